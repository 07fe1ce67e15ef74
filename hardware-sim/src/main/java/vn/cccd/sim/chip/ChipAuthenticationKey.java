package vn.cccd.sim.chip;

import java.util.OptionalInt;
import vn.cccd.sim.chip.crypto.AgreementKey;
import vn.cccd.sim.chip.crypto.DhKey;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/**
 * A key of the chip for Chip Authentication (Doc 9303-11, 6.2). A key that serves several ciphers stands in the list once for each.
 *
 * @param cipher what secure messaging uses afterwards
 * @param keyId how the terminal names this key, when DG14 gives it a name; from 0 to 127
 */
public record ChipAuthenticationKey(AgreementKey key, SecureMessagingCipher cipher, OptionalInt keyId) {
    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3";

    public ChipAuthenticationKey {
        if (keyId.isPresent() && (keyId.getAsInt() < 0 || keyId.getAsInt() > 127)) {
            throw new IllegalArgumentException("a key is named by a number from 0 to 127");
        }
    }

    /** A key without a name. */
    public ChipAuthenticationKey(AgreementKey key, SecureMessagingCipher cipher) {
        this(key, cipher, OptionalInt.empty());
    }

    /** The object identifier that DG14 announces: {@code id-CA-DH-…} or {@code id-CA-ECDH-…}. */
    public String protocol() {
        return CHIP_AUTHENTICATION + "." + family() + "." + cipher.number();
    }

    /** The arc before the last one: 1 for numbers, 2 for curves (Doc 9303-11, 9.2.5). */
    int family() {
        return switch (key) {
            case DhKey numbers -> 1;
            case EcKey curve -> 2;
        };
    }
}
