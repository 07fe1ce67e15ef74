package vn.cccd.kiosk.admin.pin;

import java.util.Arrays;

/** A PIN as it is typed. Closing it wipes it. For one thread. */
public final class Pin implements AutoCloseable {
    /** Shorter ones are tried out too soon. */
    public static final int SHORTEST = 6;

    public static final int LONGEST = 12;

    private final char[] digits = new char[LONGEST];
    private int length;

    /** The PIN in {@code typed}, which the caller wipes. What is no digit, or one too many, makes it unusable. */
    public static Pin of(char[] typed) {
        Pin pin = new Pin();
        boolean usable = typed.length >= SHORTEST && typed.length <= LONGEST;
        for (int i = 0; usable && i < typed.length; i++) {
            usable = typed[i] >= '0' && typed[i] <= '9';
            if (usable) {
                pin.add(typed[i] - '0');
            }
        }
        if (!usable) {
            pin.close();
        }
        return pin;
    }

    /** One more digit; what is too much is not taken. */
    public void add(int digit) {
        if (length < LONGEST) {
            digits[length] = (char) ('0' + digit);
            length++;
        }
    }

    public void erase() {
        if (length > 0) {
            length--;
            digits[length] = 0;
        }
    }

    /** Whether it is long enough to be one. */
    public boolean usable() {
        return length >= SHORTEST;
    }

    /** A copy, which the caller wipes. */
    char[] copy() {
        return Arrays.copyOf(digits, length);
    }

    @Override
    public void close() {
        Arrays.fill(digits, (char) 0);
        length = 0;
    }

    @Override
    public String toString() {
        return "Pin[…]";
    }
}
