package vn.cccd.kiosk.sector.drivingtest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.SamePerson;
import vn.cccd.kiosk.text.FailureCode;

/**
 * The judgement over somebody who shows a card.
 *
 * @param candidate whom the list has under this identity number; of several tests the one that is called
 * @param objections what speaks against it, the most important first; empty: let in
 * @param failure what happened to the card of somebody who was picked from the list because of that
 */
public record Admission(Optional<Candidate> candidate, List<Objection> objections, Optional<FailureCode> failure) {
    public Admission {
        objections = List.copyOf(objections);
    }

    public boolean granted() {
        return objections.isEmpty();
    }

    /** Whether a proctor may let the candidate in with a reason. */
    public boolean overridable() {
        return !granted() && candidate.isPresent() && objections.stream().allMatch(Objection::overridable);
    }

    /** Judges a person whose card or code was read. */
    public static Admission of(
            Identity identity, Roster roster, Attendance attendance, Suspicions suspicions, Post post) {
        IdNumber person = identity.person().number();
        Set<Objection> objections = EnumSet.noneOf(Objection.class);
        if (suspicions.on(person).isPresent() && !post.acceptsCardOf(identity)) {
            objections.add(Objection.CARD_SUSPECTED);
        }
        post.demand()
                .objectionTo(identity)
                .ifPresent(why -> objections.add(
                        why == FailureCode.SIGNER_UNKNOWN ? Objection.SIGNER_UNKNOWN : Objection.ASSURANCE_TOO_LOW));
        if (post.demand().refusesAsExpired(identity)) {
            objections.add(Objection.DOCUMENT_EXPIRED);
        }
        Optional<Candidate> candidate = called(person, roster, attendance, post);
        candidate.ifPresentOrElse(
                known -> {
                    if (!isOnList(known, identity.person())) {
                        objections.add(Objection.DIFFERS_FROM_ROSTER);
                    }
                    objections.addAll(atPost(known, attendance, post));
                },
                () -> objections.add(Objection.NOT_ON_ROSTER));
        return new Admission(candidate, new ArrayList<>(objections), Optional.empty());
    }

    /** Of somebody's tests the one that nothing speaks against here, else the first of the session that is called. */
    private static Optional<Candidate> called(IdNumber person, Roster roster, Attendance attendance, Post post) {
        List<Candidate> tests = roster.find(person, post.session());
        return tests.stream()
                .filter(candidate -> atPost(candidate, attendance, post).isEmpty())
                .findFirst()
                .or(() -> tests.stream().findFirst());
    }

    /** Judges a candidate whom a proctor picked from the list because the card came to {@code failure}, whosever card that was. */
    public static Admission withoutProof(
            Candidate candidate, FailureCode failure, Attendance attendance, Suspicions suspicions, Post post) {
        Set<Objection> objections = EnumSet.of(Objection.to(failure));
        if (suspicions.on(candidate.id()).isPresent() && !Objection.isProvedForgery(failure)) {
            objections.add(Objection.CARD_SUSPECTED);
        }
        objections.addAll(atPost(candidate, attendance, post));
        return new Admission(Optional.of(candidate), new ArrayList<>(objections), Optional.of(failure));
    }

    /** Judges whoever's number opened a chip that was found out: they are not let in, whoever they are. */
    public static Admission foundOut(
            IdNumber person,
            FailureCode found,
            Roster roster,
            Attendance attendance,
            Suspicions suspicions,
            Post post) {
        return called(person, roster, attendance, post)
                .map(candidate -> withoutProof(candidate, found, attendance, suspicions, post))
                .orElseGet(() -> new Admission(
                        Optional.empty(), List.of(Objection.to(found), Objection.NOT_ON_ROSTER), Optional.of(found)));
    }

    private static Set<Objection> atPost(Candidate candidate, Attendance attendance, Post post) {
        Set<Objection> objections = EnumSet.noneOf(Objection.class);
        if (!candidate.session().equals(post.session())) {
            objections.add(Objection.OTHER_SESSION);
        }
        int place = candidate.stages().indexOf(post.stage());
        if (place < 0) {
            objections.add(Objection.NOT_A_STAGE);
        } else if (attendance.at(candidate.exam(), post.stage()).isPresent()) {
            objections.add(Objection.ALREADY_CHECKED_IN);
        } else if (place > 0
                && attendance
                        .at(candidate.exam(), candidate.stages().get(place - 1))
                        .isEmpty()) {
            objections.add(Objection.STAGE_LEFT_OUT);
        }
        return objections;
    }

    private static boolean isOnList(Candidate candidate, Person person) {
        return SamePerson.sameName(candidate.fullName(), person.fullName())
                && SamePerson.sameDate(candidate.birthDate(), person.birthDate());
    }
}
