package vn.cccd.kiosk.ui.staff;

import java.util.List;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.text.FailureText;

/** What does not work at the moment, as lines for staff: what it is, what to try first, and its name for the phone. */
public final class Troubles {
    private Troubles() {}

    public static List<Banner.Line> of(DeskModel desk, StaffContext context) {
        return desk.troublesToTell().stream()
                .map(code -> {
                    FailureText text = FailureText.of(code, context.language());
                    String remedy = text.remedies().stream()
                            .findFirst()
                            .map(first -> " → " + first)
                            .orElse("");
                    return new Banner.Line(
                            StaffHeader.ofReader(code) ? Mark.BAD : Mark.ATTENTION,
                            text.title() + " (" + code + ")" + remedy);
                })
                .toList();
    }
}
