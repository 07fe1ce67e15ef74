package vn.cccd.sim.pki;

import java.util.List;
import java.util.Set;

/**
 * How EF.SOD is made; by whom it is signed is a {@link ChainDesign}.
 *
 * @param hash of the data groups, whatever the signature uses
 */
public record SecurityObjectDesign(
        HashAlgorithm hash, LdsVersion version, SignerReference reference, Set<SecurityObjectFlaw> flaws) {
    public SecurityObjectDesign {
        flaws = Choice.copyOf(flaws);
    }

    /** SHA-256, version 0, the signer named by issuer and serial number. */
    public static SecurityObjectDesign usual() {
        return new SecurityObjectDesign(
                HashAlgorithm.SHA_256, LdsVersion.LDS_1_7, SignerReference.ISSUER_AND_SERIAL_NUMBER, Set.of());
    }

    public SecurityObjectDesign hashedWith(HashAlgorithm other) {
        return new SecurityObjectDesign(other, version, reference, flaws);
    }

    public SecurityObjectDesign of(LdsVersion other) {
        return new SecurityObjectDesign(hash, other, reference, flaws);
    }

    public SecurityObjectDesign naming(SignerReference other) {
        return new SecurityObjectDesign(hash, version, other, flaws);
    }

    public SecurityObjectDesign with(SecurityObjectFlaw... more) {
        return new SecurityObjectDesign(hash, version, reference, Choice.join(flaws, List.of(more)));
    }

    /** Whether it is made with {@code flaw}. */
    public boolean has(SecurityObjectFlaw flaw) {
        return flaws.contains(flaw);
    }
}
