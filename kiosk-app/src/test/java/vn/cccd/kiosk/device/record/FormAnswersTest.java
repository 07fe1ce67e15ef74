package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.sector.publicservice.FormLine;
import vn.cccd.kiosk.sector.publicservice.Procedure;
import vn.cccd.kiosk.sector.publicservice.PublicServiceDefaults;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sync.CheckIn;

/** What a form's answers become in a check-in. */
class FormAnswersTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 8, 15);

    @Test
    void aLabelThatIsCalledAsTheRecordsOwnWordsChangesNoneOfThem() {
        List<Procedure> procedures = List.of(new Procedure(
                PublicServiceDefaults.procedures().getFirst().service(),
                List.of(
                        FormLine.of("title", Bilingual.same("Title"), Optional.empty()),
                        FormLine.of("role", Bilingual.same("Role"), Optional.empty()),
                        FormLine.of("residence", Bilingual.same("Residence"), Optional.of(CardField.RESIDENCE)))));
        CounterDefaults office = PublicServiceDefaults.counter(procedures);
        Party read = new Party(
                1,
                "applicant",
                identity(),
                new CardFields(Map.of(CardField.RESIDENCE, "Số 1, phố Mẫu")),
                List.of(),
                NOW,
                Answers.none());
        Dossier file = Dossier.open(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L), NOW)
                .withTitle("HS-7");
        Answers answers = office.rules()
                .suggestedFor(read, file)
                .with("form-title", "Ông")
                .with("form-role", "chủ hộ");

        SortedMap<String, String> details = CounterDraft.of(
                        new StoredDossier(file.with(read.withAnswers(answers)), NOW, Optional.empty()),
                        office.demonstration(),
                        office.rules(),
                        ZONE,
                        new CheckIn.ClockState(CheckIn.ClockState.Confidence.UNKNOWN, Optional.empty()))
                .getFirst()
                .details();

        assertThat(details)
                .containsEntry("title", "HS-7")
                .containsEntry("role", "applicant")
                .containsEntry("form-title", "Ông")
                .containsEntry("form-role", "chủ hộ")
                .containsEntry("form-residence", "Số 1, phố Mẫu");
    }

    private static Identity identity() {
        return new Identity(
                new Person(new IdNumber("999090000123"), "Nguyễn Văn An", Optional.empty(), Optional.empty()),
                Assurance.CHIP_GENUINE,
                Proof.CHIP_GENUINE,
                Optional.of("GENUINE"),
                Set.of(),
                Optional.empty(),
                LocalTime.of(8, 15));
    }
}
