package vn.cccd.qr.signed;

import java.util.Optional;

/**
 * The person a signed code speaks of.
 *
 * @param number the 12-digit identity number
 * @param fullName with accents, in Unicode normalisation form C
 * @param birthDate {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}
 */
public record SignedPerson(String number, String fullName, Optional<String> birthDate, Optional<Sex> sex) {
    @Override
    public String toString() {
        return "SignedPerson[…]";
    }
}
