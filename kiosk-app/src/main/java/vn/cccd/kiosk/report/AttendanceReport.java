package vn.cccd.kiosk.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.kiosk.report.sheet.Block;
import vn.cccd.kiosk.report.sheet.Block.Column;
import vn.cccd.kiosk.report.sheet.Block.Fact;
import vn.cccd.kiosk.report.sheet.Block.Heading;
import vn.cccd.kiosk.report.sheet.Block.Paragraph;
import vn.cccd.kiosk.report.sheet.Sheet;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.LetPass;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.text.Language;

/** The attendance sheet of a session on paper: who came to which stage, when and how sure it was, who overruled what and why. */
final class AttendanceReport {
    private static final Bilingual TITLE =
            new Bilingual("Danh sách điểm danh sát hạch lái xe", "Driving test attendance");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final ProctorDesk desk;

    AttendanceReport(ProctorDesk desk) {
        this.desk = desk;
    }

    /** The sheet of {@code session} on {@code day}. */
    Sheet of(Roster roster, Attendance attendance, String session, SigningText signing, ZonedDateTime at) {
        List<Candidate> called = roster.candidates().stream()
                .filter(candidate -> candidate.session().equals(session))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(TITLE, Heading.Level.DOCUMENT));
        blocks.add(Block.Facts.of(about(called, attendance, session, at)));
        blocks.add(grid(called, attendance));
        overrides(called, attendance, blocks);
        blocks.add(heading("Chữ ký", "Signatures"));
        blocks.add(new Block.Signatures(List.of(
                new Bilingual("Người điểm danh", "Proctor (name, signature)"),
                new Bilingual("Tổ trưởng tổ sát hạch", "Head of examiners (name, signature)"),
                new Bilingual("Đại diện trung tâm sát hạch", "For the test centre (name, signature)"))));
        blocks.add(new Paragraph(Block.Tone.NOTE, signing.sentence()));
        blocks.add(Block.Facts.of(signing.facts()));
        String footer = desk.site().name().vietnamese() + " · " + desk.kioskId() + " · " + DAY.format(at);
        return new Sheet(TITLE, footer, Sheet.Orientation.LANDSCAPE, blocks);
    }

    private static Heading heading(String vietnamese, String english) {
        return new Heading(new Bilingual(vietnamese, english), Heading.Level.PART);
    }

    private static Fact fact(String vietnamese, String english, String value) {
        return new Fact(new Bilingual(vietnamese, english), value);
    }

    private List<Fact> about(List<Candidate> called, Attendance attendance, String session, ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        List<Fact> facts = new ArrayList<>(List.of(
                fact("Nơi sát hạch", "Site", desk.site().name().vietnamese() + " – " + desk.kioskId()),
                fact("Ngày, ca", "Day, session", DAY.format(day) + " – " + (session.isBlank() ? "–" : session)),
                fact("Lập lúc", "Made at", ReportWords.TIME.format(at)),
                fact("Thí sinh", "Candidates", Integer.toString(called.size()))));
        for (Stage stage : Stage.values()) {
            long of = called.stream()
                    .filter(candidate -> candidate.stages().contains(stage))
                    .count();
            if (of > 0) {
                facts.add(new Fact(
                        new Bilingual(
                                "Có mặt: " + stage.title().vietnamese(),
                                "Present: " + stage.title().english()),
                        attendance.count(called, stage) + "/" + of));
            }
        }
        return facts;
    }

    private static Block grid(List<Candidate> called, Attendance attendance) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(new Bilingual("SBD", "No."), 5),
                new Column(new Bilingual("Họ và tên", "Full name"), 18),
                new Column(new Bilingual("Ngày sinh", "Born"), 8),
                new Column(new Bilingual("Số định danh", "ID number"), 10),
                new Column(new Bilingual("Hạng", "Class"), 4.5)));
        for (Stage stage : Stage.values()) {
            columns.add(new Column(stage.title(), 10));
        }
        return new Block.Grid(
                columns,
                called.stream()
                        .map(candidate -> row(candidate, called, attendance))
                        .toList());
    }

    private static List<String> row(Candidate candidate, List<Candidate> called, Attendance attendance) {
        List<String> cells = new ArrayList<>(List.of(
                candidate.number(),
                candidate.fullName(),
                candidate.birthDate().map(date -> date.display()).orElse(""),
                candidate.id().digits(),
                candidate.licenceClass()));
        for (Stage stage : Stage.values()) {
            String absent = attendance.begun(called, stage) ? "vắng" : "";
            cells.add(
                    candidate.stages().contains(stage)
                            ? attendance
                                    .at(candidate.exam(), stage)
                                    .map(AttendanceReport::came)
                                    .orElse(absent)
                            : "–");
        }
        return cells;
    }

    private static String came(Presence presence) {
        String how = presence.assurance()
                .map(assurance -> assurance.word().vietnamese())
                .orElse("không có thẻ");
        return CLOCK.format(presence.at()) + " " + how + (presence.letPass().isPresent() ? " (*)" : "");
    }

    private static void overrides(List<Candidate> called, Attendance attendance, List<Block> blocks) {
        List<List<String>> rows = new ArrayList<>();
        for (Candidate candidate : called) {
            for (Stage stage : Stage.values()) {
                Optional<Presence> presence = attendance.at(candidate.exam(), stage);
                presence.flatMap(Presence::letPass)
                        .ifPresent(decision -> rows.add(override(candidate, presence.get(), decision)));
            }
        }
        blocks.add(heading("(*) Cho qua theo quyết định của người điểm danh", "Let in by a proctor's decision"));
        blocks.add(
                rows.isEmpty()
                        ? new Paragraph(Block.Tone.NOTE, new Bilingual("Không có.", "None."))
                        : new Block.Grid(
                                List.of(
                                        new Column(new Bilingual("SBD", "No."), 5),
                                        new Column(new Bilingual("Họ và tên", "Full name"), 16),
                                        new Column(new Bilingual("Phần thi", "Stage"), 9),
                                        new Column(new Bilingual("Lúc", "At"), 7),
                                        new Column(new Bilingual("Cho qua điều gì", "What was let pass"), 20),
                                        new Column(new Bilingual("Lý do", "Why"), 24),
                                        new Column(new Bilingual("Người quyết định", "Who"), 13)),
                                rows));
    }

    private static List<String> override(Candidate candidate, Presence presence, LetPass decision) {
        return List.of(
                candidate.number(),
                candidate.fullName(),
                presence.stage().title().vietnamese(),
                CLOCK.format(presence.at()),
                String.join(
                        "; ",
                        decision.codes().stream()
                                .map(code -> FailureText.of(code, Language.VIETNAMESE)
                                        .title())
                                .toList()),
                decision.reason(),
                decision.proctor());
    }
}
