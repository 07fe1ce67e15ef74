package vn.cccd.sim.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A machine-readable zone and the three fields of it that open the chip.
 *
 * @param documentNumber nine characters, fillers included
 * @param birthDate {@code YYMMDD}, fillers for what is unknown
 * @param expiryDate {@code YYMMDD}; 991231 on a card for life
 */
public record Mrz(List<String> lines, String documentNumber, String birthDate, String expiryDate) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final LocalDate NEVER = LocalDate.of(2099, 12, 31);
    /** The state that issues the Vietnamese documents. */
    static final String VIETNAM = "VNM";

    public Mrz {
        lines = List.copyOf(lines);
    }

    /** All lines without a separator, as DG1 holds them. */
    public String text() {
        return String.join("", lines);
    }

    /**
     * Size TD1, three lines of 30 (Doc 9303-5, 4.2.2); the whole number is in the optional data.
     *
     * @param state one to three letters
     */
    public static Mrz ofCard(Citizen citizen, String state) {
        String birth = citizen.birthDate().inZone();
        String expiry = DATE.format(citizen.expiryDate().orElse(NEVER));
        String number = CheckDigit.appendedTo(citizen.documentNumber());
        String optional = citizen.number() + "<<" + CheckDigit.of(citizen.number() + "<<");
        String issuer = filled(state, 3);
        String first = "ID" + issuer + number + optional;
        String dates = CheckDigit.appendedTo(birth) + citizen.sex().mrz() + CheckDigit.appendedTo(expiry);
        String composite = number + optional + CheckDigit.appendedTo(birth) + CheckDigit.appendedTo(expiry);
        String second = filled(dates + issuer, 29) + CheckDigit.of(filled(composite, composite.length() + 11));
        return new Mrz(
                List.of(first, second, MrzName.fit(citizen.fullName(), 30)), citizen.documentNumber(), birth, expiry);
    }

    /**
     * Size TD3, two lines of 44 (Doc 9303-4, 4.2.2).
     *
     * @param state one to three letters
     */
    public static Mrz ofPassport(Citizen citizen, String state) {
        String birth = citizen.birthDate().inZone();
        String expiry = DATE.format(citizen.issueDate().plusYears(10));
        String documentNumber = filled(citizen.passportNumber(), 9);
        String number = CheckDigit.appendedTo(documentNumber);
        String optional = CheckDigit.appendedTo(filled(citizen.number(), 14));
        String composite = number + CheckDigit.appendedTo(birth) + CheckDigit.appendedTo(expiry) + optional;
        String issuer = filled(state, 3);
        String second = number
                + issuer
                + CheckDigit.appendedTo(birth)
                + citizen.sex().mrz()
                + CheckDigit.appendedTo(expiry)
                + optional
                + CheckDigit.of(composite);
        String first = "P<" + issuer + MrzName.fit(citizen.fullName(), 39);
        return new Mrz(List.of(first, second), documentNumber, birth, expiry);
    }

    static String filled(String field, int length) {
        return field + "<".repeat(length - field.length());
    }

    @Override
    public String toString() {
        return "Mrz[" + lines.size() + " lines]";
    }
}
