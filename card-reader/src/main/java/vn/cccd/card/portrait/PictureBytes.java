package vn.cccd.card.portrait;

import vn.cccd.card.bytes.Bytes;

/** Reads a picture's structure from left to right; what is not there makes the picture incomplete. */
final class PictureBytes {
    private final Bytes bytes;
    private final int end;
    private int at;

    PictureBytes(Bytes bytes) {
        this(bytes, 0, bytes.length());
    }

    private PictureBytes(Bytes bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    int position() {
        return at;
    }

    int left() {
        return end - at;
    }

    int one() throws PictureException {
        require(1);
        return bytes.at(at++);
    }

    int two() throws PictureException {
        return one() << 8 | one();
    }

    long four() throws PictureException {
        return (long) two() << 16 | two();
    }

    void skip(long count) throws PictureException {
        require(count);
        at += (int) count;
    }

    /** The next {@code count} bytes by themselves. */
    PictureBytes part(long count) throws PictureException {
        int start = at;
        skip(count);
        return new PictureBytes(bytes, start, at);
    }

    /** What is left, by itself. */
    PictureBytes rest() {
        return new PictureBytes(bytes, at, end);
    }

    private void require(long count) throws PictureException {
        if (count < 0) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        if (count > left()) {
            throw new PictureException(PictureRefusal.INCOMPLETE);
        }
    }
}
