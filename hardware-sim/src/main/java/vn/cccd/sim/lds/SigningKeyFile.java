package vn.cccd.sim.lds;

import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.pki.ExplicitPublicKey;

/** DG15: the public key for Active Authentication (Doc 9303-10, 4.7.15). */
public final class SigningKeyFile {
    private SigningKeyFile() {}

    /** The file for {@code key}. */
    public static Bytes of(ActiveAuthenticationKey key) {
        return Tlv.of(DataGroupTag.of(15), publicKey(key));
    }

    private static Bytes publicKey(ActiveAuthenticationKey key) {
        return switch (key) {
            case ActiveAuthenticationKey.Ecdsa ecdsa -> ExplicitPublicKey.of(ecdsa.key());
            case ActiveAuthenticationKey.Rsa rsa -> rsa.key().publicKeyInfo();
            case ActiveAuthenticationKey.Faulty faulty -> publicKey(faulty.genuine());
        };
    }
}
