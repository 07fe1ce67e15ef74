package vn.cccd.kiosk.ui.part;

import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/**
 * The measures that a JPEG announces in its frame header (ITU-T T.81, B.2.2), read before anything is decoded: a chip could hold a small
 * file that unfolds to gigabytes.
 */
record JpegSize(int width, int height) {
    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int LARGEST_SIDE = 4096;

    /** The measures, when {@code jpeg} has a frame header before its picture data. */
    static Optional<JpegSize> of(Bytes jpeg) {
        if (jpeg.length() < 4 || jpeg.at(0) != MARKER || jpeg.at(1) != START_OF_IMAGE) {
            return Optional.empty();
        }
        int position = 2;
        while (position + 9 <= jpeg.length() && jpeg.at(position) == MARKER) {
            int marker = jpeg.at(position + 1);
            int length = number(jpeg, position + 2);
            if (isFrameHeader(marker)) {
                return Optional.of(new JpegSize(number(jpeg, position + 7), number(jpeg, position + 5)));
            }
            if (marker == START_OF_SCAN || length < 2) {
                return Optional.empty();
            }
            position += 2 + length;
        }
        return Optional.empty();
    }

    /** Whether it is a picture that a chip may sensibly hold. */
    boolean sensible() {
        return width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;
    }

    /** SOF0 to SOF15 without the three markers in that range that are something else: DHT, JPG, DAC. */
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int number(Bytes bytes, int at) {
        return bytes.at(at) << 8 | bytes.at(at + 1);
    }
}
