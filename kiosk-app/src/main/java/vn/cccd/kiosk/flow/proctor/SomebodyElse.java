package vn.cccd.kiosk.flow.proctor;

import java.util.Optional;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.drivingtest.Candidate;

/** Notices that the reader is at the next card, and no longer at the one whose holder is heard. */
final class SomebodyElse {
    private SomebodyElse() {}

    /** Whether another reading has begun, another failure stands there, or somebody else's card is asked for. */
    static boolean begins(ProctorModel model, DeskModel next) {
        DeskModel before = model.desk();
        return next.attempts() != before.attempts()
                || (!next.state().equals(before.state()) && isAboutAnother(next.state(), model));
    }

    private static boolean isAboutAnother(DeskState state, ProctorModel model) {
        return switch (state) {
            case DeskState.Failed failed -> true;
            case DeskState.NeedsCard waiting ->
                heard(model).filter(waiting.key().number()::equals).isEmpty();
            case DeskState other -> false;
        };
    }

    private static Optional<IdNumber> heard(ProctorModel model) {
        return switch (model.hearing()) {
            case Hearing.Nobody nobody -> Optional.empty();
            case Hearing.Granted granted ->
                Optional.of(granted.identity().person().number());
            case Hearing.Objected objected ->
                objected.identity()
                        .map(identity -> identity.person().number())
                        .or(() -> objected.admission().candidate().map(Candidate::id));
            case Hearing.Storing storing -> Optional.of(storing.presence().person());
            case Hearing.LetIn letIn -> Optional.of(letIn.presence().person());
            case Hearing.NotStored refused -> Optional.of(refused.presence().person());
        };
    }
}
