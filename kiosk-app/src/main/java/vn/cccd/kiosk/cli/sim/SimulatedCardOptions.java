package vn.cccd.kiosk.cli.sim;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Option;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.pki.IssuingAuthority;

/** Which simulated card: the options that {@code kiosk sim card} and {@code kiosk read --sim} share. */
public final class SimulatedCardOptions {
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "cccd-2021",
            description = "the kind of card (default: ${DEFAULT-VALUE})")
    private String profile = "cccd-2021";

    @Option(
            names = "--mishap",
            paramLabel = "SPEC",
            description = "what goes wrong, for example removed@DG2:50%%; may be repeated")
    private List<String> mishaps = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same seed makes the same issuer and keys (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    /** Whoever issues the cards of this seed. */
    public IssuingAuthority authority() {
        return IssuingAuthority.seeded(seed, Clock.systemUTC());
    }

    /** The card that the options ask for. */
    public SimulatedCard card(String citizen, IssuingAuthority authority) {
        return card(citizen, profile, mishaps, authority);
    }

    /** Another card of the same world. */
    SimulatedCard card(String citizen, String profile, List<String> mishaps, IssuingAuthority authority) {
        List<Mishap> parsed = mishaps.stream()
                .map(text -> Names.parsed("--mishap", text, Mishap::parse))
                .toList();
        return SimulatedCard.issue(Names.citizen(citizen), profile(profile), authority, parsed, new SecureRandom());
    }

    private static CardProfile profile(String name) {
        return CardProfile.named(name)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.WRONG_USAGE, "There is no profile '" + name + "'; see: kiosk sim profiles"));
    }
}
