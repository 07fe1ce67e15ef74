package vn.cccd.kiosk.flow.proctor;

import java.util.List;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.RosterProblem;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.sector.drivingtest.Suspicions;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** Something that happened at a proctor's desk. */
public sealed interface ProctorEvent {
    /** At a device or around the desk. */
    record Happened(Event event) implements ProctorEvent {}

    // What the proctor does.

    /** A number was typed in whole. */
    record NumberTyped(IdNumber number) implements ProctorEvent {}

    /** The reading or its failure is to go away, and whom it was about. */
    record StartedOver() implements ProctorEvent {}

    record TriedAgain() implements ProctorEvent {}

    /** What the code says is enough where the site takes that; the card is not there or does not work. */
    record WentOnWithoutCard() implements ProctorEvent {}

    record LanguageChosen(Language language) implements ProctorEvent {}

    /** Which session is called and which stage is checked. */
    record PostChosen(String session, Stage stage) implements ProctorEvent {}

    record SearchTyped(String text) implements ProctorEvent {
        /** Somebody's name may be in it. */
        @Override
        public String toString() {
            return "SearchTyped[…]";
        }
    }

    /** A candidate was picked from the list. */
    record CandidateChosen(Exam candidate) implements ProctorEvent {}

    /**
     * The candidate whom nothing speaks against is let in: the proctor has compared the face.
     *
     * @param candidate whom the proctor decided about; somebody else who is heard by now is not let in
     */
    record Admitted(Exam candidate) implements ProctorEvent {}

    /**
     * The candidate is let pass against the objections.
     *
     * @param candidate whom the proctor decided about; somebody else who is heard by now is not let in
     */
    record LetIn(Exam candidate, String reason, String proctor) implements ProctorEvent {
        /** A reason may name people. */
        @Override
        public String toString() {
            return "LetIn[…]";
        }
    }

    // What came of it.

    /** What a candidate looks like on file. */
    record PhotoFound(Exam candidate, Face photo) implements ProctorEvent {}

    /** A list that was read came with photos of {@code photos} of its candidates. */
    record PhotosKept(int photos) implements ProctorEvent {}

    /** A list was read; who was checked before stays checked, whatever their numbers are now. */
    record RosterRead(Roster roster, List<RosterProblem> problems) implements ProctorEvent {
        public RosterRead {
            problems = List.copyOf(problems);
        }
    }

    /** A list was brought in that is none. */
    record RosterRefused(Bilingual why) implements ProctorEvent {}

    /** Another day began: nobody was checked yet, and the list of yesterday counts no longer. */
    record DayBegan() implements ProctorEvent {}

    /** Who was checked before a restart. */
    record AttendanceRestored(Attendance attendance) implements ProctorEvent {}

    /** Who was suspected earlier today; what the desk knows already is newer. */
    record SuspicionsRestored(Suspicions suspicions) implements ProctorEvent {}

    /** The check is stored for certain. */
    record PresenceStored(Presence presence) implements ProctorEvent {}

    record PresenceNotStored(Presence presence, FailureCode why) implements ProctorEvent {}
}
