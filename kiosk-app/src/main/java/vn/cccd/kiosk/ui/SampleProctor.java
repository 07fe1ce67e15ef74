package vn.cccd.kiosk.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.Proctor;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.RosterProblem;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** What happens at an invented proctor's desk with 160 candidates, told to its real rules. */
final class SampleProctor {
    /** A view at some moment; {@code asking} whether the question for reason and name is open. */
    record Sample(String name, ProctorModel model, boolean asking) {}

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 7, 12, 40);
    private static final String[] FAMILIES = {"Phạm", "Đỗ", "Huỳnh", "Vũ", "Bùi", "Ngô", "Lý", "Hồ", "Dương", "Nguyễn"};
    private static final String[] MIDDLES = {"Quốc", "Thị Ngọc", "Bảo", "Đức", "Thuỳ", "Hữu", "Minh", "Xuân", "Thanh"};
    private static final String[] GIVEN = {"Ấn", "Ẩn", "Khánh", "Thắng", "Linh", "Phúc", "Tuấn", "Ý", "Tú", "An", "Hà"};
    private static final String[] CLASSES = {"B", "B", "C1", "B", "A1", "B", "C"};
    private static final int CANDIDATES = 160;
    private static final int OF_THE_MORNING = 130;

    private static final Site SITE = SampleDesk.site(
            Sector.DRIVING_TEST,
            "SH",
            new Bilingual("Trung tâm Sát hạch Mẫu", "Sample Driving Test Centre"),
            new Bilingual("Phòng 2", "Room 2"),
            Assurance.CHIP_GENUINE);

    private final Proctor proctor = new Proctor(Limits.standard());
    private ProctorModel model;

    private SampleProctor(Site site, Language language) {
        model = ProctorModel.atStart(site, MORNING);
        on(new ProctorEvent.LanguageChosen(language));
    }

    /** The same with another demand. */
    private static Site with(Demand demand) {
        return new Site(
                SITE.sector(),
                SITE.badge(),
                SITE.name(),
                SITE.task(),
                SITE.desk(),
                demand,
                SITE.cardUse(),
                SITE.consent(),
                SITE.services());
    }

    static Roster roster() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            candidates.add(new Candidate(
                    Integer.toString(101 + i),
                    new IdNumber(String.format(Locale.ROOT, "999098%06d", i)),
                    i == 7
                            ? SampleVisit.LONGEST_NAME
                            : FAMILIES[i % FAMILIES.length] + " " + MIDDLES[i % MIDDLES.length] + " "
                                    + GIVEN[i % GIVEN.length],
                    Optional.of(new BirthDate(String.format(Locale.ROOT, "199%d-05-%02d", i % 10, 1 + i % 28))),
                    CLASSES[i % CLASSES.length],
                    i < OF_THE_MORNING ? "07:30" : "13:30"));
        }
        return new Roster(candidates);
    }

    static List<Sample> in(Language language) {
        List<Sample> samples = new ArrayList<>();
        put(samples, "no-roster", new SampleProctor(SITE, language));
        put(
                samples,
                "roster-problems",
                new SampleProctor(SITE, language)
                        .on(new ProctorEvent.RosterRead(
                                roster(),
                                List.of(
                                        new RosterProblem(12, RosterProblem.Kind.ID_NUMBER_WRONG),
                                        new RosterProblem(40, RosterProblem.Kind.ZEROS_RESTORED)))));
        put(
                samples,
                "roster-photos",
                new SampleProctor(SITE, language)
                        .on(new ProctorEvent.RosterRead(roster(), List.of()))
                        .on(new ProctorEvent.PhotosKept(158)));
        put(samples, "nobody", begun(language));
        put(samples, "chosen", begun(language).on(new ProctorEvent.CandidateChosen(exam(3))));
        put(
                samples,
                "chosen-photo",
                begun(language).on(new ProctorEvent.CandidateChosen(exam(3))).onFile(3));
        put(samples, "search", begun(language).on(new ProctorEvent.SearchTyped("tha")));
        put(samples, "search-nothing", begun(language).on(new ProctorEvent.SearchTyped("xyz")));
        put(samples, "reading", begun(language).begins(person(3)));
        put(samples, "granted", begun(language).reads(person(3)).onFile(3));
        put(samples, "storing", begun(language).reads(person(3)).onFile(3).admitted());
        put(
                samples,
                "let-in",
                begun(language).reads(person(3)).onFile(3).admitted().stored());
        put(samples, "not-stored", begun(language).reads(person(3)).admitted().notStored());
        put(
                samples,
                "not-on-roster",
                begun(language).reads(SampleDesk.person("999077007007", "Đinh Thị Lạ", "1997-07-07")));
        put(samples, "already-checked-in", begun(language).reads(person(0)).onFile(0));
        put(samples, "other-session", begun(language).reads(person(140)));
        put(samples, "stage-left-out", begun(language).at(Stage.SIMULATION).reads(person(20)));
        put(samples, "not-a-stage", begun(language).at(Stage.ROAD).reads(person(4)));
        put(samples, "expired", begun(language).reads(SampleDesk.genuine(person(3), Caveat.DOCUMENT_EXPIRED)));
        put(
                samples,
                "unknown-issuer",
                begun(with(Demand.of(SITE.demand().least())), language).reads(SampleDesk.unknownIssuer(person(3))));
        put(samples, "unknown-issuer-accepted", begun(language).reads(SampleDesk.unknownIssuer(person(3))));
        put(
                samples,
                "differs",
                begun(language).reads(SampleDesk.person("999098000003", "Vũ Đức Thắng Lợi", "1993-05-14")));
        Site lenient = with(SITE.demand().acceptingExpired());
        put(
                samples,
                "expired-accepted",
                begun(lenient, language).reads(SampleDesk.genuine(person(3), Caveat.DOCUMENT_EXPIRED)));
        SampleProctor several = begun(language);
        several.reads(SampleDesk.genuine(
                SampleDesk.person("999098000140", SampleVisit.LONGEST_NAME, "1960-01-01"), Caveat.DOCUMENT_EXPIRED));
        put(samples, "several-objections", several);
        SampleProctor clone = begun(language).begins(person(3));
        clone.happens(new Event.ChipRefused(
                clone.model.desk().attempts(), FailureCode.CHIP_CLONE_SUSPECTED, SampleDesk.cloned()));
        put(samples, "clone", clone.onFile(3));
        SampleProctor stranger = begun(language).begins(SampleDesk.person("999077007007", "Đinh Thị Lạ", "1997-07-07"));
        stranger.happens(
                new Event.ChipRefused(stranger.model.desk().attempts(), FailureCode.CHIP_FORGED, SampleDesk.cloned()));
        put(samples, "forged-stranger", stranger);
        clone.happens(new Event.CardLeft()).on(new ProctorEvent.StartedOver());
        clone.happens(new Event.CodeRefused(FailureCode.QR_UNREADABLE)).on(new ProctorEvent.CandidateChosen(exam(3)));
        put(samples, "suspected-chosen", clone);
        SampleProctor damaged = begun(language).begins(person(3));
        damaged.happens(new Event.ReadingFailed(damaged.model.desk().attempts(), FailureCode.CARD_DAMAGED));
        put(samples, "damaged-chosen", damaged.on(new ProctorEvent.CandidateChosen(exam(3))));
        samples.add(new Sample("override", begun(language).reads(person(140)).model, true));
        SampleProctor overridden = begun(language).reads(person(140));
        overridden.on(new ProctorEvent.LetIn(exam(140), "Được đổi ca, có đơn của trung tâm", "Giám thị 04"));
        put(samples, "overridden", overridden.stored());
        put(
                samples,
                "offline",
                begun(language)
                        .happens(new Event.ConnectionChanged(false))
                        .happens(new Event.TroubleBegan(FailureCode.READER_MISSING)));
        return List.copyOf(samples);
    }

    private static void put(List<Sample> samples, String name, SampleProctor story) {
        samples.add(new Sample(name, story.model, false));
    }

    /** A desk with its list, at which a few were checked. */
    private static SampleProctor begun(Language language) {
        return begun(SITE, language);
    }

    private static SampleProctor begun(Site site, Language language) {
        SampleProctor story = new SampleProctor(site, language).on(new ProctorEvent.RosterRead(roster(), List.of()));
        for (int i : new int[] {0, 1, 5, 8}) {
            story.reads(person(i)).admitted().stored().on(new ProctorEvent.StartedOver());
        }
        return story;
    }

    static Person person(int index) {
        Candidate candidate = roster().candidates().get(index);
        return new Person(candidate.id(), candidate.fullName(), candidate.birthDate(), Optional.of(Person.Sex.MALE));
    }

    static Exam exam(int index) {
        return roster().candidates().get(index).exam();
    }

    private SampleProctor on(ProctorEvent event) {
        model = proctor.step(model, event).model();
        return this;
    }

    private SampleProctor happens(Event event) {
        return on(new ProctorEvent.Happened(event));
    }

    private SampleProctor at(Stage stage) {
        return on(new ProctorEvent.PostChosen(model.post().session(), stage));
    }

    private SampleProctor begins(Person person) {
        happens(new Event.CardArrived());
        return happens(new Event.KeyScanned(SampleDesk.key(person)));
    }

    private SampleProctor reads(Person person) {
        return reads(SampleDesk.genuine(person));
    }

    private SampleProctor reads(VerifiedCard card) {
        begins(card.identity().person());
        happens(new Event.ChipRead(model.desk().attempts(), card));
        return happens(new Event.CardLeft());
    }

    private SampleProctor admitted() {
        return model.hearing() instanceof Hearing.Granted granted
                ? on(new ProctorEvent.Admitted(granted.candidate().exam()))
                : this;
    }

    private SampleProctor stored() {
        return model.hearing() instanceof Hearing.Storing storing
                ? on(new ProctorEvent.PresenceStored(storing.presence()))
                : this;
    }

    private SampleProctor onFile(int index) {
        return on(new ProctorEvent.PhotoFound(exam(index), SampleDesk.FACE));
    }

    private SampleProctor notStored() {
        return model.hearing() instanceof Hearing.Storing storing
                ? on(new ProctorEvent.PresenceNotStored(storing.presence(), FailureCode.STORE_FULL))
                : this;
    }
}
