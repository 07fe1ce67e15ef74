package vn.cccd.sim.chip.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;

class RsaKeyTest {
    private static final Bytes SEED = Bytes.fromHex("00112233");

    @ParameterizedTest
    @ValueSource(ints = {1_024, 1_536, 2_048, 3_072})
    void aKeyHasTheLengthAskedForAndThePlatformTakesBothHalves(int bits) throws GeneralSecurityException {
        RsaKey key = RsaKey.seeded(bits, SEED);
        KeyFactory platform = KeyFactory.getInstance("RSA");
        var privateKey = (RSAPrivateCrtKey) platform.generatePrivate(
                new PKCS8EncodedKeySpec(key.privateKeyInfo().toArray()));
        var publicKey = platform.generatePublic(
                new X509EncodedKeySpec(key.publicKeyInfo().toArray()));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(privateKey);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);

        assertThat(key.modulus().bitLength()).isEqualTo(bits);
        assertThat(key.length()).isEqualTo(bits / 8);
        assertThat(privateKey
                        .getCrtCoefficient()
                        .multiply(privateKey.getPrimeQ())
                        .mod(privateKey.getPrimeP()))
                .isEqualTo(BigInteger.ONE);
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void theSameSeedGrowsTheSameKeyAndAnotherSeedAnother() {
        assertThat(RsaKey.seeded(1_024, SEED)).isEqualTo(RsaKey.seeded(1_024, SEED));
        assertThat(RsaKey.seeded(1_024, SEED).modulus())
                .isNotEqualTo(RsaKey.seeded(1_024, Bytes.fromHex("00112234")).modulus());
    }

    @Test
    void whatThePrivateHalfRaisesThePublicHalfTakesBack() {
        RsaKey key = RsaKey.seeded(1_024, SEED);
        Bytes block = Bytes.ofUnsigned(BigInteger.valueOf(4_711), 128);

        assertThat(key.raise(block).toUnsigned().modPow(key.publicExponent(), key.modulus()))
                .isEqualTo(BigInteger.valueOf(4_711));
        assertThat(key.raise(block).toUnsigned())
                .isEqualTo(BigInteger.valueOf(4_711).modPow(key.privateExponent(), key.modulus()));
    }

    @Test
    void aBlockThatTheKeyCannotHoldIsRefused() {
        RsaKey key = RsaKey.seeded(1_024, SEED);

        assertThatThrownBy(() -> key.raise(Bytes.ofUnsigned(key.modulus(), 128)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itShowsItsLengthOnly() {
        assertThat(RsaKey.seeded(1_024, SEED)).hasToString("RsaKey[1024]");
    }
}
