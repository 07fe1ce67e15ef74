package vn.cccd.kiosk.ui.proctor;

import java.util.Optional;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.ui.staff.Mark;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/** How a candidate stands, as the list shows it. */
record RowState(Mark mark, String words) {
    static RowState of(ProctorModel model, Candidate candidate, StaffContext context) {
        Stage stage = model.post().stage();
        Optional<Presence> presence = model.attendance().at(candidate.exam(), stage);
        if (presence.isPresent()) {
            return presence.get().letPass().isPresent()
                    ? new RowState(Mark.ATTENTION, context.say(StaffPhrase.STATE_LET_PASS))
                    : new RowState(Mark.GOOD, context.say(StaffPhrase.STATE_CHECKED));
        }
        boolean heard = !(model.hearing() instanceof Hearing.Nobody)
                && model.chosen().filter(candidate.exam()::equals).isPresent();
        if (heard) {
            return new RowState(Mark.UNKNOWN, context.say(StaffPhrase.STATE_NOW));
        }
        if (!candidate.session().equals(model.post().session())) {
            return new RowState(Mark.BAD, context.say(StaffPhrase.STATE_OTHER_SESSION));
        }
        if (!candidate.stages().contains(stage)) {
            return new RowState(Mark.NONE, context.say(StaffPhrase.STATE_NOT_A_STAGE));
        }
        return model.attendance()
                .lastStage(candidate.exam())
                .map(last -> new RowState(Mark.NONE, context.say(StaffPhrase.STATE_PASSED, context.say(last.title()))))
                .orElseGet(() -> new RowState(Mark.NONE, context.say(StaffPhrase.STATE_EXPECTED)));
    }

    /** Sign and words. */
    String shown() {
        return switch (mark) {
            case NONE -> words;
            case UNKNOWN -> "● " + words;
            case GOOD, BAD, ATTENTION -> mark.sign() + " " + words;
        };
    }
}
