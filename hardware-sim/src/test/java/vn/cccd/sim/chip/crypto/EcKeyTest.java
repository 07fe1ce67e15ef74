package vn.cccd.sim.chip.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Optional;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;

class EcKeyTest {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @EnumSource(Curve.class)
    void bothSidesAgreeOnACoordinateOfFullLength(Curve curve) {
        var chip = EcKey.generate(curve, random);
        var terminal = EcKey.generate(curve, random);

        assertThat(chip.agree(terminal.publicPoint()))
                .isEqualTo(terminal.agree(chip.publicPoint()))
                .hasValueSatisfying(x -> assertThat(x.length()).isEqualTo(curve.fieldLength()));
        assertThat(chip.publicPoint().length()).isEqualTo(1 + 2 * curve.fieldLength());
    }

    @Test
    void aSharedSecretKeepsItsLeadingZeroByte() {
        var chip = EcKey.generate(Curve.NIST_P192, random);
        for (int number = 1; number < 10_000; number++) {
            var terminal = new EcKey(Curve.NIST_P192, BigInteger.valueOf(number));
            Bytes shared = chip.agree(terminal.publicPoint()).orElseThrow();
            if (shared.at(0) == 0) {
                assertThat(shared.length()).isEqualTo(24);
                assertThat(terminal.agree(chip.publicPoint())).contains(shared);
                return;
            }
        }
        throw new AssertionError("one number in 256 should have begun with a zero byte");
    }

    @Test
    void aSignatureHasAlwaysTheSameLengthAndVerifies() throws GeneralSecurityException {
        var key = EcKey.generate(Curve.NIST_P192, random);
        var hash = SignatureHash.suiting(Curve.NIST_P192);
        for (int i = 0; i < 400; i++) {
            Bytes message = Bytes.of(i >> 8, i);

            Bytes signature = key.sign(message, hash, random);

            assertThat(signature.length()).isEqualTo(48);
            assertThat(verifies(key, hash, message, signature)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Curve.class)
    void whatIsNoPointOfTheCurveIsRefused(Curve curve) {
        var key = EcKey.generate(curve, random);
        Bytes point = key.publicPoint();
        byte[] beside = point.toArray();
        beside[beside.length - 1] ^= 0x01;

        assertThat(key.agree(Bytes.copyOf(beside))).isEmpty();
        assertThat(key.agree(point.first(point.length() - 1))).isEmpty();
        assertThat(key.agree(Bytes.join(Bytes.of(0x02), point.from(1)))).isEmpty();
        assertThat(key.agree(Bytes.of(0x00))).isEmpty();
        assertThat(key.agree(Bytes.empty())).isEmpty();
        assertThat(key.agree(Bytes.copyOf(new byte[point.length()]))).isEqualTo(Optional.empty());
    }

    @Test
    void aSecretOutsideTheGroupIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EcKey(Curve.NIST_P256, BigInteger.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EcKey(Curve.NIST_P256, BigInteger.ONE.shiftLeft(256)));
    }

    private static boolean verifies(EcKey key, SignatureHash hash, Bytes message, Bytes signature)
            throws GeneralSecurityException {
        var domain = ECNamedCurveTable.getParameterSpec(key.curve().standardName());
        var point = domain.getCurve().decodePoint(key.publicPoint().toArray());
        var verifier = Signature.getInstance(EcdsaEncoding.PLAIN.identifier(hash), BOUNCY_CASTLE);
        verifier.initVerify(
                KeyFactory.getInstance("EC", BOUNCY_CASTLE).generatePublic(new ECPublicKeySpec(point, domain)));
        verifier.update(message.toArray());
        return verifier.verify(signature.toArray());
    }
}
