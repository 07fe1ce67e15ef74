package vn.cccd.kiosk.admin;

import java.util.List;

/** How the machine stands, and what went wrong lately, newest first. */
public record FactSheet(List<Fact> facts, List<Sighting> failures) {
    /** Nothing is known yet. */
    public static final FactSheet EMPTY = new FactSheet(List.of(), List.of());

    public FactSheet {
        facts = List.copyOf(facts);
        failures = List.copyOf(failures);
    }
}
