/** Reads QR codes and says what kind of text they hold. */
@NullMarked
package vn.cccd.qr;

import org.jspecify.annotations.NullMarked;
