/**
 * Reads QR codes and says what kind of text they hold. {@link vn.cccd.qr.QrReader} is the entry: a picture goes in, named
 * payloads come out. A code is only text: nothing here proves who somebody is.
 */
@NullMarked
package vn.cccd.qr;

import org.jspecify.annotations.NullMarked;
