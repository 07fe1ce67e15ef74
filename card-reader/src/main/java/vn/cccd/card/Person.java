package vn.cccd.card;

import java.time.LocalDate;
import java.util.Optional;
import vn.cccd.card.lds.Dg13;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.lds.Sex;

/**
 * The holder as the chip says: from DG13 where it is there, else from the machine-readable zone.
 *
 * @param number the 12-digit identity number; absent on foreign documents
 * @param fullName with accents where the chip holds them
 * @param birthDate absent when the document does not tell it at all
 * @param expiryDate absent when the document never expires or does not say
 * @param nationality three letters as in the machine-readable zone
 * @param details the fields that only DG13 has
 */
public record Person(
        Optional<String> number,
        String fullName,
        Optional<PartialDate> birthDate,
        Sex sex,
        Optional<LocalDate> expiryDate,
        boolean neverExpires,
        String nationality,
        String documentNumber,
        String issuingState,
        Optional<Dg13> details) {
    @Override
    public String toString() {
        return "Person[…]";
    }
}
