package vn.cccd.card.terminal;

import java.util.Arrays;
import vn.cccd.card.bytes.TlvException;

/** How a terminal signs: {@code id-TA-RSA-…} and {@code id-TA-ECDSA-…} (TR-03110-3, A.6.4). */
enum SignatureScheme {
    RSA_V1_5_SHA_1("1.1", Hash.SHA_1, Padding.V1_5),
    RSA_V1_5_SHA_256("1.2", Hash.SHA_256, Padding.V1_5),
    RSA_PSS_SHA_1("1.3", Hash.SHA_1, Padding.PSS),
    RSA_PSS_SHA_256("1.4", Hash.SHA_256, Padding.PSS),
    RSA_V1_5_SHA_512("1.5", Hash.SHA_512, Padding.V1_5),
    RSA_PSS_SHA_512("1.6", Hash.SHA_512, Padding.PSS),
    ECDSA_SHA_1("2.1", Hash.SHA_1, Padding.NONE),
    ECDSA_SHA_224("2.2", Hash.SHA_224, Padding.NONE),
    ECDSA_SHA_256("2.3", Hash.SHA_256, Padding.NONE),
    ECDSA_SHA_384("2.4", Hash.SHA_384, Padding.NONE),
    ECDSA_SHA_512("2.5", Hash.SHA_512, Padding.NONE);

    static final String PROTOCOL = "0.4.0.127.0.7.2.2.2";

    private final String oid;
    private final Hash hash;
    private final Padding padding;

    SignatureScheme(String arcs, Hash hash, Padding padding) {
        this.oid = PROTOCOL + "." + arcs;
        this.hash = hash;
        this.padding = padding;
    }

    /** What the message is hashed with. */
    enum Hash {
        SHA_1,
        SHA_224,
        SHA_256,
        SHA_384,
        SHA_512
    }

    /** How a hash fills an RSA block. */
    enum Padding {
        V1_5,
        PSS,
        /** Not RSA. */
        NONE
    }

    static SignatureScheme of(String oid) throws TlvException {
        return Arrays.stream(values())
                .filter(scheme -> scheme.oid.equals(oid))
                .findFirst()
                .orElseThrow(() -> new TlvException("a key for something else than Terminal Authentication"));
    }

    Hash hash() {
        return hash;
    }

    Padding padding() {
        return padding;
    }

    boolean rsa() {
        return padding != Padding.NONE;
    }

    /** For people, for example {@code ECDSA SHA-256}. */
    String label() {
        return name().replace("SHA_", "SHA-").replace("V1_5", "v1.5").replace('_', ' ');
    }
}
