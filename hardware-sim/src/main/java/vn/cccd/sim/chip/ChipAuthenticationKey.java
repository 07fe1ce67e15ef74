package vn.cccd.sim.chip;

import java.util.OptionalInt;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/**
 * The chip's key for Chip Authentication by ECDH (Doc 9303-11, 6.2).
 *
 * @param cipher what secure messaging uses afterwards
 * @param keyId how the terminal names this key, when DG14 gives it a name
 */
public record ChipAuthenticationKey(EcKey key, SecureMessagingCipher cipher, OptionalInt keyId) {
    private static final String ECDH = "0.4.0.127.0.7.2.2.3.2";

    /** A key without a name. */
    public ChipAuthenticationKey(EcKey key, SecureMessagingCipher cipher) {
        this(key, cipher, OptionalInt.empty());
    }

    /** The object identifier that DG14 announces: {@code id-CA-ECDH-…}. */
    public String protocol() {
        return ECDH + "." + cipher.number();
    }
}
