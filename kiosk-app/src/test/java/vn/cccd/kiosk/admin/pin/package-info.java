@NullMarked
package vn.cccd.kiosk.admin.pin;

import org.jspecify.annotations.NullMarked;
