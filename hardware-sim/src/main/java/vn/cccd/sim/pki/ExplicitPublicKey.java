package vn.cccd.sim.pki;

import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.EcKey;

/**
 * The public half of a key with its curve spelled out, never named.
 *
 * <p>Real documents do so (Doc 9303-12, 4.4 demands it), and readers that know curves by name only must fail here as they do there.
 */
public final class ExplicitPublicKey {
    private ExplicitPublicKey() {}

    /** A DER SubjectPublicKeyInfo (RFC 5480, 2; parameters of X9.62). */
    public static Bytes of(EcKey key) {
        return Der.bytes(EcPublicKey.structure(key, CurveSpelling.EXPLICIT));
    }
}
