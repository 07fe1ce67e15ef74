package vn.cccd.card.lds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A machine-readable zone (Doc 9303-4 to 9303-6).
 *
 * @param lines as on the chip, cut into the lines that are printed
 * @param optionalData the optional data elements joined, without fillers
 * @param number the 12-digit identity number of a Vietnamese card
 * @param birthDate {@code YYMMDD} as printed
 * @param expiryDate {@code YYMMDD} as printed
 * @param wrongCheckDigits the elements whose check digit does not fit; empty on a sound document
 */
public record Mrz(
        Format format,
        List<String> lines,
        String documentCode,
        String issuingState,
        String documentNumber,
        String optionalData,
        Optional<String> number,
        String birthDate,
        Sex sex,
        String expiryDate,
        String nationality,
        String surname,
        String givenNames,
        List<String> wrongCheckDigits) {
    /** The shapes of a machine-readable zone. */
    public enum Format {
        TD1,
        TD2,
        TD3
    }

    public Mrz {
        lines = List.copyOf(lines);
        wrongCheckDigits = List.copyOf(wrongCheckDigits);
    }

    /** Surname and given names as a Vietnamese document reads them: in this order, without fillers. */
    public String fullName() {
        return givenNames.isEmpty() ? surname : (surname + " " + givenNames).strip();
    }

    /** Whether the document states that it never expires: Vietnamese cards write 991231. */
    public boolean neverExpires() {
        return issuingState.equals("VNM") && expiryDate.equals("991231");
    }

    /** The birth date in the century that makes the holder no older than 100 years on {@code today}. */
    public Optional<PartialDate> birthDateAsOf(LocalDate today) {
        return MrzDates.birth(birthDate, today);
    }

    /** The expiry date; documents are valid for a few decades at most, so that years from 70 on are those of the 1900s. */
    public Optional<LocalDate> expiry() {
        return neverExpires() ? Optional.empty() : MrzDates.expiry(expiryDate);
    }

    @Override
    public String toString() {
        return "Mrz[" + format + "]";
    }
}
