@NullMarked
package vn.cccd.qr.scanner.wedge;

import org.jspecify.annotations.NullMarked;
