package vn.cccd.sim.bytes;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable run of bytes. {@code toString} tells the length only: what a card holds is personal. */
public final class Bytes {
    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** No bytes. */
    public static Bytes empty() {
        return EMPTY;
    }

    /** A copy of {@code source}. */
    public static Bytes copyOf(byte[] source) {
        return new Bytes(source.clone());
    }

    /** Parses hexadecimal digits of either case without separators. */
    public static Bytes fromHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    /** The bytes with these values (0 to 255). */
    public static Bytes of(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Bytes(bytes);
    }

    /** All parts, one after the other. */
    public static Bytes join(Bytes... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length();
        }
        var joined = new byte[length];
        int end = 0;
        for (var part : parts) {
            System.arraycopy(part.value, 0, joined, end, part.length());
            end += part.length();
        }
        return new Bytes(joined);
    }

    public int length() {
        return value.length;
    }

    public boolean isEmpty() {
        return value.length == 0;
    }

    /** The unsigned value (0 to 255) at {@code index}. */
    public int at(int index) {
        return value[index] & 0xFF;
    }

    /** The bytes from {@code from} (inclusive) to {@code to} (exclusive). */
    public Bytes slice(int from, int to) {
        if (from < 0 || to > value.length || from > to) {
            throw new IndexOutOfBoundsException("slice " + from + ".." + to + " of " + value.length);
        }
        return new Bytes(Arrays.copyOfRange(value, from, to));
    }

    /** The first {@code length} bytes. */
    public Bytes first(int length) {
        return slice(0, length);
    }

    /** Everything from {@code from} on. */
    public Bytes from(int from) {
        return slice(from, value.length);
    }

    /** The bytes as one unsigned number, most significant first; zero when there are none. */
    public BigInteger toUnsigned() {
        return new BigInteger(1, value);
    }

    /** {@code number} in exactly {@code length} bytes, padded with zeros on the left. */
    public static Bytes ofUnsigned(BigInteger number, int length) {
        if (number.signum() < 0 || number.bitLength() > 8 * length) {
            throw new IllegalArgumentException("the number does not fit " + length + " bytes");
        }
        var padded = new byte[length];
        byte[] minimal = number.toByteArray();
        int used = Math.min(minimal.length, length);
        System.arraycopy(minimal, minimal.length - used, padded, length - used, used);
        return new Bytes(padded);
    }

    /** A fresh array that the caller owns. */
    public byte[] toArray() {
        return value.clone();
    }

    /** Lower-case hexadecimal digits. */
    public String toHex() {
        return HexFormat.of().formatHex(value);
    }

    /** Compares in time that does not depend on where the values differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && MessageDigest.isEqual(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "Bytes[" + value.length + "]";
    }
}
