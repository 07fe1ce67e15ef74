package vn.cccd.sim.chip;

import java.util.List;
import java.util.Optional;
import vn.cccd.sim.chip.terminal.TerminalTrust;

/**
 * The keys by which a chip proves that it is the one its data was signed for, and those by which terminals prove what they may read.
 *
 * @param chipAuthentication the keys that DG14 speaks of
 * @param activeAuthentication the key that DG15 speaks of
 * @param terminalTrust whom the chip lets read fingerprints and irises; without it nobody
 */
public record ChipKeys(
        List<ChipAuthenticationKey> chipAuthentication,
        Optional<ActiveAuthenticationKey> activeAuthentication,
        Optional<TerminalTrust> terminalTrust) {
    public ChipKeys {
        chipAuthentication = List.copyOf(chipAuthentication);
    }

    /** A chip that trusts no terminal. */
    public ChipKeys(
            List<ChipAuthenticationKey> chipAuthentication, Optional<ActiveAuthenticationKey> activeAuthentication) {
        this(chipAuthentication, activeAuthentication, Optional.empty());
    }

    /** The same keys with trust in terminals that the authorities of {@code trust} have certified. */
    public ChipKeys trusting(TerminalTrust trust) {
        return new ChipKeys(chipAuthentication, activeAuthentication, Optional.of(trust));
    }

    /** A chip that cannot prove anything. */
    public static ChipKeys none() {
        return new ChipKeys(List.of(), Optional.empty());
    }
}
