package vn.cccd.kiosk.sector.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.sector.business.BusinessDefaults;
import vn.cccd.kiosk.sector.business.BusinessRules;
import vn.cccd.kiosk.sector.lodging.LodgingRules;

class RetentionTest {
    private static final LocalDate DAY = Parties.MORNING.toLocalDate();

    /** A guest of the late evening is still there when the notice is made in the morning, however short files are kept. */
    @Test
    void aFileStaysForTheUsualTimeAfterItWasStoredAndGoesTheDayAfter() {
        Retention shortest = new Retention(new LodgingRules(), Period.ofDays(1));
        StoredDossier lateGuest = new StoredDossier(
                Parties.file(Parties.of(1, "guest", "1990-01-31")), DAY.atTime(23, 35), Optional.empty());

        assertThat(shortest.isOver(lateGuest, DAY.plusDays(1))).isFalse();
        assertThat(shortest.isOver(lateGuest, DAY.plusDays(2))).isTrue();
    }

    @Test
    void aPurposeCountsFromTheFirstPartyNotFromTheFileBefore() {
        BusinessRules rules = new BusinessRules(BusinessDefaults.purposes());
        LocalDateTime fileBefore = Parties.MORNING.minusDays(5);
        Dossier file = Dossier.open(new java.util.UUID(1, 2), fileBefore)
                .with(Parties.of(1, "customer", "1990-01-31"))
                .withAnswers(Answers.none().with("purpose", "sim"));
        Period kept = BusinessDefaults.purposes().stream()
                .filter(purpose -> purpose.id().equals("sim"))
                .findFirst()
                .orElseThrow()
                .kept();

        assertThat(rules.eraseOn(file)).contains(DAY.plus(kept));
    }
}
