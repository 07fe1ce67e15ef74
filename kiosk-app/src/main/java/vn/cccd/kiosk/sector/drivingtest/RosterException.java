package vn.cccd.kiosk.sector.drivingtest;

import java.io.Serial;
import java.util.List;

/** A list that is no roster: columns are missing. The message names them as people would write them. */
public final class RosterException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    RosterException(List<Column> missing) {
        super("columns are missing: "
                + String.join(", ", missing.stream().map(Column::heading).toList()));
    }
}
