package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** The signatures of Terminal Authentication: {@code id-TA-RSA-…} and {@code id-TA-ECDSA-…} (TR-03110-3, A.6.4 and A.7.2). */
public enum TerminalSignature {
    RSA_V1_5_SHA_1(0x0101, SignatureHash.SHA_1),
    RSA_V1_5_SHA_256(0x0102, SignatureHash.SHA_256),
    RSA_PSS_SHA_1(0x0103, SignatureHash.SHA_1),
    RSA_PSS_SHA_256(0x0104, SignatureHash.SHA_256),
    RSA_V1_5_SHA_512(0x0105, SignatureHash.SHA_512),
    RSA_PSS_SHA_512(0x0106, SignatureHash.SHA_512),
    ECDSA_SHA_1(0x0201, SignatureHash.SHA_1),
    ECDSA_SHA_224(0x0202, SignatureHash.SHA_224),
    ECDSA_SHA_256(0x0203, SignatureHash.SHA_256),
    ECDSA_SHA_384(0x0204, SignatureHash.SHA_384),
    ECDSA_SHA_512(0x0205, SignatureHash.SHA_512);

    private static final Bytes TERMINAL_AUTHENTICATION = Bytes.fromHex("04007f0007020202");
    private static final int SHORTEST_MODULUS = 1_024;
    private static final int LONGEST_MODULUS = 4_096;
    private static final int LONGEST_EXPONENT = 64;

    private final int arcs;
    private final SignatureHash hash;

    TerminalSignature(int arcs, SignatureHash hash) {
        this.arcs = arcs;
        this.hash = hash;
    }

    /** The one with this value of its object identifier. */
    public static Optional<TerminalSignature> identifiedBy(Bytes identifier) {
        return Arrays.stream(values())
                .filter(signature -> signature.identifier().equals(identifier))
                .findFirst();
    }

    /** The value of the object identifier. */
    public Bytes identifier() {
        return Bytes.join(TERMINAL_AUTHENTICATION, Bytes.of(arcs >> 8, arcs));
    }

    /** Whether RSA keys make it; the others are made by keys on curves. */
    public boolean rsa() {
        return arcs >> 8 == 1;
    }

    /** A signature over {@code message}; ECDSA writes r beside s. The key must be of the kind that makes it. */
    public Bytes sign(SigningKey key, Bytes message, SecureRandom random) {
        boolean keyIsRsa = key instanceof SigningKey.Rsa;
        if (keyIsRsa != rsa()) {
            throw new IllegalArgumentException("such a key makes no " + this);
        }
        return switch (key) {
            case SigningKey.Rsa rsa -> signed(rsa.key(), message, random);
            case SigningKey.Ec ec -> ec.key().sign(message, hash, random);
        };
    }

    private Bytes signed(RsaKey key, Bytes message, SecureRandom random) {
        var salt = new byte[hash.length()];
        random.nextBytes(salt);
        return key.raise(padding().block(hash.digest(message), hash, 8 * key.length(), Bytes.copyOf(salt)));
    }

    /** Whether {@code signature} is one over {@code message}; whatever the key and the signature are, there is an answer. */
    public boolean verifies(VerificationKey key, Bytes message, Bytes signature) {
        return switch (key) {
            case VerificationKey.Rsa rsa -> rsa() && opens(rsa, hash.digest(message), signature);
            case VerificationKey.Ec ec -> !rsa() && EcdsaCheck.verifies(ec, hash.digest(message), signature);
        };
    }

    private boolean opens(VerificationKey.Rsa key, Bytes digest, Bytes signature) {
        int bits = key.modulus().bitLength();
        BigInteger number = signature.toUnsigned();
        boolean usable = bits >= SHORTEST_MODULUS
                && bits <= LONGEST_MODULUS
                && bits % 8 == 0
                && key.exponent().compareTo(BigInteger.ONE) > 0
                && key.exponent().bitLength() <= LONGEST_EXPONENT
                && 8 * signature.length() == bits
                && number.compareTo(key.modulus()) < 0;
        return usable
                && padding()
                        .holds(
                                Bytes.ofUnsigned(number.modPow(key.exponent(), key.modulus()), bits / 8),
                                digest,
                                hash,
                                bits);
    }

    private RsaPadding padding() {
        return switch (this) {
            case RSA_PSS_SHA_1, RSA_PSS_SHA_256, RSA_PSS_SHA_512 -> RsaPadding.PSS;
            case RSA_V1_5_SHA_1, RSA_V1_5_SHA_256, RSA_V1_5_SHA_512 -> RsaPadding.V1_5;
            case ECDSA_SHA_1, ECDSA_SHA_224, ECDSA_SHA_256, ECDSA_SHA_384, ECDSA_SHA_512 ->
                throw new IllegalStateException(this + " knows no padding");
        };
    }
}
