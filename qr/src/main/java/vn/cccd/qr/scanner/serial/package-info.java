/**
 * Scanners on a serial port, usually USB-CDC: {@link vn.cccd.qr.scanner.serial.SerialScanner} finds the port, cuts its bytes into scans and
 * waits for a device that was pulled out.
 *
 * <p>The scanner's settings must say the same as ours: a suffix (CR from the factory of most makes), UTF-8 output, no conversion of the code's
 * content. A CR or LF within a code ends the scan there, except with STX and ETX or without any ending.
 */
@NullMarked
package vn.cccd.qr.scanner.serial;

import org.jspecify.annotations.NullMarked;
