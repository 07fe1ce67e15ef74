@NullMarked
package vn.cccd.qr.signed;

import org.jspecify.annotations.NullMarked;
