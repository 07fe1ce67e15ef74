package vn.cccd.kiosk.ui.admin;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.admin.AdminModel;
import vn.cccd.kiosk.admin.AdminState;
import vn.cccd.kiosk.admin.Condition;
import vn.cccd.kiosk.admin.Fact;
import vn.cccd.kiosk.admin.FactSheet;
import vn.cccd.kiosk.admin.Page;
import vn.cccd.kiosk.admin.Role;
import vn.cccd.kiosk.admin.Sighting;
import vn.cccd.kiosk.admin.Subject;
import vn.cccd.kiosk.admin.pin.WrongPins;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** Every screen behind the door, in both languages: for pictures, and for tests that look at all of them. */
public final class AdminGallery {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 8, 15);
    private static final int WRONG = 5;
    private static final int DIGITS = 6;
    private static final int FAILURES = 12;

    private AdminGallery() {}

    /**
     * One screen.
     *
     * @param name for a file
     */
    public record Sample(String name, AdminModel model) {}

    /** All of them. */
    public static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Language language : Language.values()) {
            String end = "." + language.locale().getLanguage();
            samples.add(new Sample("admin-pin" + end, model(language, new AdminState.AskingForPin(0, false, false))));
            samples.add(new Sample(
                    "admin-pin-typed" + end, model(language, new AdminState.AskingForPin(DIGITS, false, false))));
            samples.add(
                    new Sample("admin-pin-pause" + end, paused(language, new AdminState.AskingForPin(0, false, true))));
            samples.add(new Sample("admin-attendant" + end, model(language, open(Role.ATTENDANT, Page.MACHINE))));
            samples.add(new Sample("admin-machine" + end, model(language, open(Role.TECHNICIAN, Page.MACHINE))));
            samples.add(new Sample("admin-failures" + end, model(language, open(Role.TECHNICIAN, Page.FAILURES))));
            samples.add(new Sample("admin-self-test" + end, model(language, open(Role.TECHNICIAN, Page.SELF_TEST))));
            samples.add(new Sample(
                    "admin-end" + end, model(language, new AdminState.Ending(open(Role.TECHNICIAN, Page.MACHINE)))));
        }
        return List.copyOf(samples);
    }

    private static AdminModel model(Language language, AdminState state) {
        return new AdminModel(state, language, MORNING, MORNING, WrongPins.NONE);
    }

    private static AdminModel paused(Language language, AdminState state) {
        return new AdminModel(state, language, MORNING, MORNING, new WrongPins(WRONG, MORNING));
    }

    private static AdminState.Open open(Role role, Page page) {
        return new AdminState.Open(
                role,
                page,
                new FactSheet(facts(), failures()),
                facts(),
                false,
                page == Page.SELF_TEST
                        ? Optional.of("/var/lib/cccd/diagnostics/diagnostics-20261120-081500.json")
                        : Optional.empty(),
                false);
    }

    private static List<Fact> facts() {
        return List.of(
                new Fact(
                        Subject.READER,
                        Condition.GOOD,
                        Bilingual.same("ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00")),
                new Fact(Subject.SCANNER, Condition.BAD, Bilingual.same(FailureCode.SCANNER_MISSING.name())),
                new Fact(Subject.PRINTER, Condition.NONE, new Bilingual("không có", "none")),
                new Fact(Subject.QUEUE, Condition.GOOD, new Bilingual("3 chờ gửi, 118 đã gửi", "3 waiting, 118 sent")),
                new Fact(
                        Subject.QUARANTINE,
                        Condition.BAD,
                        new Bilingual("1 bị máy chủ từ chối", "1 refused by the backend")),
                new Fact(Subject.LINE, Condition.ATTENTION, new Bilingual("không tới được máy chủ", "out of reach")),
                new Fact(
                        Subject.TRUST,
                        Condition.GOOD,
                        new Bilingual("bản 17, xác nhận 5 giờ trước", "version 17, confirmed 5 h ago")),
                new Fact(Subject.CLOCK, Condition.GOOD, new Bilingual("đúng giờ máy chủ", "agrees with the backend")),
                new Fact(Subject.PROGRAM, Condition.GOOD, Bilingual.same("kiosk 1.0, Java 25.0.3")));
    }

    private static List<Sighting> failures() {
        List<Sighting> failures = new ArrayList<>();
        FailureCode[] codes = FailureCode.values();
        for (int i = 0; i < FAILURES; i++) {
            failures.add(new Sighting(codes[i], MORNING.minusMinutes(i)));
        }
        return failures;
    }
}
