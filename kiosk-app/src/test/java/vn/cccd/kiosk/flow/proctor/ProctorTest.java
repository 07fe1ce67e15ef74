package vn.cccd.kiosk.flow.proctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.flow.Effect;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.text.FailureCode;

class ProctorTest extends ProctorDeskInHand {
    @Test
    void aCodeAloneChecksNobodyWhereTheChipIsWanted() {
        happens(new Event.KeyScanned(new CardKey.Scanned(person(AN), Optional.empty())));

        assertThat(model.desk().codeAlone(model.site())).isEmpty();
        assertThat(happens(new ProctorEvent.WentOnWithoutCard())).isEmpty();
        assertThat(model.hearing()).isInstanceOf(Hearing.Nobody.class);
        assertThat(model.desk().state()).isInstanceOf(DeskState.NeedsCard.class);
    }

    @Test
    void aCandidateIsLetInAfterTheCheckIsStoredAndNotBefore() {
        assertThat(reads(AN)).containsExactly(new ProctorEffect.FindPhoto(AN));
        assertThat(model.candidate()).contains(AN);

        assertThat(admits(AN)).hasOnlyElementsOfType(ProctorEffect.StorePresence.class);
        assertThat(model.checked()).isZero();

        happens(new ProctorEvent.PresenceStored(storing()));

        assertThat(model.hearing()).isInstanceOf(Hearing.LetIn.class);
        assertThat(model.checked()).isEqualTo(1);
        assertThat(model.expected()).containsExactly(AN, BINH);
    }

    @Test
    void whatCouldNotBeStoredLetsNobodyIn() {
        readsAndAdmits(AN);
        happens(new ProctorEvent.PresenceNotStored(storing(), FailureCode.STORE_FULL));

        assertThat(model.hearing())
                .isInstanceOfSatisfying(
                        Hearing.NotStored.class,
                        refused -> assertThat(refused.why()).isEqualTo(FailureCode.STORE_FULL));
        assertThat(model.checked()).isZero();
    }

    @Test
    void aSecondCheckAtTheSameStageIsLoudAndCannotBeOverruled() {
        readsAndAdmits(AN);
        happens(new ProctorEvent.PresenceStored(storing()));
        assertThat(reads(AN)).noneMatch(ProctorEffect.StorePresence.class::isInstance);

        assertThat(objections()).containsExactly(Objection.ALREADY_CHECKED_IN);
        assertThat(happens(new ProctorEvent.LetIn(AN.exam(), "có đơn xin", "Giám thị 1")))
                .isEmpty();
    }

    @Test
    void anObjectionIsOverruledWithAReasonThatStaysOnRecord() {
        assertThat(reads(CUC, Caveat.DOCUMENT_EXPIRED)).noneMatch(ProctorEffect.StorePresence.class::isInstance);
        assertThat(objections()).containsExactly(Objection.OTHER_SESSION, Objection.DOCUMENT_EXPIRED);

        assertThat(happens(new ProctorEvent.LetIn(CUC.exam(), " ", "Giám thị 1")))
                .isEmpty();
        assertThat(happens(new ProctorEvent.LetIn(CUC.exam(), "được đổi ca, có đơn", "Giám thị 1")))
                .hasSize(1);

        assertThat(storing().letPass())
                .hasValueSatisfying(decision -> assertThat(decision.objections())
                        .containsExactlyInAnyOrder(Objection.OTHER_SESSION, Objection.DOCUMENT_EXPIRED));
    }

    @Test
    void somebodyOnNoListStaysOut() {
        reads(candidate("9", "999090000999", "Người Lạ", "Sáng"));

        assertThat(objections()).containsExactly(Objection.NOT_ON_ROSTER);
        assertThat(model.candidate()).isEmpty();
        assertThat(happens(
                        new ProctorEvent.LetIn(new Exam(new IdNumber("999090000999"), "B"), "quen biết", "Giám thị 1")))
                .isEmpty();
    }

