package vn.cccd.qr.signed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Checks a token's signature with a provisioned key. The form is looked at first, so that a refusal says what is wrong. */
final class TokenSignature {
    private static final int ED25519_BYTES = 64;

    /** The order of the group (RFC 8032, 5.1). */
    private static final BigInteger ED25519_ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private TokenSignature() {}

    /** Returns when {@code signature} is the key's over {@code signingInput} (RFC 7515, 5.2). */
    static void check(KeyMaterial material, byte[] signingInput, byte[] signature) throws RefusedException {
        boolean holds = switch (material) {
            case KeyMaterial.Ec ec -> ec(ec, signingInput, signature);
            case KeyMaterial.Rsa rsa -> rsa(rsa, signingInput, signature);
            case KeyMaterial.Ed25519 ed25519 -> ed25519(ed25519, signingInput, signature);
        };
        if (!holds) {
            throw new RefusedException(Refusal.SIGNATURE_WRONG);
        }
    }

    private static boolean ec(KeyMaterial.Ec material, byte[] signingInput, byte[] signature) throws RefusedException {
        EcdsaForm.check(signature, material.key().getParams().getOrder());
        try {
            return verify(new ECDSAVerifier(material.key()), material.algorithm(), signingInput, signature);
        } catch (JOSEException e) {
            throw new IllegalStateException("a provisioned key is on a curve of the standard", e);
        }
    }

    private static boolean rsa(KeyMaterial.Rsa material, byte[] signingInput, byte[] signature)
            throws RefusedException {
        BigInteger modulus = material.key().getModulus();
        if (signature.length != (modulus.bitLength() + 7) / 8) {
            throw new RefusedException(Refusal.SIGNATURE_LENGTH);
        }
        if (new BigInteger(1, signature).compareTo(modulus) >= 0) {
            throw new RefusedException(Refusal.SIGNATURE_OUT_OF_RANGE);
        }
        return verify(new RSASSAVerifier(material.key()), material.algorithm(), signingInput, signature);
    }

    /** The library verifies Ed25519 only with a further library; BouncyCastle is here anyhow. */
    private static boolean ed25519(KeyMaterial.Ed25519 material, byte[] signingInput, byte[] signature)
            throws RefusedException {
        if (signature.length != ED25519_BYTES) {
            throw new RefusedException(Refusal.SIGNATURE_LENGTH);
        }
        if (littleEndian(Arrays.copyOfRange(signature, ED25519_BYTES / 2, ED25519_BYTES))
                        .compareTo(ED25519_ORDER)
                >= 0) {
            throw new RefusedException(Refusal.SIGNATURE_OUT_OF_RANGE);
        }
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(material.key().toArray(), 0));
        verifier.update(signingInput, 0, signingInput.length);
        return verifier.verifySignature(signature);
    }

    private static boolean verify(
            JWSVerifier verifier, TokenAlgorithm algorithm, byte[] signingInput, byte[] signature) {
        try {
            JWSHeader header = new JWSHeader(JWSAlgorithm.parse(algorithm.jwsName()));
            return verifier.verify(header, signingInput, Base64URL.encode(signature));
        } catch (JOSEException notASignature) {
            return false;
        }
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }
}
