package vn.cccd.kiosk.sector.drivingtest;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.text.Language;

/** The sheet that a session ends with: everybody on the list, when they were checked, and who overruled what and why. */
public final class AttendanceSheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final String ABSENT = "vắng";
    private static final String NO_CARD = "không có thẻ";

    private AttendanceSheet() {}

    /** The sheet of one session, in Vietnamese. Candidates who did not come are on it as absent, at a stage that has begun. */
    public static Table of(Roster roster, Attendance attendance, String session) {
        List<Candidate> called = roster.candidates().stream()
                .filter(candidate -> candidate.session().equals(session))
                .toList();
        List<List<String>> rows = called.stream()
                .map(candidate -> row(candidate, called, attendance))
                .toList();
        return Table.of(headings(), rows);
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Column column : Column.values()) {
            headings.add(column.heading());
        }
        for (Stage stage : Stage.values()) {
            headings.add(stage.title().in(Language.VIETNAMESE));
        }
        headings.add("Mức xác thực");
        headings.add("Cho qua: lý do, người quyết định");
        return headings;
    }

    private static List<String> row(Candidate candidate, List<Candidate> called, Attendance attendance) {
        List<String> cells = new ArrayList<>(List.of(
                candidate.number(),
                candidate.id().digits(),
                candidate.fullName(),
                candidate.birthDate().map(date -> date.display()).orElse(""),
                candidate.licenceClass(),
                candidate.session()));
        List<String> assurances = new ArrayList<>();
        List<String> decisions = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Optional<Presence> presence = attendance.at(candidate.exam(), stage);
            String absent = attendance.begun(called, stage) ? ABSENT : "";
            cells.add(
                    candidate.stages().contains(stage)
                            ? presence.map(there -> TIME.format(there.at())).orElse(absent)
                            : "–");
            presence.ifPresent(there -> assurances.add(how(stage, there)));
            presence.flatMap(Presence::letPass).ifPresent(decision -> decisions.add(text(stage, decision)));
        }
        cells.add(String.join("; ", assurances));
        cells.add(String.join("; ", decisions));
        return cells;
    }

    private static String how(Stage stage, Presence presence) {
        return stage.title().in(Language.VIETNAMESE) + ": "
                + presence.assurance()
                        .map(assurance -> assurance.word().in(Language.VIETNAMESE))
                        .orElse(NO_CARD);
    }

    private static String text(Stage stage, LetPass decision) {
        String objections = String.join(
                ", ",
                decision.codes().stream()
                        .map(code -> FailureText.of(code, Language.VIETNAMESE).title())
                        .toList());
        return stage.title().in(Language.VIETNAMESE) + ": " + objections + " – " + decision.reason() + " ("
                + decision.proctor() + ")";
    }
}