    @Test
    void aCandidateWhoseCardCannotBeReadIsPickedFromTheListAndOverruled() {
        cardOf(AN);
        happens(new Event.ReadingFailed(attempt(), FailureCode.CARD_DAMAGED));
        assertThat(model.hearing()).isInstanceOf(Hearing.Nobody.class);

        happens(new ProctorEvent.CandidateChosen(AN.exam()));
        assertThat(objections()).containsExactly(Objection.CHIP_NOT_JUDGED);
        happens(new ProctorEvent.LetIn(AN.exam(), "thẻ hỏng, đã so ảnh và giấy hẹn", "Giám thị 1"));

        assertThat(storing().assurance()).isEmpty();
        assertThat(storing().letPass().orElseThrow().codes()).containsExactly(FailureCode.CARD_DAMAGED);
    }

    @Test
    void aCandidateWhoseChipWasFoundOutIsPickedFromTheListAndNotLetIn() {
        cardOf(AN);
        happens(new Event.ChipRefused(attempt(), FailureCode.CHIP_CLONE_SUSPECTED, List.of()));
        happens(new ProctorEvent.CandidateChosen(AN.exam()));

        assertThat(objections()).containsExactly(Objection.CHIP_CLONE_SUSPECTED);
        assertThat(happens(new ProctorEvent.LetIn(AN.exam(), "chip hỏng, đã so ảnh và giấy hẹn", "Giám thị 1")))
                .isEmpty();
    }

    @Test
    void theNumberOfACandidateWhoIsPickedOpensTheCardThatComes() {
        happens(new ProctorEvent.CandidateChosen(BINH.exam()));
        assertThat(model.desk().state()).isEqualTo(new DeskState.NeedsCard(new CardKey.Typed(BINH.id())));
        assertThat(model.candidate()).contains(BINH);

        assertThat(happens(new Event.CardArrived()))
                .contains(new ProctorEffect.AtDevice(new Effect.ReadChip(attempt(), new CardKey.Typed(BINH.id()))));
        happens(new Event.ChipRead(attempt(), VerifiedCard.ofCode(genuine(BINH))));
        assertThat(granted()).isEqualTo(BINH);
    }

    @Test
    void aCardThatLiesThereIsReadWithTheNumberOfWhoIsPicked() {
        happens(new Event.CardArrived());
        assertThat(happens(new ProctorEvent.CandidateChosen(AN.exam())))
                .contains(new ProctorEffect.AtDevice(new Effect.ReadChip(attempt(), new CardKey.Typed(AN.id()))));
        assertThat(model.candidate()).contains(AN);
    }

    @Test
    void thePickedOnesNumberIsNotTriedOnTheCardOfTheOneBeforeNorWhileACardIsRead() {
        cardOf(AN);
        assertThat(happens(new ProctorEvent.CandidateChosen(BINH.exam())))
                .containsExactly(new ProctorEffect.FindPhoto(BINH));
        happens(new Event.ChipRead(attempt(), VerifiedCard.ofCode(genuine(AN))));
        assertThat(granted()).isEqualTo(AN);

        assertThat(happens(new ProctorEvent.CandidateChosen(BINH.exam())))
                .containsExactly(new ProctorEffect.FindPhoto(BINH));
        assertThat(model.desk().state()).isEqualTo(new DeskState.NeedsCard(new CardKey.Typed(BINH.id())));
        assertThat(admits(AN)).isEmpty();
    }

    @Test
    void pickingSomebodyWithoutACardJustShowsThem() {
        happens(new ProctorEvent.CandidateChosen(BINH.exam()));
        happens(new ProctorEvent.CandidateChosen(new Exam(new IdNumber("999090000999"), "B")));

        assertThat(model.candidate()).contains(BINH);
        assertThat(model.hearing()).isInstanceOf(Hearing.Nobody.class);
    }
}
