package vn.cccd.qr.signed;

import vn.cccd.qr.bytes.Bytes;

/** A feature of a seal whose profile is not known here, as readable as it is: UTF-8 where it is text, else C40, else hexadecimal. */
final class SealFeature {
    private SealFeature() {}

    static String text(Bytes value) {
        String utf8 = PersonReading.utf8(value);
        if (!utf8.isEmpty() && utf8.codePoints().noneMatch(Character::isISOControl)) {
            return utf8;
        }
        try {
            return C40Text.decode(value);
        } catch (RefusedException notText) {
            return value.toHex();
        }
    }
}
