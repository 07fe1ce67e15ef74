package vn.cccd.kiosk.ui.proctor;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.LetPass;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Suspicion;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Mark;
import vn.cccd.kiosk.ui.staff.Proofs;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/** Whether the candidate is let in. What speaks against it is loud: large, red, each with its cause and its name. */
final class JudgementBox {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final StaffContext context;
    private final VBox node = new VBox();

    private JudgementBox(StaffContext context) {
        this.context = context;
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setId("judgement");
    }

    /** The judgement; empty while there is nobody to judge. */
    static Optional<VBox> of(StaffContext context, ProctorModel model) {
        JudgementBox box = new JudgementBox(context);
        switch (model.hearing()) {
            case Hearing.Nobody nobody -> {
                if (model.candidate().isEmpty()) {
                    return Optional.empty();
                }
                box.title(Mark.NONE, StaffPhrase.CHOSEN_ONLY);
                box.line(context.say(StaffPhrase.CHOSEN_ONLY_HOW));
            }
            case Hearing.Granted granted -> {
                box.proved(granted.identity());
                box.line(context.say(StaffPhrase.HEARING_GRANTED_HOW));
            }
            case Hearing.Storing storing -> {
                box.title(Mark.NONE, StaffPhrase.HEARING_STORING);
                box.line(context.say(StaffPhrase.HEARING_STORING_HOW));
            }
            case Hearing.LetIn letIn -> box.letIn(letIn);
            case Hearing.NotStored refused -> {
                FailureText text = FailureText.of(refused.why(), context.language());
                box.title(Mark.BAD, StaffPhrase.HEARING_NOT_STORED);
                box.line(text.title() + " (" + refused.why() + ")");
                box.line(text.staff());
            }
            case Hearing.Objected objected -> box.objected(objected, model);
        }
        return Optional.of(box.node);
    }

    /** Says no more of the card than it proved; whose face it is no machine has proved. */
    private void proved(Identity identity) {
        title(mark(identity), facts(identity.proof()));
        if (identity.proof() != Proof.CHIP_GENUINE) {
            line(context.say(Proofs.meaning(identity.proof())));
        }
        if (expired(identity)) {
            line(context.words().of(Caveat.DOCUMENT_EXPIRED));
        }
    }

    private static boolean expired(Identity identity) {
        return identity.caveats().contains(Caveat.DOCUMENT_EXPIRED);
    }

    private String facts(Proof proof) {
        return context.say(StaffPhrase.HEARING_GRANTED, context.say(Proofs.shortly(proof)));
    }

    private static Mark mark(Identity identity) {
        return identity.proof() == Proof.CHIP_GENUINE && !expired(identity) ? Mark.GOOD : Mark.ATTENTION;
    }

    private void letIn(Hearing.LetIn hearing) {
        Presence presence = hearing.presence();
        Optional<LetPass> decision = presence.letPass();
        if (decision.isPresent()) {
            title(Mark.ATTENTION, StaffPhrase.HEARING_LET_PASS);
            line(context.say(
                    StaffPhrase.HEARING_LET_PASS_HOW,
                    decision.get().reason(),
                    decision.get().proctor()));
        } else {
            Optional<Identity> identity = hearing.identity();
            title(identity.map(JudgementBox::mark).orElse(Mark.ATTENTION), StaffPhrase.HEARING_LET_IN);
            identity.ifPresent(known -> line(facts(known.proof())));
        }
        line(context.say(StaffPhrase.HEARING_AT, MOMENT.format(presence.at())));
    }

    private void objected(Hearing.Objected objected, ProctorModel model) {
        title(Mark.BAD, StaffPhrase.HEARING_OBJECTED);
        for (Objection objection : objected.admission().objections()) {
            FailureCode code = objection.code(objected.admission().failure());
            node.getChildren().add(Words.of(context.words().of(objection) + " (" + code + ")", "objection"));
            line(context.words().meaning(objection));
            if (Objection.isProvedForgery(code)) {
                remedies(code);
            }
            if (objection == Objection.CHIP_NOT_JUDGED) {
                line(FailureText.of(code, context.language()).title());
            }
            if (objection == Objection.CARD_SUSPECTED) {
                person(objected).flatMap(model.suspicions()::on).ifPresent(this::foundBefore);
            }
            if (objection == Objection.DIFFERS_FROM_ROSTER) {
                objected.admission()
                        .candidate()
                        .ifPresent(candidate -> objected.identity().ifPresent(known -> differences(candidate, known)));
            }
        }
        if (!objected.admission().overridable()) {
            line(context.say(StaffPhrase.NOT_OVERRIDABLE));
        }
    }

    private void remedies(FailureCode code) {
        int number = 1;
        for (String remedy : FailureText.of(code, context.language()).remedies()) {
            line(number++ + ". " + remedy);
        }
    }

    private static Optional<IdNumber> person(Hearing.Objected objected) {
        return objected.identity()
                .map(identity -> identity.person().number())
                .or(() -> objected.admission().candidate().map(Candidate::id));
    }

    private void foundBefore(Suspicion suspicion) {
        line(context.say(
                StaffPhrase.FOUND_BEFORE,
                MOMENT.format(suspicion.at()),
                FailureText.of(suspicion.found(), context.language()).title(),
                suspicion.found()));
    }

    private void differences(Candidate candidate, Identity identity) {
        line(context.say(
                StaffPhrase.DIFFERENCE,
                told(candidate.fullName(), candidate.birthDate()),
                told(identity.person().fullName(), identity.person().birthDate())));
    }

    private static String told(String name, Optional<BirthDate> birth) {
        return name + birth.map(date -> " " + date.display()).orElse("");
    }

    private void title(Mark mark, StaffPhrase words) {
        title(mark, context.say(words));
    }

    private void title(Mark mark, String words) {
        Label sign = Words.of(mark == Mark.NONE ? "●" : mark.sign(), "sign-text", mark.styleClass());
        HBox line = Arrange.line("proof-line", sign, Words.of(words, "judgement-title"));
        node.getChildren().add(line);
        node.getStyleClass().setAll("proof-box", "judgement", mark.styleClass() + "-box");
    }

    private void line(String words) {
        node.getChildren().add(Words.of(words));
    }
}
