@NullMarked
package vn.cccd.qr;

import org.jspecify.annotations.NullMarked;
