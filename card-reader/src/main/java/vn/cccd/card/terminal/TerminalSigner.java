package vn.cccd.card.terminal;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import vn.cccd.card.bytes.Bytes;

/**
 * A terminal's private key.
 *
 * <p><b>Security guarantees.</b> {@link #close} wipes it; afterwards it signs nothing. {@code toString} never shows it.
 */
final class TerminalSigner implements AutoCloseable {
    private static final int MOST_FIELD = 528;
    private static final int MOST_MODULUS = 4_096;

    private final byte[] privateKeyInfo;
    private boolean closed;

    private TerminalSigner(byte[] privateKeyInfo) {
        this.privateKeyInfo = privateKeyInfo;
    }

    /**
     * Takes over a PrivateKeyInfo in DER (PKCS#8), which is wiped with this.
     *
     * @throws IOException when it is none, or none of RSA or of a curve
     */
    static TerminalSigner of(byte[] privateKeyInfo) throws IOException {
        TerminalSigner signer = new TerminalSigner(privateKeyInfo);
        boolean usable = switch (signer.parameters()) {
            case RSAPrivateCrtKeyParameters rsa -> rsa.getModulus().bitLength() <= MOST_MODULUS;
            case ECPrivateKeyParameters ec -> ec.getParameters().getCurve().getFieldSize() <= MOST_FIELD;
            default -> false;
        };
        if (!usable) {
            throw new IOException("a private key of another kind");
        }
        return signer;
    }

    /** Whether {@code certified} is the public half. */
    synchronized boolean fits(CvPublicKey certified) {
        return switch (certified) {
            case CvPublicKey.Rsa rsa ->
                key() instanceof RSAPrivateCrtKeyParameters ours
                        && ours.getModulus().equals(rsa.modulus())
                        && ours.getPublicExponent().equals(rsa.exponent());
            case CvPublicKey.Ec ec ->
                key() instanceof ECPrivateKeyParameters ours
                        && point(ours).equals(ec.point())
                        && ec.curve().stream()
                                .allMatch(curve -> curve.order()
                                        .equals(ours.getParameters().getN()));
        };
    }

    private static Bytes point(ECPrivateKeyParameters key) {
        return Bytes.copyOf(new FixedPointCombMultiplier()
                .multiply(key.getParameters().getG(), key.getD())
                .normalize()
                .getEncoded(false));
    }

    /**
     * A signature in the form that chips take: r beside s where it has two parts (BSI TR-03111, 5.2.1); nothing after
     * {@link #close}.
     */
    synchronized Optional<Bytes> sign(SignatureScheme scheme, Bytes message, SecureRandom random) {
        if (closed) {
            return Optional.empty();
        }
        Digest digest = digest(scheme);
        Signer signer = switch (scheme.padding()) {
            case V1_5 -> new RSADigestSigner(digest);
            case PSS -> new PSSSigner(new RSABlindedEngine(), digest, digest.getDigestSize());
            case NONE -> new DSADigestSigner(new ECDSASigner(), digest, PlainDSAEncoding.INSTANCE);
        };
        signer.init(true, new ParametersWithRandom(key(), random));
        byte[] bytes = message.toArray();
        signer.update(bytes, 0, bytes.length);
        try {
            return Optional.of(Bytes.copyOf(signer.generateSignature()));
        } catch (CryptoException e) {
            throw new IllegalStateException("a key that was found usable does not sign", e);
        }
    }

    private static Digest digest(SignatureScheme scheme) {
        return switch (scheme.hash()) {
            case SHA_1 -> new SHA1Digest();
            case SHA_224 -> new SHA224Digest();
            case SHA_256 -> new SHA256Digest();
            case SHA_384 -> new SHA384Digest();
            case SHA_512 -> new SHA512Digest();
        };
    }

    private AsymmetricKeyParameter key() {
        try {
            return parameters();
        } catch (IOException e) {
            throw new IllegalStateException("a key that was found usable is not", e);
        }
    }

    private AsymmetricKeyParameter parameters() throws IOException {
        try {
            return PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(privateKeyInfo));
        } catch (IOException | RuntimeException e) {
            // What the library throws depends on what is wrong, and its message may hold some of it.
            throw new IOException("not PKCS#8");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(privateKeyInfo, (byte) 0);
    }

    @Override
    public String toString() {
        return "TerminalSigner[…]";
    }
}
