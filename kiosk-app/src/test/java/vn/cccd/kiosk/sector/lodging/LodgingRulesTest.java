package vn.cccd.kiosk.sector.lodging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.kiosk.sector.counter.Parties.file;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.text.Language;

class LodgingRulesTest {
    private static final LodgingRules RULES = new LodgingRules();

    private static Party guest(String arrival, String departure) {
        return Parties.of(1, LodgingRules.GUEST, "1990-01-31")
                .withAnswers(Answers.none()
                        .with(LodgingRules.ROOM, "305")
                        .with(LodgingRules.ARRIVAL, arrival)
                        .with(LodgingRules.DEPARTURE, departure)
                        .with(LodgingRules.REASON, "work"));
    }

    private static List<String> said(Party guest, LocalDateTime now) {
        return RULES.remarks(file(guest), now).stream()
                .map(remark -> remark.weight() + " " + remark.text().in(Language.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T00:00, 2026-11-20T23:00",
        "2026-11-20T14:00, 2026-11-20T23:00",
        "2026-11-20T22:59, 2026-11-20T23:00",
        "2026-11-20T23:00, 2026-11-21T08:00",
        "2026-11-20T23:01, 2026-11-21T08:00",
        "2026-12-31T23:59, 2027-01-01T08:00"
    })
    void aStayIsNotifiedByElevenInTheEveningOrTheNextMorning(LocalDateTime arrival, LocalDateTime deadline) {
        assertThat(NoticeDeadline.of(arrival)).isEqualTo(deadline);
    }

    @Test
    void theDeadlineIsToldThenWarnedOfThenMissed() {
        Party guest = guest("20/11/2026 14:00", "22/11/2026 12:00");

        assertThat(said(guest, LocalDateTime.of(2026, 11, 20, 14, 5)))
                .containsExactly("TELLS The notice of stay is due: 20/11/2026 23:00");
        assertThat(said(guest, LocalDateTime.of(2026, 11, 20, 22, 0)))
                .containsExactly("WARNS The notice of stay is due soon: 20/11/2026 23:00");
        assertThat(said(guest, LocalDateTime.of(2026, 11, 20, 23, 1)))
                .containsExactly("WARNS The notice of stay was due: 20/11/2026 23:00");
    }

    @Test
    void aDepartureBeforeTheArrivalStopsAndALongStayWarns() {
        LocalDateTime noon = LocalDateTime.of(2026, 11, 20, 12, 0);

        assertThat(said(guest("20/11/2026 14:00", "20/11/2026 14:00"), noon))
                .first()
                .isEqualTo("STOPS Departure is not after arrival");
        assertThat(said(guest("20/11/2026 14:00", "20/12/2026 14:00"), noon).getFirst())
                .startsWith("WARNS 30 days or more");
        assertThat(said(guest("20/11/2026 14:00", "20/12/2026 13:59"), noon)).hasSize(1);
    }

    @Test
    void theFirstGuestArrivesNowAndTheNextOneStaysWithThem() {
        Party first = Parties.of(1, LodgingRules.GUEST, "1990");
        Answers suggested = RULES.suggestedFor(first, file());
        Party settled = guest("20/11/2026 08:15", "21/11/2026 12:00");

        assertThat(suggested.text(LodgingRules.ARRIVAL)).contains("20/11/2026 08:15");
        assertThat(RULES.suggestedFor(Parties.of(2, LodgingRules.GUEST, "1990"), file(settled)))
                .isEqualTo(settled.answers());
    }

    @Test
    void thePortalGetsOneRowAGuest() {
        Dossier booking = file(guest("20/11/2026 14:00", "22/11/2026 12:00"));

        Table table = RULES.export(List.of(booking, booking));

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getLast().cells())
                .containsExactly(
                        "2",
                        "Nguyễn Văn A",
                        "31/01/1990",
                        "Nam",
                        "Việt Nam",
                        "Thẻ căn cước",
                        "999090000001",
                        "Số 1, phố Mẫu",
                        "20/11/2026 14:00",
                        "22/11/2026 12:00",
                        "Công tác",
                        "305");
    }
}
