package vn.cccd.kiosk.flow.proctor;

import java.util.Optional;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.sector.drivingtest.Post;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Suspicions;
import vn.cccd.kiosk.text.Language;

/** A model in the making. Lives for one call of {@link Proctor#step} only. */
final class ProctorTurn {
    private final Site site;
    private Language language;
    private DeskModel desk;
    private Roster roster;
    private Attendance attendance;
    private Suspicions suspicions;
    private Post post;
    private String search;
    private Optional<Exam> chosen;
    private Optional<Face> photo;
    private Hearing hearing;
    private Optional<RosterNews> news;

    ProctorTurn(ProctorModel model) {
        this.site = model.site();
        this.language = model.language();
        this.desk = model.desk();
        this.roster = model.roster();
        this.attendance = model.attendance();
        this.suspicions = model.suspicions();
        this.post = model.post();
        this.search = model.search();
        this.chosen = model.chosen();
        this.photo = model.photo();
        this.hearing = model.hearing();
        this.news = model.news();
    }

    ProctorModel model() {
        return new ProctorModel(
                site, language, desk, roster, attendance, suspicions, post, search, chosen, photo, hearing, news);
    }

    ProctorTurn language(Language shown) {
        language = shown;
        return this;
    }

    ProctorTurn desk(DeskModel next) {
        desk = next;
        return this;
    }

    ProctorTurn roster(Roster read) {
        roster = read;
        return this;
    }

    ProctorTurn attendance(Attendance known) {
        attendance = known;
        return this;
    }

    ProctorTurn suspicions(Suspicions known) {
        suspicions = known;
        return this;
    }

    ProctorTurn post(Post called) {
        post = called;
        return this;
    }

    ProctorTurn search(String typed) {
        search = typed;
        return this;
    }

    /** Somebody else has another face. */
    ProctorTurn choose(Optional<Exam> candidate) {
        if (!chosen.equals(candidate)) {
            photo = Optional.empty();
        }
        chosen = candidate;
        return this;
    }

    ProctorTurn photo(Face found) {
        photo = Optional.of(found);
        return this;
    }

    ProctorTurn hear(Hearing next) {
        hearing = next;
        return this;
    }

    ProctorTurn tell(Optional<RosterNews> told) {
        news = told;
        return this;
    }
}
