package vn.cccd.kiosk.ui.staff;

import java.util.List;
import java.util.Set;
import javafx.scene.layout.VBox;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;

/** What was verified on a card, each with its detail behind it. The same list shown again leaves open what was open. */
public final class CheckList {
    private final StaffContext context;
    private final String idPrefix;
    private final VBox node = new VBox();
    private List<CheckSummary.Line> shown = List.of();

    /** @param idPrefix tells this list's lines from another's in the same window */
    public CheckList(StaffContext context, String idPrefix) {
        this.context = context;
        this.idPrefix = idPrefix;
        node.getStyleClass().add("check-list");
    }

    public VBox node() {
        return node;
    }

    public void show(List<Check> checks, Set<Caveat> caveats) {
        List<CheckSummary.Line> lines = CheckSummary.of(context.words(), checks, caveats);
        if (!lines.equals(shown)) {
            shown = lines;
            node.getChildren()
                    .setAll(lines.stream()
                            .map(line -> new CheckLine(context, idPrefix, line).node())
                            .toList());
        }
    }
}
