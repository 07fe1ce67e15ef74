/** The kiosk's own identity: the key that signs its records. */
@NullMarked
package vn.cccd.sync.device;

import org.jspecify.annotations.NullMarked;
