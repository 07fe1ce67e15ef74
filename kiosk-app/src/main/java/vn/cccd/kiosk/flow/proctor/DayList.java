package vn.cccd.kiosk.flow.proctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.Post;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Suspicions;

/** What a day at a proctor's desk begins with: its list, and the photos on file. Pure, as {@link Proctor}. */
final class DayList {
    private DayList() {}

    /** The session that was called goes on where the new list has it, else its first one is called. */
    static ProctorStep useRoster(ProctorModel model, ProctorEvent.RosterRead read) {
        Roster roster = read.roster();
        String session = roster.sessions().contains(model.post().session())
                ? model.post().session()
                : roster.sessions().stream().findFirst().orElse("");
        return ProctorStep.only(new ProctorTurn(model)
                .roster(roster)
                .post(new Post(session, model.post().stage(), model.post().demand()))
                .choose(Optional.empty())
                .hear(new Hearing.Nobody())
                .tell(Optional.of(
                        new RosterNews.Taken(roster.candidates().size(), read.problems(), OptionalInt.empty()))));
    }

    /** A photo that was found after somebody else was chosen is nobody's. */
    static ProctorStep showPhoto(ProctorModel model, ProctorEvent.PhotoFound found) {
        ProctorTurn turn = new ProctorTurn(model);
        return ProctorStep.only(
                model.chosen().filter(found.candidate()::equals).isPresent() ? turn.photo(found.photo()) : turn);
    }

    static ProctorStep countPhotos(ProctorModel model, int photos) {
        ProctorTurn turn = new ProctorTurn(model);
        model.news()
                .filter(RosterNews.Taken.class::isInstance)
                .map(RosterNews.Taken.class::cast)
                .map(taken -> taken.with(photos))
                .ifPresent(taken -> turn.tell(Optional.of(taken)));
        return ProctorStep.only(turn);
    }

    static ProctorStep beginDay(ProctorModel model) {
        return ProctorStep.only(new ProctorTurn(model)
                .roster(new Roster(List.of()))
                .attendance(Attendance.none())
                .suspicions(Suspicions.none())
                .post(new Post("", model.post().stage(), model.post().demand()))
                .choose(Optional.empty())
                .hear(new Hearing.Nobody())
                .tell(Optional.empty()));
    }
}
