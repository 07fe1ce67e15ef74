package vn.cccd.kiosk.sector.drivingtest;

import java.io.Serial;
import java.util.List;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

/** A list that is no roster: columns are missing, or no line of it can be used. Quotes nothing of it. */
public final class RosterException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String vietnamese;
    private final String english;

    private RosterException(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    static RosterException without(List<Column> missing) {
        String headings =
                String.join(", ", missing.stream().map(Column::heading).toList());
        return new RosterException("Danh sách thiếu cột: " + headings, "Columns are missing: " + headings);
    }

    /** @param problems of its lines; the first one stands for all */
    static RosterException ofNobody(List<RosterProblem> problems) {
        if (problems.isEmpty()) {
            return new RosterException("Danh sách không có thí sinh nào", "Nobody is on the list");
        }
        int line = problems.getFirst().line();
        var text = problems.getFirst().kind().text();
        return new RosterException(
                "Không dòng nào dùng được, ví dụ dòng " + line + ": " + text.in(Language.VIETNAMESE),
                "No line can be used, for example line " + line + ": " + text.in(Language.ENGLISH));
    }

    /** What is wrong, for whoever brought the list. */
    public Bilingual words() {
        return new Bilingual(vietnamese, english);
    }
}
