package vn.cccd.kiosk.flow.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;

/** A file on its way into the store: what is said of it, and who comes meanwhile. */
class CounterStoringTest extends CounterInHand {
    private static CounterNotice stored(Dossier file) {
        return new CounterNotice.Stored(new StoredDossier(file, Samples.NOW, Optional.empty()), Optional.empty());
    }

    @Test
    void theFileThatWasStoredCanBeHadUntilTheNextPartyIsRead() {
        isBeingStored();
        Dossier closed = model.dossier();
        happens(new CounterEvent.FileStored(FIRST, Samples.NOW, Optional.empty()));
        happens(new CounterEvent.FileOpened(SECOND));
        happens(new Event.ClockTicked(Samples.NOW.plusMinutes(5)));
        assertThat(model.notice()).contains(stored(closed));

        reads(2);
        assertThat(model.notice()).isEmpty();
    }

    @Test
    void aFileIsStoredWhenNothingIsMissingAndStoredIsSaidOnlyThen() {
        reads(1);
        assertThat(happens(new CounterEvent.FileClosed())).isEmpty();
        assertThat(model.complete()).isFalse();

        fillIn(1);
        assertThat(model.complete()).isTrue();
        assertThat(happens(new CounterEvent.FileClosed()))
                .containsExactly(new CounterEffect.StoreFile(model.dossier()));
        assertThat(model.notice()).isEmpty();
        Dossier closed = model.dossier();

        assertThat(happens(new CounterEvent.FileStored(FIRST, Samples.NOW, Optional.empty())))
                .containsExactly(
                        new CounterEffect.ForgetFile(FIRST),
                        new CounterEffect.ForgetReadings(),
                        new CounterEffect.OpenFile());
        assertThat(model.notice()).contains(stored(closed));
        happens(new CounterEvent.FileOpened(SECOND));
        assertThat(model.dossier().parties()).isEmpty();
        assertThat(model.dossier().id()).isEqualTo(SECOND);
    }

    @Test
    void aTicketIsPrintedAndToldOnceTheFileIsStored() {
        Ticket ticket = new Ticket(
                "A 047", new Service("birth", "A", Bilingual.same("Đăng ký khai sinh"), Bilingual.same("quầy 1")));
        reads(1);
        fillIn(1);
        happens(new CounterEvent.FileClosed());

        assertThat(happens(new CounterEvent.FileStored(FIRST, Samples.NOW, Optional.of(ticket))))
                .containsExactly(
                        new CounterEffect.PrintTicket(
                                ticket, model.site().name(), model.desk().now(), model.language()),
                        new CounterEffect.ForgetFile(FIRST),
                        new CounterEffect.ForgetReadings(),
                        new CounterEffect.OpenFile());
        assertThat(model.notice())
                .contains(new CounterNotice.Stored(
                        new StoredDossier(model.dossier(), Samples.NOW, Optional.of("A 047")), Optional.of(ticket)));
    }

    @Test
    void aFileThatARestartCutShortIsToldAndItsTicketOfTodayPrinted() {
        Ticket ticket = new Ticket(
                "A 047", new Service("birth", "A", Bilingual.same("Đăng ký khai sinh"), Bilingual.same("quầy 1")));
        reads(1);
        Dossier cutShort = model.dossier();
        model = CounterModel.atStart(Samples.SITE, SECOND, Samples.NOW);

        assertThat(happens(found(cutShort, Samples.NOW, ticket)))
                .containsExactly(new CounterEffect.PrintTicket(
                        ticket, model.site().name(), model.desk().now(), model.language()));
        assertThat(model.notice())
                .contains(new CounterNotice.StoredBefore(
                        new StoredDossier(cutShort, Samples.NOW, Optional.of("A 047")), Optional.of(ticket)));
        assertThat(model.dossier().parties()).isEmpty();
        assertThat(happens(found(cutShort, Samples.NOW.minusDays(1), ticket))).isEmpty();
    }

    @Test
    void aFileThatCouldNotBeStoredStaysOpenAsItWas() {
        reads(1);
        fillIn(1);
        happens(new CounterEvent.FileClosed());

        assertThat(happens(new CounterEvent.FileNotStored(FIRST, FailureCode.STORE_FULL)))
                .isEmpty();
        assertThat(model.notice()).contains(new CounterNotice.NotStored(FailureCode.STORE_FULL));
        assertThat(model.complete()).isTrue();
    }

