package vn.cccd.kiosk.flow.proctor;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.sector.drivingtest.Post;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.sector.drivingtest.Suspicions;
import vn.cccd.kiosk.text.Language;

/**
 * Everything a proctor's window shows.
 *
 * @param search what was typed into the search field
 * @param chosen the test of the candidate who is marked in the list
 * @param photo what the chosen candidate looks like on file
 * @param news what became of a list that was just brought in
 */
public record ProctorModel(
        Site site,
        Language language,
        DeskModel desk,
        Roster roster,
        Attendance attendance,
        Suspicions suspicions,
        Post post,
        String search,
        Optional<Exam> chosen,
        Optional<Face> photo,
        Hearing hearing,
        Optional<RosterNews> news) {
    /** A desk that was just switched on: no list yet. */
    public static ProctorModel atStart(Site site, LocalDateTime now) {
        return new ProctorModel(
                site,
                Language.VIETNAMESE,
                DeskModel.atStart(now),
                new Roster(List.of()),
                Attendance.none(),
                Suspicions.none(),
                new Post("", Stage.THEORY, site.demand()),
                "",
                Optional.empty(),
                Optional.empty(),
                new Hearing.Nobody(),
                Optional.empty());
    }

    /** The same desk begun anew: what stands on the list, who was checked and who is suspected stays. */
    public ProctorModel anew() {
        return new ProctorTurn(this)
                .desk(desk.anew())
                .search("")
                .choose(Optional.empty())
                .hear(new Hearing.Nobody())
                .model();
    }

    /** Whom the list shows: the session that is called, or whoever is searched for in all of them. */
    public List<Candidate> listed() {
        return search.isBlank()
                ? roster.candidates().stream()
                        .filter(candidate -> candidate.session().equals(post.session()))
                        .toList()
                : roster.search(search);
    }

    /** The candidate who is marked in the list. */
    public Optional<Candidate> candidate() {
        return chosen.flatMap(roster::find);
    }

    /** How many of the called session were checked at this stage. */
    public long checked() {
        return attendance.count(expected(), post.stage());
    }

    /** Who of the called session has this stage. */
    public List<Candidate> expected() {
        return roster.candidates().stream()
                .filter(candidate -> candidate.session().equals(post.session()))
                .filter(candidate -> candidate.stages().contains(post.stage()))
                .toList();
    }
}
