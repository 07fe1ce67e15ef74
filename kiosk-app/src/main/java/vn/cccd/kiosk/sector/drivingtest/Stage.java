package vn.cccd.kiosk.sector.drivingtest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.cccd.kiosk.text.Bilingual;

/** The parts of a test in their order. At each the candidate is checked again. */
public enum Stage {
    THEORY(new Bilingual("Lý thuyết", "Theory")),
    SIMULATION(new Bilingual("Mô phỏng", "Simulation")),
    YARD(new Bilingual("Sa hình", "Yard")),
    ROAD(new Bilingual("Đường trường", "Road"));

    /** Motorcycles and three-wheelers: theory and yard only. */
    private static final Set<String> TWO_STAGES = Set.of("A1", "A", "B1");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final Bilingual title;

    Stage(Bilingual title) {
        this.title = title;
    }

    public Bilingual title() {
        return title;
    }

    /** As records and lists name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a candidate of a licence class goes through, in order.
     *
     * @param licenceClass as the list writes it, for example {@code A1} or {@code C1E}
     */
    public static List<Stage> of(String licenceClass) {
        return TWO_STAGES.contains(licenceClass.toUpperCase(Locale.ROOT)) ? List.of(THEORY, YARD) : List.of(values());
    }
}
