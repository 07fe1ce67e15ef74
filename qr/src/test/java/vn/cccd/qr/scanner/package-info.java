@NullMarked
package vn.cccd.qr.scanner;

import org.jspecify.annotations.NullMarked;
