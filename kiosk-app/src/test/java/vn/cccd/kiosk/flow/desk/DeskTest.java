package vn.cccd.kiosk.flow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.flow.CodeAlone;
import vn.cccd.kiosk.flow.Effect;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.TimerKind;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.text.FailureCode;

class DeskTest {
    private static final Limits LIMITS = Limits.standard();
    private static final VerifiedCard CARD = VerifiedCard.ofCode(Samples.genuine());

    private static final CardKey.Scanned NEXT = new CardKey.Scanned(
            new Person(new IdNumber("999090000888"), "Trần Thị Bình", Optional.empty(), Optional.empty()),
            Optional.empty());

    private final Desk desk = new Desk(LIMITS);
    private DeskModel model = DeskModel.atStart(Samples.NOW);

    private DeskStep happens(Event event) {
        DeskStep step = desk.step(model, event);
        model = step.model();
        return step;
    }

    private long readingBegins() {
        happens(new Event.KeyScanned(Samples.SCANNED));
        happens(new Event.CardArrived());
        return ((DeskState.Reading) model.state()).attempt();
    }

    @Test
    void withoutTheServiceThatThereIsNoReaderIsNoNews() {
        happens(new Event.TroubleBegan(FailureCode.READER_MISSING));
        happens(new Event.TroubleBegan(FailureCode.PRINTER_MISSING));
        assertThat(model.troublesToTell()).containsExactly(FailureCode.READER_MISSING, FailureCode.PRINTER_MISSING);

        happens(new Event.TroubleBegan(FailureCode.READER_SERVICE_DOWN));
        assertThat(model.troublesToTell())
                .containsExactly(FailureCode.READER_SERVICE_DOWN, FailureCode.PRINTER_MISSING);

        happens(new Event.TroubleEnded(FailureCode.READER_SERVICE_DOWN));
        assertThat(model.troublesToTell()).contains(FailureCode.READER_MISSING);
    }

    @Test
    void keyAndCardComeInEitherOrder() {
        assertThat(happens(new Event.KeyScanned(Samples.SCANNED)).effects()).isEmpty();
        assertThat(model.state()).isEqualTo(new DeskState.NeedsCard(Samples.SCANNED));
        assertThat(happens(new Event.CardArrived()).effects()).containsExactly(new Effect.ReadChip(1, Samples.SCANNED));

        model = DeskModel.atStart(Samples.NOW);
        happens(new Event.CardArrived());
        assertThat(model.state()).isEqualTo(new DeskState.NeedsKey());
        assertThat(happens(new Event.KeyScanned(Samples.SCANNED)).effects())
                .containsExactly(new Effect.ReadChip(1, Samples.SCANNED));
    }

    @Test
    void aCardThatWasReadIsHandedOverOnceAndTheNextOneFollows() {
        long attempt = readingBegins();

        assertThat(happens(new Event.ChipRead(attempt, CARD)).card()).contains(CARD);
        assertThat(model.state()).isEqualTo(new DeskState.Taken());
        assertThat(happens(new Event.ChipRead(attempt, CARD)).card()).isEmpty();
        happens(new Event.CardLeft());
        assertThat(model.state()).isEqualTo(new DeskState.Ready());
    }

