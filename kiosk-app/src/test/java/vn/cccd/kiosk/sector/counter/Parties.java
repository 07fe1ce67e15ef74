package vn.cccd.kiosk.sector.counter;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.Agreement;

/** Invented people in files, who all agreed. */
public final class Parties {
    /** When everybody here was read. */
    public static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 8, 15);

    private static final Agreement AGREED = new Agreement(MORNING, "sample-1", List.of("sample"));

    private Parties() {}

    /** Party {@code number}, born {@code born} (ISO), with a genuine chip. */
    public static Party of(int number, String role, String born) {
        return of(number, role, born, Assurance.CHIP_GENUINE, Set.of());
    }

    static Party of(int number, String role, String born, Assurance assurance, Set<Caveat> caveats) {
        return of(number, role, born, assurance, Proof.CHIP_GENUINE, caveats);
    }

    /** Party {@code number} with a chip that is signed by nobody the machine knows: proved is what a printed code proves. */
    static Party ofUnknownIssuer(int number, String role) {
        return of(number, role, "1990-01-31", Assurance.QR_UNSIGNED, Proof.CHIP_ISSUER_UNKNOWN, Set.of());
    }

    private static Party of(
            int number, String role, String born, Assurance assurance, Proof proof, Set<Caveat> caveats) {
        Person person = new Person(
                new IdNumber(String.format("999090%06d", number)),
                "Nguyễn Văn " + (char) ('A' + number - 1),
                Optional.of(new BirthDate(born)),
                Optional.empty());
        return new Party(
                number,
                role,
                new Identity(
                        person,
                        assurance,
                        proof,
                        Optional.of("GENUINE"),
                        caveats,
                        Optional.empty(),
                        MORNING.toLocalTime()),
                new CardFields(Map.of(
                        CardField.BIRTH_DATE,
                        person.birthDate().orElseThrow().display(),
                        CardField.SEX,
                        "Nam",
                        CardField.NATIONALITY,
                        "Việt Nam",
                        CardField.RESIDENCE,
                        "Số 1, phố Mẫu")),
                List.of(),
                MORNING,
                Answers.none(),
                Optional.of(AGREED));
    }

    /** A file with these parties. */
    public static Dossier file(Party... parties) {
        Dossier dossier = Dossier.open(new UUID(1, 2), MORNING);
        for (Party party : parties) {
            dossier = dossier.with(party);
        }
        return dossier;
    }
}
