package vn.cccd.sync.device;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import vn.cccd.sync.bytes.Bytes;

/**
 * The key by which the backend knows this kiosk: ECDSA on P-256, made at the first start.
 *
 * <p><b>Security guarantees.</b> A record cannot be changed unnoticed by anybody who does not hold the key. The key itself is protected by
 * file permissions alone: it lies in {@code kiosk-key.p12}, encrypted with a random password that lies beside it in {@code
 * kiosk-key.password}, both readable by the kiosk's user only (0600). So one of the two files by itself is worth nothing, but whoever
 * is that user, or root, or holds the unencrypted disk, can sign in the kiosk's name. Disk encryption, or a key in a TPM or security
 * module, is what helps against a stolen disk.
 *
 * <p>Instances may be used by several threads.
 */
public final class KioskKey implements RecordSigner {
    private final ECKey publicJwk;
    private final String thumbprint;
    private final JWSSigner signer;

    private KioskKey(PrivateKey privateKey, ECPublicKey publicKey) throws JOSEException {
        ECKey bare = new ECKey.Builder(Curve.P_256, publicKey).build();
        thumbprint = bare.computeThumbprint().toString();
        publicJwk = new ECKey.Builder(bare).keyID(thumbprint).build();
        signer = new ECDSASigner(privateKey, Curve.P_256);
    }

    /**
     * Opens the key in {@code directory}; makes it there when neither of its files exists. An existing key is never replaced: a kiosk with
     * another key is another kiosk to the backend.
     */
    public static KioskKey openOrCreate(Path directory, Clock clock, SecureRandom random) throws KioskKeyException {
        return of(FileKeystore.in(directory, clock, random).open());
    }

    /** The key of a keystore. */
    static KioskKey of(KeyEntry entry) throws KioskKeyException {
        try {
            return new KioskKey(entry.privateKey(), entry.publicKey());
        } catch (JOSEException e) {
            throw new KioskKeyException(
                    KioskKeyException.Reason.KEY_UNREADABLE, "the kiosk's key is not an ECDSA key on P-256", e);
        }
    }

    /** RFC 7638, base64url: the name of this key, {@code kid} in what it signs. */
    public String thumbprint() {
        return thumbprint;
    }

    @Override
    public String sign(Bytes payload) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(thumbprint)
                .jwk(publicJwk)
                .build();
        JWSObject jws = new JWSObject(header, new Payload(payload.toArray()));
        try {
            jws.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the Java runtime cannot sign with ES256", e);
        }
        return jws.serialize();
    }

    @Override
    public String toString() {
        return "KioskKey[" + thumbprint + "]";
    }
}