    @Test
    void aChipThatIsRefusedIsShownWithItsChecksAndNeverHandedOver() {
        Check check = new Check(Check.Name.SOD_SIGNATURE, Check.Result.FAILED, "ECDSA");
        long attempt = readingBegins();

        DeskStep step = happens(new Event.ChipRefused(attempt, FailureCode.CHIP_FORGED, List.of(check)));

        assertThat(step.card()).isEmpty();
        assertThat(model.state())
                .isInstanceOfSatisfying(
                        DeskState.Failed.class,
                        failed -> assertThat(failed.checks()).containsExactly(check));
        assertThat(desk.tryAgain(model).effects())
                .as("what was changed stays so")
                .isEmpty();
        assertThat(desk.startOver(model).model().state()).isEqualTo(new DeskState.NeedsKey());
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void aCardIsTriedAgainUnlessItsRemedySaysNotTo(FailureCode code) {
        long attempt = readingBegins();
        happens(new Event.ReadingFailed(attempt, code));
        boolean never = code == FailureCode.CARD_HOSTILE || code == FailureCode.CHIP_FORGED;

        assertThat(desk.tryAgain(model).effects().isEmpty()).isEqualTo(never);
    }

    @Nested
    class WhenContactIsLost {
        @Test
        void theSameCardIsReadAgainWhenItIsBack() {
            long attempt = readingBegins();
            assertThat(happens(new Event.CardLeft()).effects()).containsExactly(new Effect.StopReading(attempt));
            assertThat(model.state()).isInstanceOf(DeskState.Interrupted.class);
            assertThat(happens(new Event.CardArrived()).effects())
                    .containsExactly(new Effect.ReadChip(attempt + 1, Samples.SCANNED));
        }

        @Test
        void aCardThatLiesThereIsTriedAFewTimes() {
            readingBegins();
            for (int i = 0; i < LIMITS.retries(); i++) {
                long attempt = model.attempts();
                assertThat(happens(new Event.ContactLost(attempt)).effects())
                        .contains(new Effect.StartTimer(TimerKind.READ_AGAIN, attempt, LIMITS.readAgain()));
                happens(new Event.TimerFired(TimerKind.READ_AGAIN, attempt));
            }
            happens(new Event.ContactLost(model.attempts()));

            assertThat(model.state())
                    .isInstanceOfSatisfying(
                            DeskState.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo(FailureCode.CARD_MOVED));
        }
    }

    @Nested
    class WhenTheLastCardStillLiesThere {
        @BeforeEach
        void aCardWasTaken() {
            long attempt = readingBegins();
            happens(new Event.ChipRead(attempt, CARD));
        }

        @Test
        void theNextPersonsKeyAsksForTheirCardAndIsNotTriedOnThisOne() {
            assertThat(happens(new Event.KeyScanned(NEXT)).effects()).isEmpty();
            assertThat(model.state()).isEqualTo(new DeskState.NeedsCard(NEXT));

            happens(new Event.CardLeft());
            assertThat(model.state()).isEqualTo(new DeskState.NeedsCard(NEXT));
            assertThat(happens(new Event.CardArrived()).effects()).containsExactly(new Effect.ReadChip(2, NEXT));
        }

        @Test
        void norIsTheirKeyAfterTheyWereTakenWithoutTheirCard() {
            happens(new Event.KeyScanned(NEXT));
            model = desk.withoutCard(model, Samples.SITE).model();
            assertThat(happens(new Event.KeyScanned(NEXT)).effects()).isEmpty();
        }

        @Test
        void norIsOneThatFollowsAnother() {
            happens(new Event.KeyScanned(NEXT));
            happens(new Event.CodeRefused(FailureCode.QR_UNREADABLE));
            assertThat(desk.useKey(model, new CardKey.Typed(NEXT.number())).effects())
                    .isEmpty();
        }

        @Test
        void theSamePersonsKeyReadsItOnceMore() {
            assertThat(happens(new Event.KeyScanned(Samples.SCANNED)).effects())
                    .containsExactly(new Effect.ReadChip(2, Samples.SCANNED));
        }

        @Test
        void norIsAKeyTriedOnACardThatOpenedForSomebodyElseAndFailed() {
            happens(new Event.CardLeft());
            long attempt = readingBegins();
            happens(new Event.ChipOpened(attempt));
            happens(new Event.ReadingFailed(attempt, FailureCode.CARD_DAMAGED));

            assertThat(happens(new Event.KeyScanned(NEXT)).effects()).isEmpty();
            assertThat(model.state()).isEqualTo(new DeskState.NeedsCard(NEXT));
        }

        @Test
        void aCardThatAKeyDidNotFitMayBeAnybodys() {
            happens(new Event.CardLeft());
            long attempt = readingBegins();
            happens(new Event.ChipOpened(attempt));
            happens(new Event.ChipRefused(attempt, FailureCode.QR_NOT_THIS_CARD, List.of()));

            assertThat(happens(new Event.KeyScanned(NEXT)).effects()).hasSize(1);
        }
    }

    @Nested
    class WithoutTheCard {
        @Test
        void aCodeIsTakenWhereItIsEnoughAndSaysThatItIsNoMore() {
            happens(new Event.KeyScanned(NEXT));

            DeskStep step = desk.withoutCard(model, Samples.SITE);

            assertThat(step.card()).hasValueSatisfying(card -> {
                assertThat(card.identity().person()).isEqualTo(NEXT.person());
                assertThat(card.identity().proof()).isEqualTo(Proof.QR_UNSIGNED);
                assertThat(card.identity().assurance()).isEqualTo(Assurance.QR_UNSIGNED);
                assertThat(card.identity().verdict()).isEmpty();
                assertThat(card.checks()).isEmpty();
                assertThat(card.fields().text(CardField.FULL_NAME)).contains("Trần Thị Bình");
            });
            assertThat(step.model().state()).isEqualTo(new DeskState.Ready());
        }

        @Test
        void neitherWhereTheChipIsWantedNorForATypedNumber() {
            happens(new Event.KeyScanned(NEXT));
            assertThat(model.codeAlone(Samples.STRICT_SITE)).isEmpty();
            assertThat(desk.withoutCard(model, Samples.STRICT_SITE).card()).isEmpty();

            model = desk.useKey(model, Samples.TYPED).model();
            assertThat(model.codeAlone(Samples.SITE)).isEmpty();
            assertThat(desk.withoutCard(model, Samples.SITE).card()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(FailureCode.class)
        void afterAFailureThatSaysNothingAgainstTheCardAsInSelfService(FailureCode why) {
            long attempt = readingBegins();
            happens(new Event.ReadingFailed(attempt, why));
            assertThat(model.codeAlone(Samples.SITE).isPresent()).isEqualTo(CodeAlone.helps(why));
            assertThat(desk.withoutCard(model, Samples.SITE).card().isPresent()).isEqualTo(CodeAlone.helps(why));
        }

        @Test
        void aDoubtAboutTheChipIsNotEvaded() {
            assertThat(CodeAlone.helps(FailureCode.CARD_BLOCKED_SLOW)).isTrue();
            assertThat(CodeAlone.helps(FailureCode.CARD_DAMAGED)).isTrue();
            assertThat(CodeAlone.helps(FailureCode.CHIP_FORGED)).isFalse();
            assertThat(CodeAlone.helps(FailureCode.QR_NOT_THIS_CARD)).isFalse();
        }
    }

    @Nested
    class AfterAFailure {
        private long attempt;

        @BeforeEach
        void somebodyElsesCardLayThere() {
            attempt = readingBegins();
        }

        @Test
        void theCardThatIsPutDownInsteadIsTriedWithTheSameKey() {
            happens(new Event.ReadingFailed(attempt, FailureCode.QR_NOT_THIS_CARD));
            assertThat(happens(new Event.CardLeft()).effects()).isEmpty();
            assertThat(happens(new Event.CardArrived()).effects())
                    .containsExactly(new Effect.ReadChip(attempt + 1, Samples.SCANNED));
        }

        @Test
        void theCardThatLiesThereAllTheTimeIsNot() {
            happens(new Event.ReadingFailed(attempt, FailureCode.CARD_BLOCKED_SLOW));
            assertThat(happens(new Event.CardArrived()).effects()).isEmpty();
            assertThat(model.state()).isInstanceOf(DeskState.Failed.class);
        }

        @Test
        void aChipThatWasJudgedIsNotReadAgainByItself() {
            happens(new Event.ChipRefused(attempt, FailureCode.CHIP_FORGED, List.of()));
            happens(new Event.CardLeft());
            assertThat(happens(new Event.CardArrived()).effects()).isEmpty();
            assertThat(model.state()).isInstanceOf(DeskState.Failed.class);
        }
    }

    @Test
    void aReaderThatComesBackReadsWhatItWasReading() {
        long attempt = readingBegins();
        assertThat(happens(new Event.TroubleBegan(FailureCode.READER_MISSING)).effects())
                .containsExactly(new Effect.StopReading(attempt));
        assertThat(model.troubles()).containsExactly(FailureCode.READER_MISSING);

        happens(new Event.TroubleEnded(FailureCode.READER_MISSING));
        assertThat(model.state()).isEqualTo(new DeskState.NeedsCard(Samples.SCANNED));
        assertThat(happens(new Event.CardArrived()).effects()).hasSize(1);
        assertThat(model.troubles()).isEmpty();
    }

    @Test
    void newsOfAReadingThatWasGivenUpChangeNothing() {
        long attempt = readingBegins();
        DeskStep over = desk.startOver(model);
        model = over.model();

        assertThat(over.effects()).containsExactly(new Effect.StopReading(attempt));
        assertThat(happens(new Event.ChipRead(attempt, CARD)).card()).isEmpty();
        assertThat(model.state()).isEqualTo(new DeskState.NeedsKey());
    }

    /** Whatever happens in whatever order: only a card that was being read is handed over, and a way on is always there. */
    @Test
    void anyOrderOfEventsLeavesTheDeskUsable() {
        Random random = new Random(11);
        List<Supplier<Event>> events = List.of(
                Event.CardArrived::new,
                Event.CardLeft::new,
                () -> new Event.KeyScanned(Samples.SCANNED),
                () -> new Event.KeyScanned(NEXT),
                () -> new Event.CodeRefused(FailureCode.QR_UNREADABLE),
                () -> new Event.ChipOpened(model.attempts()),
                () -> new Event.ChipRead(model.attempts() - random.nextInt(2), CARD),
                () -> new Event.ChipRefused(model.attempts(), FailureCode.CHIP_FORGED, List.of()),
                () -> new Event.ContactLost(model.attempts()),
                () -> new Event.ReadingFailed(model.attempts(), FailureCode.CARD_DAMAGED),
                () -> new Event.TroubleBegan(FailureCode.READER_MISSING),
                () -> new Event.TroubleEnded(FailureCode.READER_MISSING),
                () -> new Event.TimerFired(TimerKind.READ_AGAIN, model.attempts()),
                Event.ProgramFailed::new);
        for (int i = 0; i < 50_000; i++) {
            DeskState before = model.state();
            DeskStep step = happens(events.get(random.nextInt(events.size())).get());
            if (step.card().isPresent()) {
                assertThat(before).isInstanceOf(DeskState.Reading.class);
            }
        }
        happens(new Event.TroubleEnded(FailureCode.READER_MISSING));
        model = desk.startOver(model).model();
        happens(new Event.CardLeft());
        model = desk.startOver(model).model();
        long attempt = readingBegins();
        assertThat(happens(new Event.ChipRead(attempt, CARD)).card()).isPresent();
    }
}
