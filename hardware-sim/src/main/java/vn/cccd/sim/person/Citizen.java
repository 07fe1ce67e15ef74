package vn.cccd.sim.person;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.cccd.sim.form.FormException;

/**
 * An invented person with an invented card.
 *
 * @param slug name on the command line, such as {@code nguyen-van-a}
 * @param number 12 digits, always beginning with 999
 * @param fullName with accents
 * @param birthDate as far as it is known
 * @param oldNumber the nine-digit number of the former card (CMND)
 * @param chipSerial 16 hexadecimal digits
 */
public record Citizen(
        String slug,
        String number,
        String fullName,
        BirthDate birthDate,
        Sex sex,
        Particulars particulars,
        Family family,
        CardDates card,
        Optional<String> oldNumber,
        String chipSerial) {
    private static final DateTimeFormatter PRINTED_CODE_DATE = DateTimeFormatter.ofPattern("ddMMyyyy");

    public Citizen {
        if (!number.matches("999\\d{9}")) {
            throw new IllegalArgumentException("invented people have twelve digits that begin with 999");
        }
    }

    /** The card access number: the last six digits of the number, printed nowhere else. */
    public String can() {
        return number.substring(6);
    }

    /** The card's document number in the machine-readable zone: the last nine digits of the number. */
    public String documentNumber() {
        return number.substring(3);
    }

    /** The number of the person's passport: one letter and seven digits, so that the zone needs a filler. */
    public String passportNumber() {
        return "C" + number.substring(5);
    }

    public LocalDate issueDate() {
        return card.issued();
    }

    /** Empty when the card holds for life. */
    public Optional<LocalDate> expiryDate() {
        return card.expires();
    }

    /** The machine-readable zone on the back of the card. */
    public Mrz mrz() {
        return Mrz.ofCard(this, Mrz.VIETNAM);
    }

    /** The machine-readable zone of the same person's passport, valid for ten years from the card's day of issue. */
    public Mrz passportMrz() {
        return Mrz.ofPassport(this, Mrz.VIETNAM);
    }

    /** The text in the printed code of the 2021 card: seven fields, an empty one when there was no older number. */
    public String cardQrText() {
        return String.join(
                "|",
                number,
                oldNumber.orElse(""),
                fullName,
                birthDate.inCode(),
                sex.vietnamese(),
                particulars.residence(),
                PRINTED_CODE_DATE.format(issueDate()));
    }

    /** The same person with a card of other dates. */
    public Citizen withCard(CardDates other) {
        return new Citizen(slug, number, fullName, birthDate, sex, particulars, family, other, oldNumber, chipSerial);
    }

    /** An invented person from a file that somebody wrote by hand; the format is explained in {@link CitizenFile}. */
    public static Citizen read(Path file) throws FormException, IOException {
        return CitizenFile.read(file);
    }

    @Override
    public String toString() {
        return "Citizen[" + slug + "]";
    }
}
