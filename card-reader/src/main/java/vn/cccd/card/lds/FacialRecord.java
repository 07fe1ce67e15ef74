package vn.cccd.card.lds;

import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/** The binary facial record (ISO/IEC 19794-5:2005, 5): headers of fixed sizes around the picture. */
final class FacialRecord {
    private static final String FORMAT_IDENTIFIER = "46414300";
    private static final int GENERAL_HEADER = 14;
    private static final int FACIAL_INFORMATION = 20;
    private static final int FEATURE_POINT = 8;
    private static final int IMAGE_INFORMATION = 12;

    private FacialRecord() {}

    /** The bytes of the first picture; empty when this is no facial record or it is cut short. */
    static Optional<Bytes> firstImage(Bytes record) {
        if (record.length() < GENERAL_HEADER + FACIAL_INFORMATION
                || !record.slice(0, 4).toHex().equals(FORMAT_IDENTIFIER)) {
            return Optional.empty();
        }
        long blockLength = unsigned(record, GENERAL_HEADER, 4);
        long points = unsigned(record, GENERAL_HEADER + 4, 2);
        long start = GENERAL_HEADER + FACIAL_INFORMATION + points * FEATURE_POINT + IMAGE_INFORMATION;
        long end = Math.min(GENERAL_HEADER + blockLength, record.length());
        return start < end ? Optional.of(record.slice((int) start, (int) end)) : Optional.empty();
    }

    private static long unsigned(Bytes bytes, int at, int count) {
        long value = 0;
        for (int i = at; i < at + count; i++) {
            value = value << 8 | bytes.at(i);
        }
        return value;
    }
}
