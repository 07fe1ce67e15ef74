package vn.cccd.kiosk.sector.drivingtest;

import java.io.Serial;
import java.util.List;

/** A list that is no roster: columns are missing. */
public final class RosterException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String missing;

    RosterException(List<Column> missing) {
        this(String.join(", ", missing.stream().map(Column::heading).toList()));
    }

    private RosterException(String missing) {
        super("columns are missing: " + missing);
        this.missing = missing;
    }

    /** The columns as people would write them. */
    public String missing() {
        return missing;
    }
}
