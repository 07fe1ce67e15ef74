package vn.cccd.kiosk.flow.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Agreement;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

class CounterTest extends CounterInHand {
    private static final Remark CONSENT = new Remark(
            Remark.Weight.WARNS,
            OptionalInt.of(1),
            new Bilingual("Chưa ghi nhận sự đồng ý", "Consent is not noted yet"));

    @Test
    void theNextCardIsTheNextPartyAndTheFileIsKeptAtOnce() {
        assertThat(reads(1)).containsExactly(new CounterEffect.KeepFile(model.dossier()));
        reads(2);

        assertThat(model.dossier().parties()).extracting(Party::number).containsExactly(1, 2);
        assertThat(model.chosen()).isEqualTo(OptionalInt.of(2));
        assertThat(model.party()).isPresent();
    }

    @Test
    void aGuestWithoutTheCardIsTakenByTheCodeAndTheFileSaysSo() {
        happens(new Event.KeyScanned(Samples.SCANNED));
        assertThat(happens(new CounterEvent.WentOnWithoutCard()))
                .containsExactly(new CounterEffect.KeepFile(model.dossier()));

        assertThat(model.party()).hasValueSatisfying(guest -> {
            assertThat(guest.identity().person()).isEqualTo(Samples.PERSON);
            assertThat(guest.identity().proof()).isEqualTo(Proof.QR_UNSIGNED);
        });
        assertThat(model.remarks())
                .extracting(remark -> remark.text().in(Language.ENGLISH))
                .contains("Only a code was scanned, no chip was read: compare with the person and their papers");
    }

    @Test
    void theChipOfWhoWasTakenByTheCodeTakesItsPlaceAndWhatWasAnsweredStays() {
        happens(new Event.KeyScanned(Samples.SCANNED));
        happens(new CounterEvent.WentOnWithoutCard());
        fillIn(1);
        happens(new Event.CardArrived());
        happens(new Event.KeyScanned(Samples.SCANNED));
        long attempt = ((DeskState.Reading) model.desk().state()).attempt();

        assertThat(happens(new Event.ChipRead(attempt, VerifiedCard.ofCode(Samples.genuine()))))
                .containsExactly(new CounterEffect.KeepFile(model.dossier()));

        assertThat(model.dossier().parties()).singleElement().satisfies(guest -> {
            assertThat(guest.identity()).isEqualTo(Samples.genuine());
            assertThat(guest.answers().text("room")).contains("305");
        });
        assertThat(model.remarks())
                .extracting(remark -> remark.text().in(Language.ENGLISH))
                .noneMatch(told -> told.startsWith("Only a code"));
    }

    @Test
    void nobodyAgreedBeforeTheClerkNotesItWithTimeAndText() {
        reads(1);
        assertThat(model.party().orElseThrow().consent()).isEmpty();

        assertThat(happens(new CounterEvent.ConsentNoted(1, true)))
                .containsExactly(new CounterEffect.KeepFile(model.dossier()));
        Agreement first = new Agreement(
                Samples.NOW,
                model.site().consent().version(),
                model.site().consent().purposes());
        assertThat(model.party().orElseThrow().consent()).contains(first);

        happens(new Event.ClockTicked(Samples.NOW.plusMinutes(5)));
        assertThat(happens(new CounterEvent.ConsentNoted(1, true))).isEmpty();
        assertThat(model.party().orElseThrow().consent()).contains(first);
        happens(new CounterEvent.ConsentNoted(1, false));
        assertThat(model.party().orElseThrow().consent()).isEmpty();
    }

    @Test
    void aFileIsCompleteWithoutConsentTooButTheClerkIsTold() {
        reads(1);
        fillIn(1);
        assertThat(model.remarks()).contains(CONSENT);
        assertThat(model.complete()).isTrue();

        happens(new CounterEvent.ConsentNoted(1, true));
        assertThat(model.remarks()).doesNotContain(CONSENT);
        assertThat(model.complete()).isTrue();
    }

    @Test
    void somebodyWhoIsInTheFileIsShownAndNotAddedTwice() {
        reads(1);
        reads(2);

        assertThat(reads(1)).isEmpty();
        assertThat(model.dossier().parties()).hasSize(2);
        assertThat(model.chosen()).isEqualTo(OptionalInt.of(1));
        assertThat(model.notice()).contains(new CounterNotice.AlreadyInFile(1));
    }

    @Test
    void answersAndRolesThatNobodyAskedForAreNotTaken() {
        reads(1);
        var before = model.dossier();

        happens(new CounterEvent.RoleChosen(1, "king"));
        happens(new CounterEvent.PartyAnswered(1, "religion", "x"));
        happens(new CounterEvent.FileAnswered("religion", "x"));
        happens(new CounterEvent.PartyChosen(7));

        assertThat(model.dossier()).isEqualTo(before);
        assertThat(model.chosen()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void remarksChangeWithTheTime() {
        reads(1);
        fillIn(1);
        happens(new CounterEvent.ConsentNoted(1, true));
        assertThat(model.remarks()).extracting(Remark::weight).doesNotContain(Remark.Weight.WARNS);
        happens(new Event.ClockTicked(LocalDateTime.of(2026, 11, 20, 22, 30)));

        assertThat(model.remarks()).extracting(Remark::weight).containsOnlyOnce(Remark.Weight.WARNS);
    }

    @Test
    void aFileFromBeforeARestartGoesOn() {
        reads(1);
        var kept = model.dossier();
        model = CounterModel.atStart(Samples.SITE, SECOND, Samples.NOW);

        happens(new CounterEvent.FileRestored(kept));

        assertThat(model.dossier()).isEqualTo(kept);
        assertThat(model.chosen()).isEqualTo(OptionalInt.of(1));
        assertThat(model.remarks()).isNotEmpty();
    }
}
