package vn.cccd.kiosk.flow.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Agreement;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.sector.lodging.LodgingRules;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

class CounterTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    private final LodgingRules rules = new LodgingRules();
    private final Counter counter =
            new Counter(rules, new DossierCheck(rules, Demand.of(Assurance.CHIP_GENUINE)), Limits.standard());
    private CounterModel model = CounterModel.atStart(Samples.SITE, FIRST, Samples.NOW);

    private List<CounterEffect> happens(CounterEvent event) {
        CounterStep step = counter.step(model, event);
        model = step.model();
        return step.effects();
    }

    private List<CounterEffect> happens(Event event) {
        return happens(new CounterEvent.Happened(event));
    }

    private List<CounterEffect> reads(int person) {
        Person holder = new Person(
                new IdNumber(String.format("99909000%04d", person)),
                "Nguyễn Văn " + (char) ('A' + person),
                Optional.empty(),
                Optional.empty());
        happens(new Event.CardArrived());
        happens(new Event.KeyScanned(new CardKey.Scanned(holder, Optional.empty())));
        long attempt = ((DeskState.Reading) model.desk().state()).attempt();
        List<CounterEffect> effects = happens(new Event.ChipRead(
                attempt,
                new VerifiedCard(
                        new Identity(
                                holder,
                                Assurance.CHIP_GENUINE,
                                Proof.CHIP_GENUINE,
                                Optional.of("GENUINE"),
                                Set.of(),
                                Optional.empty(),
                                LocalTime.of(8, 15)),
                        CardFields.none(),
                        List.of())));
        happens(new Event.CardLeft());
        return effects;
    }

    private void fillIn(int number) {
        happens(new CounterEvent.PartyAnswered(number, "room", "305"));
        happens(new CounterEvent.PartyAnswered(number, "departure", "22/11/2026 12:00"));
    }

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
    void aFileIsCompleteWithoutConsentToo() {
        reads(1);
        fillIn(1);
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
    void aFileIsStoredWhenNothingIsMissingAndStoredIsSaidOnlyThen() {
        reads(1);
        assertThat(happens(new CounterEvent.FileClosed())).isEmpty();
        assertThat(model.complete()).isFalse();

        fillIn(1);
        assertThat(model.complete()).isTrue();
        assertThat(happens(new CounterEvent.FileClosed()))
                .containsExactly(new CounterEffect.StoreFile(model.dossier()));
        assertThat(model.notice()).isEmpty();

        assertThat(happens(new CounterEvent.FileStored(FIRST, Optional.empty())))
                .containsExactly(
                        new CounterEffect.ForgetFile(FIRST),
                        new CounterEffect.ForgetReadings(),
                        new CounterEffect.OpenFile());
        assertThat(model.notice()).contains(new CounterNotice.Stored(1, Optional.empty()));
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

        assertThat(happens(new CounterEvent.FileStored(FIRST, Optional.of(ticket))))
                .containsExactly(
                        new CounterEffect.PrintTicket(
                                ticket, model.site().name(), model.desk().now(), model.language()),
                        new CounterEffect.ForgetFile(FIRST),
                        new CounterEffect.ForgetReadings(),
                        new CounterEffect.OpenFile());
        assertThat(model.notice()).contains(new CounterNotice.Stored(1, Optional.of(ticket)));
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
        assertThat(model.notice()).contains(new CounterNotice.StoredBefore(1, Optional.of(ticket)));
        assertThat(model.dossier().parties()).isEmpty();
        assertThat(happens(found(cutShort, Samples.NOW.minusDays(1), ticket))).isEmpty();
    }

    private static CounterEvent found(Dossier file, LocalDateTime storedAt, Ticket ticket) {
        return new CounterEvent.FileFoundStored(
                new StoredDossier(file, storedAt, Optional.of(ticket.number())), Optional.of(ticket));
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
        happens(new CounterEvent.FileStored(SECOND, Optional.empty()));

        assertThat(model.dossier()).isEqualTo(stored);
        assertThat(model.phase()).isEqualTo(FilePhase.STORING);
    }

    private void isBeingStored() {
        reads(1);
        fillIn(1);
        happens(new CounterEvent.FileClosed());
    }

    @Test
    void whoIsReadWhileAFileIsStoredIsTheFirstOfTheNextAndStoredStaysToBeSeen() {
        isBeingStored();
        assertThat(reads(2)).isEmpty();
        happens(new CounterEvent.FileStored(FIRST, Optional.empty()));
        List<CounterEffect> effects = happens(new CounterEvent.FileOpened(SECOND));

        assertThat(effects).containsExactly(new CounterEffect.KeepFile(model.dossier()));
        assertThat(model.dossier().id()).isEqualTo(SECOND);
        assertThat(model.party().orElseThrow().identity().person().fullName()).isEqualTo("Nguyễn Văn C");
        assertThat(model.notice()).contains(new CounterNotice.Stored(1, Optional.empty()));
        assertThat(model.held()).isEmpty();
    }

    @Test
    void whoIsReadBetweenTwoFilesIsInTheNextAndNotInTheStoredOne() {
        isBeingStored();
        happens(new CounterEvent.FileStored(FIRST, Optional.empty()));
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
        happens(new CounterEvent.FileStored(FIRST, Optional.empty()));

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
        happens(new CounterEvent.FileStored(FIRST, Optional.empty()));
        happens(new CounterEvent.FileOpened(SECOND));
        assertThat(model.dossier().parties()).hasSize(1);
    }

    @Test
    void theNextCardsReadingIsNotForgottenWithTheFile() {
        isBeingStored();
        happens(new Event.CardArrived());
        happens(new Event.KeyScanned(Samples.SCANNED));
        assertThat(model.desk().state()).isInstanceOf(DeskState.Reading.class);

        assertThat(happens(new CounterEvent.FileStored(FIRST, Optional.empty())))
                .containsExactly(new CounterEffect.ForgetFile(FIRST), new CounterEffect.OpenFile());
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
