package vn.cccd.kiosk.sector.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.text.Language;

class DataQualityTest {
    private static final LocalDate TODAY = Parties.MORNING.toLocalDate();

    private static List<String> notes(Party party) {
        return DataQuality.of(party, TODAY).stream()
                .map(remark -> remark.weight() + " " + remark.text().in(Language.ENGLISH))
                .toList();
    }

    private static Party with(Party party, Map<CardField, String> fields, List<Check> checks) {
        return new Party(
                party.number(),
                party.role(),
                party.identity(),
                new CardFields(fields),
                checks,
                party.readAt(),
                party.answers());
    }

    private static Party expiring(String date) {
        Party party = Parties.of(1, "guest", "1990-01-31");
        Map<CardField, String> fields = new EnumMap<>(party.fields().texts());
        fields.put(CardField.EXPIRY_DATE, date);
        return with(party, fields, List.of());
    }

    @Test
    void aWholeCardHasNoNotes() {
        assertThat(notes(expiring("31/01/2030"))).isEmpty();
        assertThat(notes(expiring("Không thời hạn"))).isEmpty();
    }

    @Test
    void aBirthDateThatIsAYearIsNoted() {
        assertThat(notes(Parties.of(1, "guest", "1990")))
                .containsExactly("TELLS The date of birth on the card is not complete");
    }

    @Test
    void aNameOfTheMrzAloneIsNoted() {
        Party read = Parties.of(1, "guest", "1990-01-31");
        Person person = read.identity().person();
        Identity plain = new Identity(
                new Person(person.number(), "NGUYEN VAN A", person.birthDate(), person.sex()),
                read.identity().assurance(),
                read.identity().proof(),
                read.identity().verdict(),
                read.identity().caveats(),
                read.identity().face(),
                read.identity().provedAt());
        Party party = new Party(1, "guest", plain, CardFields.none(), List.of(), read.readAt(), read.answers());

        assertThat(notes(party)).singleElement().asString().contains("without accents");
    }

    @Test
    void partsThatDoNotAgreeAreWarnedOf() {
        Party party = Parties.of(1, "guest", "1990-01-31");
        Check differs = new Check(Check.Name.MRZ_DG13_AGREE, Check.Result.FAILED, "");
        Check agrees = new Check(Check.Name.MRZ_DG13_AGREE, Check.Result.PASSED, "");

        assertThat(notes(with(party, party.fields().texts(), List.of(differs))))
                .singleElement()
                .asString()
                .startsWith("WARNS");
        assertThat(notes(with(party, party.fields().texts(), List.of(agrees)))).isEmpty();
    }

    @Test
    void aCardThatExpiresSoonIsNotedAndOneThatHasIsNot() {
        assertThat(notes(expiring("20/11/2026"))).singleElement().asString().contains("20/11/2026");
        assertThat(notes(expiring("19/01/2027"))).hasSize(1);
        assertThat(notes(expiring("20/01/2027"))).isEmpty();
        assertThat(notes(expiring("19/11/2026"))).isEmpty();
    }
}
