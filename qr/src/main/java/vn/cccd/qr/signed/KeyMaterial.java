package vn.cccd.qr.signed;

import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import vn.cccd.qr.bytes.Bytes;

/** A public key in the form that its algorithm takes. */
sealed interface KeyMaterial {
    TokenAlgorithm algorithm();

    /** On P-256 or P-384, for ES256 or ES384; the point was checked to lie on the curve. */
    record Ec(TokenAlgorithm algorithm, ECPublicKey key) implements KeyMaterial {}

    /** 2,048 to 8,192 bits, for PS256. */
    record Rsa(RSAPublicKey key) implements KeyMaterial {
        @Override
        public TokenAlgorithm algorithm() {
            return TokenAlgorithm.PS256;
        }
    }

    /** 32 bytes (RFC 8032, 5.1.5), for EdDSA. */
    record Ed25519(Bytes key) implements KeyMaterial {
        @Override
        public TokenAlgorithm algorithm() {
            return TokenAlgorithm.EDDSA;
        }
    }
}
