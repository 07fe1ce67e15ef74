package vn.cccd.kiosk.flow;

import java.util.Optional;
import vn.cccd.kiosk.identity.IdNumber;

/** What has been typed of a 12-digit number so far. It is shown as typed, so that it can be compared with the card. */
public record NumberPad(String digits) {
    static final NumberPad EMPTY = new NumberPad("");

    public NumberPad {
        if (digits.length() > IdNumber.LENGTH) {
            throw new IllegalArgumentException("more digits than a number has");
        }
    }

    /** Groups of three, with a low line for each digit that is still missing: {@code 999 090 00_ ___}. */
    public String display() {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < IdNumber.LENGTH; i++) {
            shown.append(i > 0 && i % 3 == 0 ? " " : "").append(i < digits.length() ? digits.charAt(i) : '_');
        }
        return shown.toString();
    }

    /** The whole number, when it is complete. */
    public Optional<IdNumber> number() {
        return IdNumber.parse(digits);
    }

    NumberPad plus(int digit) {
        return digits.length() == IdNumber.LENGTH ? this : new NumberPad(digits + digit);
    }

    NumberPad minusLast() {
        return digits.isEmpty() ? this : new NumberPad(digits.substring(0, digits.length() - 1));
    }

    /** Tells the number of digits only. */
    @Override
    public String toString() {
        return "NumberPad[" + digits.length() + " digits]";
    }
}
