package vn.cccd.card.bytes;

/** The dotted form of ASN.1 object identifiers (X.690, 8.19). */
public final class ObjectIdentifier {
    private static final int LONGEST = 64;

    private ObjectIdentifier() {}

    /** The dotted form of the value bytes of an OBJECT IDENTIFIER. */
    public static String dotted(Bytes value) throws TlvException {
        if (value.isEmpty() || value.length() > LONGEST || (value.at(value.length() - 1) & 0x80) != 0) {
            throw new TlvException("no object identifier");
        }
        StringBuilder dotted = new StringBuilder();
        long arc = 0;
        for (int i = 0; i < value.length(); i++) {
            if (arc > Long.MAX_VALUE >> 7) {
                throw new TlvException("object identifier with an oversized arc");
            }
            arc = arc << 7 | (value.at(i) & 0x7F);
            if ((value.at(i) & 0x80) == 0) {
                append(dotted, arc);
                arc = 0;
            }
        }
        return dotted.toString();
    }

    private static void append(StringBuilder dotted, long arc) {
        if (dotted.isEmpty()) {
            long top = Math.min(arc / 40, 2);
            dotted.append(top).append('.').append(arc - 40 * top);
        } else {
            dotted.append('.').append(arc);
        }
    }
}
