package vn.cccd.qr.scanner.serial;

import java.util.Optional;

/**
 * A serial port as the system describes it.
 *
 * @param path what to open: {@code /dev/ttyACM0}, {@code COM3}
 * @param description of the driver or the device; may be empty
 * @param usb vendor and product, where it is a USB device
 */
public record SerialDevice(String path, String description, Optional<UsbId> usb) {
    /** Vendor and product of a USB device; {@code toString} as {@code lsusb} writes them. */
    public record UsbId(int vendor, int product) {
        @Override
        public String toString() {
            return String.format("%04x:%04x", vendor, product);
        }
    }
}
