package vn.cccd.sim.chip.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.bytes.Bytes;

/** Signatures of Terminal Authentication beside those of the providers. */
class TerminalSignatureTest {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final Bytes MESSAGE = Bytes.fromHex("00112233445566778899");
    private static final SigningKey RSA = new SigningKey.Rsa(RsaKey.seeded(1_536, Bytes.fromHex("7e")));

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @EnumSource(TerminalSignature.class)
    void theProviderAcceptsWhatIsSignedAndWhatTheProviderSignsIsAccepted(TerminalSignature kind)
            throws GeneralSecurityException {
        SigningKey key = kind.rsa() ? RSA : new SigningKey.Ec(EcKey.generate(Curve.BRAINPOOL_P384R1, random));
        Signature provider = provider(kind);
        initVerify(provider, key);
        provider.update(MESSAGE.toArray());
        assertThat(provider.verify(kind.sign(key, MESSAGE, random).toArray())).isTrue();

        provider.initSign(privateKey(key));
        provider.update(MESSAGE.toArray());
        Bytes foreign = Bytes.copyOf(provider.sign());
        assertThat(kind.verifies(key.publicHalf(), MESSAGE, foreign)).isTrue();
        assertThat(kind.verifies(key.publicHalf(), MESSAGE.first(9), foreign)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TerminalSignature.class)
    void anyOtherBytesAreNoSignature(TerminalSignature kind) {
        SigningKey key = kind.rsa() ? RSA : new SigningKey.Ec(EcKey.generate(Curve.NIST_P224, random));
        Bytes genuine = kind.sign(key, MESSAGE, random);
        var mutations = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] changed = genuine.toArray();
            changed[mutations.nextInt(changed.length)] ^= (byte) (1 + mutations.nextInt(255));
            assertThat(kind.verifies(key.publicHalf(), MESSAGE, Bytes.copyOf(changed)))
                    .isFalse();
        }
        for (int length : new int[] {0, 1, genuine.length() - 1}) {
            assertThat(kind.verifies(key.publicHalf(), MESSAGE, genuine.first(length)))
                    .isFalse();
        }
        assertThat(kind.verifies(key.publicHalf(), MESSAGE, Bytes.join(genuine, Bytes.of(0))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("hostileKeys")
    void aKeyThatIsNoneVerifiesNothing(VerificationKey hostile) {
        for (TerminalSignature kind : TerminalSignature.values()) {
            assertThat(kind.verifies(hostile, MESSAGE, Bytes.copyOf(new byte[128])))
                    .isFalse();
            assertThat(kind.verifies(hostile, MESSAGE, Bytes.copyOf(new byte[64])))
                    .isFalse();
            assertThat(kind.verifies(hostile, MESSAGE, Bytes.empty())).isFalse();
        }
    }

    static Stream<VerificationKey> hostileKeys() {
        BigInteger modulus = RsaKey.seeded(1_024, Bytes.fromHex("7e")).modulus();
        Bytes notOnCurve = Bytes.join(Bytes.of(4), Bytes.copyOf(new byte[64]));
        Bytes beyondField = Bytes.join(Bytes.of(4), Bytes.fromHex("ff".repeat(64)));
        return Stream.of(
                new VerificationKey.Rsa(BigInteger.ZERO, BigInteger.ZERO),
                new VerificationKey.Rsa(modulus, BigInteger.ZERO),
                new VerificationKey.Rsa(modulus, BigInteger.ONE),
                new VerificationKey.Rsa(modulus, modulus),
                new VerificationKey.Rsa(modulus.clearBit(0), BigInteger.valueOf(3)),
                new VerificationKey.Rsa(BigInteger.ONE.shiftLeft(16_383), BigInteger.valueOf(3)),
                new VerificationKey.Ec(Curve.NIST_P256, Bytes.empty()),
                new VerificationKey.Ec(Curve.NIST_P256, Bytes.of(0)),
                new VerificationKey.Ec(Curve.NIST_P256, notOnCurve),
                new VerificationKey.Ec(Curve.NIST_P256, beyondField));
    }

    @ParameterizedTest
    @EnumSource(TerminalSignature.class)
    void itIsFoundByItsIdentifierAndMadeByOneKindOfKeyOnly(TerminalSignature kind) {
        assertThat(TerminalSignature.identifiedBy(kind.identifier())).contains(kind);
        SigningKey other = kind.rsa() ? new SigningKey.Ec(EcKey.generate(Curve.NIST_P192, random)) : RSA;
        assertThatIllegalArgumentException().isThrownBy(() -> kind.sign(other, MESSAGE, random));
    }

    @Test
    void aCurveSpelledOutIsFoundAgainAndAnyOtherNumberIsNot() {
        for (Curve curve : Curve.values()) {
            CurveNumbers numbers = CurveNumbers.of(curve);
            assertThat(numbers.standardised()).contains(curve);
            assertThat(new CurveNumbers(
                                    numbers.prime(),
                                    numbers.a(),
                                    numbers.b().add(BigInteger.ONE),
                                    numbers.basePoint(),
                                    numbers.order(),
                                    numbers.cofactor())
                            .standardised())
                    .isEmpty();
        }
    }

    private static Signature provider(TerminalSignature kind) throws GeneralSecurityException {
        String hash = kind.name().substring(kind.name().indexOf("SHA_")).replace("SHA_", "");
        if (!kind.rsa()) {
            return Signature.getInstance("SHA" + hash + "withPLAIN-ECDSA", BOUNCY_CASTLE);
        }
        if (!kind.name().contains("PSS")) {
            return Signature.getInstance("SHA" + hash + "withRSA");
        }
        var pss = Signature.getInstance("RSASSA-PSS");
        String name = "SHA-" + hash;
        int salt = hash.equals("1") ? 20 : Integer.parseInt(hash) / 8;
        pss.setParameter(new PSSParameterSpec(name, "MGF1", new MGF1ParameterSpec(name), salt, 1));
        return pss;
    }

    private static PrivateKey privateKey(SigningKey key) throws GeneralSecurityException {
        var encoded = new PKCS8EncodedKeySpec(key.privateKeyInfo().toArray());
        return switch (key) {
            case SigningKey.Rsa rsa -> KeyFactory.getInstance("RSA").generatePrivate(encoded);
            case SigningKey.Ec ec -> KeyFactory.getInstance("EC", BOUNCY_CASTLE).generatePrivate(encoded);
        };
    }

    private static void initVerify(Signature provider, SigningKey key) throws GeneralSecurityException {
        switch (key) {
            case SigningKey.Rsa rsa ->
                provider.initVerify(KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new X509EncodedKeySpec(rsa.key().publicKeyInfo().toArray())));
            case SigningKey.Ec ec -> {
                Bytes point = ec.key().publicPoint();
                int length = ec.key().curve().fieldLength();
                var parameters = ((ECPrivateKey) privateKey(key)).getParams();
                var affine = new ECPoint(
                        point.slice(1, 1 + length).toUnsigned(),
                        point.from(1 + length).toUnsigned());
                provider.initVerify(KeyFactory.getInstance("EC", BOUNCY_CASTLE)
                        .generatePublic(new ECPublicKeySpec(affine, parameters)));
            }
        }
    }
}
