package vn.cccd.kiosk.ui.proctor;

import java.util.ArrayList;
import java.util.List;
import vn.cccd.kiosk.flow.proctor.RosterNews;
import vn.cccd.kiosk.sector.drivingtest.RosterProblem;
import vn.cccd.kiosk.ui.staff.Banner;
import vn.cccd.kiosk.ui.staff.Mark;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/** What became of a list that was brought in, and which of its lines do not count; the first few of them. */
final class RosterLines {
    private static final int SHOWN = 3;

    private RosterLines() {}

    static List<Banner.Line> of(RosterNews news, StaffContext context) {
        return switch (news) {
            case RosterNews.Refused refused ->
                List.of(new Banner.Line(
                        Mark.BAD, context.say(StaffPhrase.ROSTER_REFUSED) + " " + context.say(refused.why())));
            case RosterNews.Taken taken -> taken(taken, context);
        };
    }

    private static List<Banner.Line> taken(RosterNews.Taken taken, StaffContext context) {
        List<Banner.Line> lines = new ArrayList<>();
        lines.add(new Banner.Line(Mark.GOOD, context.say(StaffPhrase.ROSTER_TAKEN, taken.candidates())));
        taken.photos()
                .ifPresent(photos -> lines.add(new Banner.Line(
                        photos == taken.candidates() ? Mark.GOOD : Mark.ATTENTION,
                        context.say(StaffPhrase.ROSTER_PHOTOS, photos, taken.candidates()))));
        taken.problems().stream().limit(SHOWN).forEach(problem -> lines.add(line(problem, context)));
        int more = taken.problems().size() - SHOWN;
        if (more > 0) {
            lines.add(new Banner.Line(Mark.ATTENTION, context.say(StaffPhrase.ROSTER_MORE, more)));
        }
        return lines;
    }

    private static Banner.Line line(RosterProblem problem, StaffContext context) {
        return new Banner.Line(
                problem.kind().leftOut() ? Mark.ATTENTION : Mark.NONE,
                context.say(
                        StaffPhrase.ROSTER_LINE,
                        problem.line(),
                        context.say(problem.kind().text())));
    }
}
