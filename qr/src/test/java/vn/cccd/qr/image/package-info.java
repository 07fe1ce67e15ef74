@NullMarked
package vn.cccd.qr.image;

import org.jspecify.annotations.NullMarked;
