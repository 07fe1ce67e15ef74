package vn.cccd.sim.chip.terminal;

import java.time.LocalDate;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.chip.crypto.VerificationKey;

/**
 * A key that the chip has come to trust.
 *
 * @param holder by which it is chosen
 * @param authorization what remains of the holder's rights after those of all issuers
 * @param expiration the last day on which it may sign
 */
public record TrustedKey(
        String holder,
        VerificationKey key,
        TerminalSignature signature,
        Authorization authorization,
        LocalDate expiration) {

    /** Whether the holder's {@code signature} stands under {@code message}. */
    public boolean verifies(Bytes message, Bytes signed) {
        return signature.verifies(key, message, signed);
    }

    Optional<Curve> curve() {
        return switch (key) {
            case VerificationKey.Rsa rsa -> Optional.empty();
            case VerificationKey.Ec ec -> Optional.of(ec.curve());
        };
    }
}
