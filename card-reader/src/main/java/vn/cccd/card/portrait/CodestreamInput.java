package vn.cccd.card.portrait;

import java.io.IOException;
import jj2000.j2k.io.EndianType;
import jj2000.j2k.io.RandomAccessIO;
import vn.cccd.card.bytes.Bytes;

/**
 * A codestream as JJ2000 reads it.
 *
 * <p>Every access asks whether the decoding may go on, and reading over the end is an error: these two end the loops in which the library
 * would wait for ever for a bit that says stop. An {@link IOException} would be swallowed at some places and printed at others.
 */
final class CodestreamInput implements RandomAccessIO {
    private final byte[] bytes;
    private final Patience patience;
    private int at;

    CodestreamInput(Bytes codestream, Patience patience) {
        this.bytes = codestream.toArray();
        this.patience = patience;
    }

    @Override
    public int read() {
        patience.check();
        if (at >= bytes.length) {
            throw new Overrun();
        }
        return bytes[at++] & 0xFF;
    }

    @Override
    public void readFully(byte[] into, int offset, int length) {
        patience.check();
        if (length < 0 || length > bytes.length - at) {
            throw new Overrun();
        }
        System.arraycopy(bytes, at, into, offset, length);
        at += length;
    }

    @Override
    public void seek(int position) {
        patience.check();
        if (position < 0 || position > bytes.length) {
            throw new Overrun();
        }
        at = position;
    }

    @Override
    public int skipBytes(int count) {
        patience.check();
        if (count < 0 || count > bytes.length - at) {
            throw new Overrun();
        }
        at += count;
        return count;
    }

    @Override
    public byte readByte() {
        return (byte) read();
    }

    @Override
    public int readUnsignedByte() {
        return read();
    }

    @Override
    public short readShort() {
        return (short) readUnsignedShort();
    }

    @Override
    public int readUnsignedShort() {
        return read() << 8 | read();
    }

    @Override
    public int readInt() {
        return readUnsignedShort() << 16 | readUnsignedShort();
    }

    @Override
    public long readUnsignedInt() {
        return readInt() & 0xFFFFFFFFL;
    }

    @Override
    public long readLong() {
        return readUnsignedInt() << 32 | readUnsignedInt();
    }

    @Override
    public float readFloat() {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    @Override
    public int getPos() {
        return at;
    }

    @Override
    public int length() {
        return bytes.length;
    }

    @Override
    public int getByteOrdering() {
        return EndianType.BIG_ENDIAN;
    }

    @Override
    public void close() {}

    @Override
    public void flush() {}

    @Override
    public void write(int value) throws IOException {
        throw readOnly();
    }

    @Override
    public void writeByte(int value) throws IOException {
        throw readOnly();
    }

    @Override
    public void writeShort(int value) throws IOException {
        throw readOnly();
    }

    @Override
    public void writeInt(int value) throws IOException {
        throw readOnly();
    }

    @Override
    public void writeLong(long value) throws IOException {
        throw readOnly();
    }

    @Override
    public void writeFloat(float value) throws IOException {
        throw readOnly();
    }

    @Override
    public void writeDouble(double value) throws IOException {
        throw readOnly();
    }

    private static IOException readOnly() {
        return new IOException("a portrait is only read");
    }

    /** The data want more bytes than the structure has. */
    private static final class Overrun extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overrun() {
            super("the codestream is longer than it is", null, false, false);
        }
    }
}
