package vn.cccd.sim.chip.crypto;

import vn.cccd.sim.bytes.Bytes;

/** The private key of somebody who signs for a terminal. */
public sealed interface SigningKey {
    /** What verifies its signatures. */
    VerificationKey publicHalf();

    /** All of it as a DER PrivateKeyInfo (RFC 5208, 5). */
    Bytes privateKeyInfo();

    record Rsa(RsaKey key) implements SigningKey {
        @Override
        public VerificationKey publicHalf() {
            return new VerificationKey.Rsa(key.modulus(), key.publicExponent());
        }

        @Override
        public Bytes privateKeyInfo() {
            return key.privateKeyInfo();
        }
    }

    record Ec(EcKey key) implements SigningKey {
        @Override
        public VerificationKey publicHalf() {
            return new VerificationKey.Ec(key.curve(), key.publicPoint());
        }

        @Override
        public Bytes privateKeyInfo() {
            return EcPrivateKeyStructure.of(key);
        }
    }
}
