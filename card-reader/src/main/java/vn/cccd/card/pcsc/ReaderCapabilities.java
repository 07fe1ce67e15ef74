package vn.cccd.card.pcsc;

import java.util.Optional;
import java.util.OptionalInt;
import vn.cccd.card.pcsc.ffm.ReaderProperties;

/**
 * What a reader can do. Only the kind is always known; the rest is what reader and driver tell, and many tell nothing.
 *
 * @param vendor who made it
 * @param model what it is called
 * @param usbVendor its USB vendor number
 * @param usbProduct its USB product number
 * @param maxData how many bytes of data a command or an answer may have (PC/SC part 10: {@code dwMaxAPDUDataSize})
 */
public record ReaderCapabilities(
        ReaderKind kind,
        Optional<String> vendor,
        Optional<String> model,
        OptionalInt usbVendor,
        OptionalInt usbProduct,
        OptionalInt maxData) {
    /** The data that a short command (ISO/IEC 7816-3, 12.1.3) asks for at most. */
    private static final int SHORT_DATA = 256;

    /** Header, Lc, 255 bytes of data and Le. */
    private static final int SHORT_APDU = 261;

    private static final int STATUS_WORD = 2;

    /** Of a reader that tells nothing but its name. */
    public static ReaderCapabilities ofName(String reader) {
        return of(reader, ReaderProperties.none());
    }

    static ReaderCapabilities of(String reader, ReaderProperties told) {
        return new ReaderCapabilities(
                ReaderKind.ofName(reader),
                told.vendor(),
                told.model(),
                told.usbVendor(),
                told.usbProduct(),
                told.maxData());
    }

    /** Whether commands and answers of extended length can be expected to pass; empty where only a try can tell. */
    public Optional<Boolean> extendedLength() {
        return maxData.isPresent() ? Optional.of(maxData.getAsInt() > SHORT_DATA) : Optional.empty();
    }

    /** The most bytes that a command or an answer may have as a whole. */
    public OptionalInt maxApdu() {
        if (maxData.isEmpty()) {
            return OptionalInt.empty();
        }
        int data = maxData.getAsInt();
        return OptionalInt.of(data > SHORT_DATA ? data + STATUS_WORD : SHORT_APDU);
    }
}