    @Test
    void whileItIsStoredNothingChangesNotEvenByACard() {
        reads(1);
        fillIn(1);
        happens(new CounterEvent.FileClosed());
        var stored = model.dossier();

        happens(new CounterEvent.PartyRemoved(1));
        happens(new CounterEvent.TitleTyped("x"));
        happens(new CounterEvent.FileDropped());
        happens(new CounterEvent.FileOpened(SECOND));
        reads(2);
        happens(new CounterEvent.FileStored(SECOND, Samples.NOW, Optional.empty()));

        assertThat(model.dossier()).isEqualTo(stored);
        assertThat(model.phase()).isEqualTo(FilePhase.STORING);
    }

    @Test
    void whoIsReadWhileAFileIsStoredIsTheFirstOfTheNextAndStoredStaysToBeSeen() {
        isBeingStored();
        Dossier closed = model.dossier();
        assertThat(reads(2)).isEmpty();
        happens(new CounterEvent.FileStored(FIRST, Samples.NOW, Optional.empty()));
        List<CounterEffect> effects = happens(new CounterEvent.FileOpened(SECOND));

        assertThat(effects).containsExactly(new CounterEffect.KeepFile(model.dossier()));
        assertThat(model.dossier().id()).isEqualTo(SECOND);
        assertThat(model.party().orElseThrow().identity().person().fullName()).isEqualTo("Nguyễn Văn C");
        assertThat(model.notice()).contains(stored(closed));
        assertThat(model.held()).isEmpty();
    }

    @Test
    void whoIsReadBetweenTwoFilesIsInTheNextAndNotInTheStoredOne() {
        isBeingStored();
        happens(new CounterEvent.FileStored(FIRST, Samples.NOW, Optional.empty()));
        var stored = model.dossier();

        assertThat(reads(2)).isEmpty();
        assertThat(model.dossier()).isEqualTo(stored);
        happens(new CounterEvent.FileOpened(SECOND));
        assertThat(model.dossier().parties()).hasSize(1);
    }

    @Test
    void whoIsReadAfterAFileWasDroppedIsInTheNext() {
        reads(1);
        assertThat(happens(new CounterEvent.FileDropped()))
                .containsExactly(
                        new CounterEffect.ForgetFile(FIRST),
                        new CounterEffect.ForgetReadings(),
                        new CounterEffect.OpenFile());
        assertThat(happens(new CounterEvent.FileDropped())).isEmpty();

        assertThat(reads(2)).isEmpty();
        happens(new CounterEvent.FileOpened(SECOND));
        assertThat(model.dossier().parties())
                .singleElement()
                .extracting(party -> party.identity().person().fullName())
                .isEqualTo("Nguyễn Văn C");
    }

    @Test
    void aFileIsStoredOnceHoweverOftenItIsClosed() {
        isBeingStored();
        assertThat(happens(new CounterEvent.FileClosed())).isEmpty();
        happens(new CounterEvent.FileStored(FIRST, Samples.NOW, Optional.empty()));

        assertThat(model.complete()).isFalse();
        assertThat(happens(new CounterEvent.FileClosed())).isEmpty();
        happens(new CounterEvent.TitleTyped("x"));
        assertThat(model.dossier().title()).isEmpty();
    }

    @Test
    void whoIsHeldDoesNotGetIntoAFileThatCouldNotBeStored() {
        isBeingStored();
        reads(2);
        happens(new CounterEvent.FileNotStored(FIRST, FailureCode.STORE_FULL));

        assertThat(model.dossier().parties()).hasSize(1);
        assertThat(model.held()).hasSize(1);
        happens(new CounterEvent.FileClosed());
        happens(new CounterEvent.FileStored(FIRST, Samples.NOW, Optional.empty()));
        happens(new CounterEvent.FileOpened(SECOND));
        assertThat(model.dossier().parties()).hasSize(1);
    }

    @Test
    void theNextCardsReadingIsNotForgottenWithTheFile() {
        isBeingStored();
        happens(new Event.CardArrived());
        happens(new Event.KeyScanned(Samples.SCANNED));
        assertThat(model.desk().state()).isInstanceOf(DeskState.Reading.class);

        assertThat(happens(new CounterEvent.FileStored(FIRST, Samples.NOW, Optional.empty())))
                .containsExactly(new CounterEffect.ForgetFile(FIRST), new CounterEffect.OpenFile());
    }
}
