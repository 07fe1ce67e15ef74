package vn.cccd.sim.chip;

import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.EcdsaEncoding;
import vn.cccd.sim.chip.crypto.RsaKey;
import vn.cccd.sim.chip.crypto.SignatureHash;

/** The chip's key for Active Authentication (Doc 9303-11, 6.1). */
public sealed interface ActiveAuthenticationKey {
    /** The key as DG15 shows it, without any fault. */
    ActiveAuthenticationKey genuine();

    /**
     * An ECDSA key.
     *
     * @param hash not longer than the key
     * @param encoding of the signatures; it goes with the hash into what DG14 announces
     */
    record Ecdsa(EcKey key, SignatureHash hash, EcdsaEncoding encoding) implements ActiveAuthenticationKey {
        /** The object identifier that DG14 has to announce. */
        public String algorithm() {
            return encoding.identifier(hash);
        }

        @Override
        public ActiveAuthenticationKey genuine() {
            return this;
        }
    }

    /**
     * An RSA key, which signs with message recovery (ISO/IEC 9796-2, scheme 1). DG14 says nothing about it: the signature names its hash.
     */
    record Rsa(RsaKey key, SignatureHash hash) implements ActiveAuthenticationKey {
        @Override
        public ActiveAuthenticationKey genuine() {
            return this;
        }
    }

    /** A chip that shows {@code genuine} and cannot prove it. */
    record Faulty(ActiveAuthenticationKey genuine, ActiveAuthenticationFault fault) implements ActiveAuthenticationKey {
        public Faulty {
            genuine = genuine.genuine();
        }
    }

    /** An ECDSA key with the hash that suits its size, and plain signatures. */
    static ActiveAuthenticationKey ecdsa(EcKey key) {
        return new Ecdsa(key, SignatureHash.suiting(key.curve()), EcdsaEncoding.PLAIN);
    }
}
