package vn.cccd.sim.card;

import vn.cccd.sim.bytes.Bytes;

/** Changes one byte of a file so that it can still be read: only its hash tells. */
final class Forgery {
    private static final int SMALLEST_MARKER_LIKE_BYTE = 0xF0;
    private static final int TD1_LENGTH = 90;
    private static final int TD1_NAME = 60;
    private static final int TD3_LENGTH = 88;
    private static final int TD3_NAME = 5;

    private Forgery() {}

    static Bytes of(int dataGroup, Bytes file) {
        return switch (dataGroup) {
            case 1 -> withFirstLetterOfNameChanged(file);
            case 2 -> withLastPixelsChanged(file);
            default -> replaced(file, file.length() - 1, file.at(file.length() - 1) ^ 1);
        };
    }

    private static Bytes withFirstLetterOfNameChanged(Bytes file) {
        // The header of a TD1 file and of a TD3 file have the same length; the zone is the rest.
        boolean card = file.length() > TD1_LENGTH + 4;
        int name = card ? file.length() - TD1_LENGTH + TD1_NAME : file.length() - TD3_LENGTH + TD3_NAME;
        return replaced(file, name, file.at(name) == 'A' ? 'B' : 'A');
    }

    /** In the compressed data, but nowhere near a marker or a stuffed byte of the JPEG. */
    private static Bytes withLastPixelsChanged(Bytes file) {
        int offset = file.length() - 8;
        while (file.at(offset) >= SMALLEST_MARKER_LIKE_BYTE || file.at(offset - 1) >= SMALLEST_MARKER_LIKE_BYTE) {
            offset--;
        }
        return replaced(file, offset, file.at(offset) ^ 1);
    }

    private static Bytes replaced(Bytes file, int offset, int value) {
        return Bytes.join(file.first(offset), Bytes.of(value), file.from(offset + 1));
    }
}
