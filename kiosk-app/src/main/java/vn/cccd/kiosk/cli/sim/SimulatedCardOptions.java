package vn.cccd.kiosk.cli.sim;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Option;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.time.RealTime;
import vn.cccd.sim.time.Timing;

/** Which simulated card: the options that {@code kiosk sim card} and {@code kiosk read --sim} share. */
public final class SimulatedCardOptions {
    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            defaultValue = "cccd-2021",
            description = "the kind of card, by name (kiosk sim profiles) or a .yaml file (default: ${DEFAULT-VALUE})")
    private String profile = "cccd-2021";

    @Option(
            names = "--mishap",
            paramLabel = "SPEC",
            description = "what goes wrong, for example removed@DG2:50%%; may be repeated")
    private List<String> mishaps = List.of();

    @Option(
            names = "--timing",
            paramLabel = "SPEC",
            defaultValue = "instant",
            description = "instant, slow-106, typical, fast-848, or with changes: typical,latency=3ms "
                    + "(default: ${DEFAULT-VALUE})")
    private String timing = "instant";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same seed makes the same issuer, keys and challenges (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    /** Whoever issues the cards of this seed. */
    public IssuingAuthority authority() {
        return IssuingAuthority.seeded(seed, Clock.systemUTC());
    }

    /** The card that the options ask for. */
    public SimulatedCard card(String citizen, IssuingAuthority authority) {
        return made(scenario(citizen, profile, mishaps), authority);
    }

    Scenario scenario(String citizen) {
        return scenario(citizen, profile, mishaps);
    }

    /** Another kind of card, with the mishaps of the options. */
    Scenario scenario(String citizen, String otherProfile) {
        return scenario(citizen, otherProfile, mishaps);
    }

    /** Another card of the same world. */
    Scenario scenario(String citizen, String otherProfile, List<String> otherMishaps) {
        return new Scenario(
                Names.profile(otherProfile),
                Names.citizen(citizen),
                otherMishaps.stream()
                        .map(text -> Names.parsed("--mishap", text, Mishap::parse))
                        .toList(),
                Names.parsed("--timing", timing, Timing::parse),
                seed);
    }

    /** A card takes its time on the wall's clock: somebody is waiting for it. */
    static SimulatedCard made(Scenario scenario, IssuingAuthority authority) {
        return Names.parsed("--mishap", scenario.text(), text -> scenario.issue(authority, new RealTime()));
    }
}
