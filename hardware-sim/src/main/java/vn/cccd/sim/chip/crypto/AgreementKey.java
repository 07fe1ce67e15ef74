package vn.cccd.sim.chip.crypto;

import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** A private key that agrees on a secret with the holder of another one. */
public sealed interface AgreementKey permits EcKey, DhKey {
    /** What it computes in. */
    DomainParameters parameters();

    /** The secret shared with the holder of {@code peer}, in full length; nothing when that is no element of the group. */
    Optional<Bytes> agree(Bytes peer);

    /** The next key after this one whose public value (its x coordinate, on a curve) begins with a zero byte. */
    AgreementKey nextWithLeadingZero();
}
