package vn.cccd.qr.signed;

import vn.cccd.qr.bytes.Bytes;

/** Reads a seal from front to back and never beyond its end. */
final class ByteCursor {
    private final Bytes bytes;
    private int at;

    ByteCursor(Bytes bytes) {
        this.bytes = bytes;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at == bytes.length();
    }

    int next() throws RefusedException {
        return next(1).at(0);
    }

    Bytes next(int length) throws RefusedException {
        if (length > bytes.length() - at) {
            throw new RefusedException(Refusal.SEAL_CUT);
        }
        at += length;
        return bytes.slice(at - length, at);
    }

    /** A length in the distinguished form (X.690, 10.1), of at most two bytes. */
    int nextLength() throws RefusedException {
        int first = next();
        int length = switch (first) {
            case 0x81 -> next();
            case 0x82 -> next() << 8 | next();
            default -> first;
        };
        int least = first == 0x81 ? 0x80 : first == 0x82 ? 0x100 : 0;
        if (first > 0x82 || first == 0x80 || length < least) {
            throw new RefusedException(Refusal.SEAL_MALFORMED);
        }
        return length;
    }
}
