/** Immutable bytes, the form in which a code's content travels through this module. */
@NullMarked
package vn.cccd.qr.bytes;

import org.jspecify.annotations.NullMarked;
