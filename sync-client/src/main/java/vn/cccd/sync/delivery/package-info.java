/** Brings records to the backend: one sender, patient and in order, over whatever uplink there is. */
@NullMarked
package vn.cccd.sync.delivery;

import org.jspecify.annotations.NullMarked;
