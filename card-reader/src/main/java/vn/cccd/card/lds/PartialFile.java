package vn.cccd.card.lds;

import java.util.Arrays;
import vn.cccd.card.bytes.Bytes;

/** A file of which the first bytes have arrived. Not safe for use by several threads; {@link #close} wipes what it holds. */
public final class PartialFile implements AutoCloseable {
    private final LdsFile file;
    private final byte[] whole;
    private int done;

    PartialFile(LdsFile file, int total) {
        this.file = file;
        this.whole = new byte[total];
    }

    public LdsFile file() {
        return file;
    }

    /** How many bytes have arrived. */
    public int done() {
        return done;
    }

    /** How many bytes there will be. */
    public int total() {
        return whole.length;
    }

    /** Whether {@code other} begins with the bytes that have arrived. */
    public boolean beginsLike(Bytes other) {
        return other.length() >= done && other.slice(0, done).equals(arrived());
    }

    private Bytes arrived() {
        return Bytes.copyOf(Arrays.copyOf(whole, done));
    }

    boolean complete() {
        return done == whole.length;
    }

    int missing() {
        return whole.length - done;
    }

    int first() {
        return whole[0] & 0xFF;
    }

    /** Takes what fits of the next bytes. */
    void add(Bytes block) {
        int length = Math.min(block.length(), missing());
        System.arraycopy(block.toArray(), 0, whole, done, length);
        done += length;
    }

    RawFile finished() {
        return new RawFile(file, arrived());
    }

    @Override
    public void close() {
        Arrays.fill(whole, (byte) 0);
    }

    @Override
    public String toString() {
        return "PartialFile[" + file + ", " + done + " of " + whole.length + "]";
    }
}
