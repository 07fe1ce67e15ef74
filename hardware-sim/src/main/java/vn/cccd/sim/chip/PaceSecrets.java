package vn.cccd.sim.chip;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.AgreementGroup;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.LeadingZero;

/** What the chip draws and holds for PACE, the way its quirks have it. */
final class PaceSecrets {
    private final Set<ProtocolQuirk> quirks;
    private final List<ChipAuthenticationKey> staticKeys;
    private final SecureRandom random;

    PaceSecrets(ChipContents contents, SecureRandom random) {
        this.quirks = contents.access().quirks();
        this.staticKeys = contents.keys().chipAuthentication();
        this.random = random;
    }

    boolean has(ProtocolQuirk quirk) {
        return quirks.contains(quirk);
    }

    /** As long as the mapping and the cipher want it. */
    Bytes nonce(PaceVariant variant) {
        var bytes = new byte[variant.nonceLength()];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }

    BigInteger forMapping(AgreementGroup group) {
        return forPublicValue(group, group.randomSecret(random));
    }

    /** A leading zero that both are wanted for comes in the shared secret. */
    BigInteger forAgreement(AgreementGroup group, Bytes peer) {
        BigInteger drawn = group.randomSecret(random);
        return has(ProtocolQuirk.LEADING_ZERO_IN_SHARED_SECRET)
                ? group.secretFor(LeadingZero.SHARED_SECRET, drawn, peer)
                : forPublicValue(group, drawn);
    }

    private BigInteger forPublicValue(AgreementGroup group, BigInteger drawn) {
        return has(ProtocolQuirk.LEADING_ZERO_IN_PUBLIC_VALUE)
                ? group.secretFor(LeadingZero.PUBLIC_VALUE, drawn, Bytes.empty())
                : drawn;
    }

    /** The key that chip authentication mapping proves: one made up on the spot, when the chip has none on this curve. */
    EcKey proven(Curve curve) {
        return staticKeys.stream()
                .filter(held -> !has(ProtocolQuirk.WRONG_CHIP_AUTHENTICATION_DATA))
                .map(ChipAuthenticationKey::key)
                .filter(EcKey.class::isInstance)
                .map(EcKey.class::cast)
                .filter(key -> key.curve() == curve)
                .findFirst()
                .orElseGet(() -> EcKey.generate(curve, random));
    }
}
