package vn.cccd.card.pcsc.ffm;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a reader and its driver tell of themselves; all of it optional.
 *
 * @param vendor who made it ({@code SCARD_ATTR_VENDOR_NAME})
 * @param model what it is called ({@code SCARD_ATTR_VENDOR_IFD_TYPE})
 * @param usbVendor {@code wIdVendor}
 * @param usbProduct {@code wIdProduct}
 * @param maxData {@code dwMaxAPDUDataSize} (PC/SC part 10, 2.6.14): how many bytes of data a command or an answer may have; up to 256 the reader knows short commands only
 */
public record ReaderProperties(
        Optional<String> vendor,
        Optional<String> model,
        OptionalInt usbVendor,
        OptionalInt usbProduct,
        OptionalInt maxData) {
    /** Of a reader that tells nothing. */
    public static ReaderProperties none() {
        return new ReaderProperties(
                Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }
}
