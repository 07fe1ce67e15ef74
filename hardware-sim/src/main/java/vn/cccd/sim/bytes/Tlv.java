package vn.cccd.sim.bytes;

/** Writes BER-TLV in the shortest definite form (ISO/IEC 7816-4, 5.2.2; X.690, 8.1). */
public final class Tlv {
    private Tlv() {}

    /**
     * One data object whose value is {@code parts}, one after the other.
     *
     * @param tag the tag's bytes as one number, for example {@code 0x7C} or {@code 0x7F49}
     */
    public static Bytes of(int tag, Bytes... parts) {
        Bytes value = Bytes.join(parts);
        return Bytes.join(tag(tag), length(value.length()), value);
    }

    private static Bytes tag(int tag) {
        if (tag <= 0xFF) {
            return Bytes.of(tag);
        }
        return tag <= 0xFFFF ? Bytes.of(tag >> 8, tag) : Bytes.of(tag >> 16, tag >> 8, tag);
    }

    /** The length field of a value of so many bytes. */
    static Bytes length(int length) {
        if (length < 0x80) {
            return Bytes.of(length);
        }
        if (length <= 0xFF) {
            return Bytes.of(0x81, length);
        }
        if (length <= 0xFFFF) {
            return Bytes.of(0x82, length >> 8, length);
        }
        return length <= 0xFFFFFF
                ? Bytes.of(0x83, length >> 16, length >> 8, length)
                : Bytes.of(0x84, length >> 24, length >> 16, length >> 8, length);
    }
}
