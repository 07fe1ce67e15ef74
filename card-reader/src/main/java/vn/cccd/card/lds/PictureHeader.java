package vn.cccd.card.lds;

import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/** Tells a picture's form and size from its first bytes; what card issuers declare about it is not reliable. */
final class PictureHeader {
    /** A portrait with longer sides than this is an attempt to exhaust a decoder. */
    private static final int LONGEST_SIDE = 10_000;

    private static final int MOST_PIXELS = 40_000_000;
    private static final int SEARCHED = 4_096;

    private PictureHeader() {}

    /** The picture that {@code image} begins with; empty when it is none that we know, or of no sane size. */
    static Optional<Portrait> read(Bytes image) {
        if (startsWith(image, 0, 0xFF, 0xD8, 0xFF)) {
            return jpeg(image);
        }
        boolean jp2 = startsWith(image, 0, 0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50);
        return jp2 || startsWith(image, 0, 0xFF, 0x4F, 0xFF, 0x51) ? jpeg2000(image) : Optional.empty();
    }

    /** Goes from marker to marker until a frame header (ITU-T T.81, B.2.2). */
    private static Optional<Portrait> jpeg(Bytes image) {
        int at = 2;
        while (at + 9 <= image.length() && image.at(at) == 0xFF) {
            int marker = image.at(at + 1);
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return sized(Portrait.Format.JPEG, image, twoBytes(image, at + 7), twoBytes(image, at + 5));
            }
            at += marker == 0xFF ? 1 : 2 + Math.max(twoBytes(image, at + 2), 2);
        }
        return Optional.empty();
    }

    /** Finds the size marker segment at the start of the codestream (ITU-T T.800, A.5.1). */
    private static Optional<Portrait> jpeg2000(Bytes image) {
        int last = Math.min(image.length() - 40, SEARCHED);
        for (int at = 0; at <= last; at++) {
            if (startsWith(image, at, 0xFF, 0x4F, 0xFF, 0x51)) {
                long width = fourBytes(image, at + 8) - fourBytes(image, at + 16);
                long height = fourBytes(image, at + 12) - fourBytes(image, at + 20);
                return sized(Portrait.Format.JPEG2000, image, width, height);
            }
        }
        return Optional.empty();
    }

    private static Optional<Portrait> sized(Portrait.Format format, Bytes image, long width, long height) {
        boolean sane = width > 0
                && height > 0
                && width <= LONGEST_SIDE
                && height <= LONGEST_SIDE
                && width * height <= MOST_PIXELS;
        return sane ? Optional.of(new Portrait(format, image, (int) width, (int) height)) : Optional.empty();
    }

    private static boolean startsWith(Bytes bytes, int at, int... expected) {
        if (bytes.length() < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes.at(at + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static int twoBytes(Bytes bytes, int at) {
        return bytes.at(at) << 8 | bytes.at(at + 1);
    }

    private static long fourBytes(Bytes bytes, int at) {
        return (long) twoBytes(bytes, at) << 16 | twoBytes(bytes, at + 2);
    }
}
