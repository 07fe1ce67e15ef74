@NullMarked
package vn.cccd.qr.scanner.camera;

import org.jspecify.annotations.NullMarked;
