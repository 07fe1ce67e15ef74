package vn.cccd.sim.chip;

import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SignatureHash;

/** The chip's key for Active Authentication (Doc 9303-11, 6.1). */
public sealed interface ActiveAuthenticationKey {
    /**
     * An ECDSA key; signatures are plain, r beside s (TR-03111, 5.2.1).
     *
     * @param hash not longer than the key; {@code hash().plainEcdsaOid()} is what DG14 has to announce
     */
    record Ecdsa(EcKey key, SignatureHash hash) implements ActiveAuthenticationKey {}

    /** An ECDSA key with the hash that suits its size. */
    static ActiveAuthenticationKey ecdsa(EcKey key) {
        return new Ecdsa(key, SignatureHash.suiting(key.curve()));
    }
}
