package vn.cccd.qr.scanner.serial;

import java.util.Arrays;
import vn.cccd.qr.bytes.Bytes;

/**
 * Cuts the bytes of a line into scans. How the bytes are dealt out to {@link #take} makes no difference, pauses do.
 *
 * <p>Memory: one buffer of {@code longest} bytes.
 */
final class ScanFramer {
    private static final byte STX = 0x02;
    private static final byte ETX = 0x03;

    /** What comes out. */
    interface Scans {
        void whole(Bytes scan);

        /** The rest did not come. */
        void unfinished(Bytes begun);

        /** Longer than any scan; once for each. */
        void tooLong();
    }

    private enum Place {
        /** Outside STX and ETX. */
        BETWEEN,
        INSIDE,
        /** In what is too long, up to its end. */
        SKIPPING
    }

    private final SerialFraming framing;
    private final int pausesThatEnd;
    private final Scans scans;
    private final byte[] begun;
    private int length;
    private int pauses;
    private Place place;

    /** @param staleAfter after how many pauses in a row the rest of a begun scan is not waited for any more */
    ScanFramer(SerialFraming framing, int longest, int staleAfter, Scans scans) {
        this.framing = framing;
        this.pausesThatEnd = framing == SerialFraming.NONE ? 1 : staleAfter;
        this.scans = scans;
        // The first half of CR and LF waits there too.
        this.begun = new byte[framing == SerialFraming.CRLF ? longest + 1 : longest];
        this.place = outside();
    }

    /** The first {@code count} of {@code bytes} arrived. */
    void take(byte[] bytes, int count) {
        pauses = 0;
        for (int i = 0; i < count; i++) {
            take(bytes[i]);
        }
    }

    /** For a moment nothing arrived. */
    void pause() {
        boolean idle = length == 0 && place != Place.SKIPPING && place == outside();
        if (!idle && ++pauses >= pausesThatEnd) {
            if (framing == SerialFraming.NONE && place == Place.INSIDE) {
                whole(length);
            } else {
                broken();
            }
        }
    }

    /** The line is gone. */
    void gone() {
        broken();
    }

    private void take(byte next) {
        switch (framing) {
            case LINE -> takeOrEnd(next, next == '\r' || next == '\n');
            case CR -> takeOrEnd(next, next == '\r');
            case LF -> takeOrEnd(next, next == '\n');
            case CRLF -> takeOrEnd(next, next == '\n' && length > 0 && begun[length - 1] == '\r');
            case STX_ETX -> takeEnclosed(next);
            case NONE -> add(next);
        }
    }

    private void takeOrEnd(byte next, boolean end) {
        if (end) {
            whole(framing == SerialFraming.CRLF ? length - 1 : length);
        } else {
            add(next);
        }
    }

    private void takeEnclosed(byte next) {
        if (next == STX) {
            broken();
            place = Place.INSIDE;
        } else if (next == ETX) {
            whole(length);
        } else if (place != Place.BETWEEN) {
            add(next);
        }
    }

    private void add(byte next) {
        if (place == Place.SKIPPING) {
            // The last byte is remembered: it may be the first half of an ending.
            begun[0] = next;
            length = 1;
        } else if (length < begun.length) {
            begun[length++] = next;
        } else {
            scans.tooLong();
            place = Place.SKIPPING;
            begun[0] = next;
            length = 1;
        }
    }

    private void whole(int content) {
        boolean wanted = place == Place.INSIDE && content > 0;
        Bytes scan = wanted ? Bytes.copyOf(Arrays.copyOf(begun, content)) : Bytes.empty();
        reset();
        if (wanted) {
            scans.whole(scan);
        }
    }

    private void broken() {
        boolean wanted = place == Place.INSIDE && length > 0;
        Bytes part = wanted ? Bytes.copyOf(Arrays.copyOf(begun, length)) : Bytes.empty();
        reset();
        if (wanted) {
            scans.unfinished(part);
        }
    }

    private void reset() {
        Arrays.fill(begun, 0, length, (byte) 0);
        length = 0;
        pauses = 0;
        place = outside();
    }

    private Place outside() {
        return framing == SerialFraming.STX_ETX ? Place.BETWEEN : Place.INSIDE;
    }
}
