package vn.cccd.sim.chip;

import vn.cccd.sim.bytes.Bytes;

/** Hands out an answer that is longer than there is room for, with GET RESPONSE (ISO/IEC 7816-4, 5.3.4 and 11.8.1). */
final class AnswerParts {
    private static final int MOST_ANNOUNCED = 0x100;

    private Bytes data = Bytes.empty();
    private Bytes status = Bytes.empty();

    boolean left() {
        return !data.isEmpty();
    }

    void forget() {
        data = Bytes.empty();
    }

    /** As much of {@code answer} as there is room for; the rest is kept. */
    Bytes begin(Bytes answer, int room) {
        int end = answer.length() - 2;
        data = answer.first(end);
        status = answer.from(end);
        return next(room);
    }

    /** The next piece of what is left. */
    Bytes next(int room) {
        if (data.length() <= room) {
            Bytes last = Bytes.join(data, status);
            forget();
            return last;
        }
        Bytes piece = data.first(room);
        data = data.from(room);
        int announced = Math.min(data.length(), MOST_ANNOUNCED) & 0xFF;
        return Bytes.join(piece, Answer.of(Status.MORE_TO_COME | announced).statusBytes());
    }
}
