package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.time.Period;
import java.util.Optional;
import vn.cccd.kiosk.bridge.LocalApiSettings;
import vn.cccd.kiosk.sector.counter.CounterRules;

/** Who stands before the screen. */
public sealed interface WorkplaceSettings {
    /** Visitors help themselves. */
    record SelfService() implements WorkplaceSettings {}

    /**
     * A clerk.
     *
     * @param rules of the sector
     * @param kept how long stored files stay on this machine, where the rules do not say
     * @param localApi how programs of the site fetch stored files; they cannot without it
     */
    record Counter(CounterRules rules, Period kept, Optional<LocalApiSettings> localApi) implements WorkplaceSettings {}

    /**
     * A proctor.
     *
     * @param roster today's list of candidates, read at the start; without it the proctor brings one in
     */
    record ProctorDesk(Optional<Path> roster) implements WorkplaceSettings {}
}
