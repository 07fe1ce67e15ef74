@NullMarked
package vn.cccd.qr.scanner.serial;

import org.jspecify.annotations.NullMarked;
