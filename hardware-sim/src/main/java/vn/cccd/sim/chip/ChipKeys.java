package vn.cccd.sim.chip;

import java.util.List;
import java.util.Optional;

/**
 * The keys by which a chip proves that it is the one its data was signed for.
 *
 * @param chipAuthentication the keys that DG14 speaks of
 * @param activeAuthentication the key that DG15 speaks of
 */
public record ChipKeys(
        List<ChipAuthenticationKey> chipAuthentication, Optional<ActiveAuthenticationKey> activeAuthentication) {
    public ChipKeys {
        chipAuthentication = List.copyOf(chipAuthentication);
    }

    /** A chip that cannot prove anything. */
    public static ChipKeys none() {
        return new ChipKeys(List.of(), Optional.empty());
    }
}
