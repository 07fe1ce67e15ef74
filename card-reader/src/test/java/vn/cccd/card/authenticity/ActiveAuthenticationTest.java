package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.Fuzz;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;

class ActiveAuthenticationTest {
    private static final String PLAIN_SHA256 = "0.4.0.127.0.7.1.1.4.1.3";

    private final SecureRandom random = new SecureRandom();
    private final ActiveAuthentication authentication = new ActiveAuthentication(random);

    /** The chip's part: signs a challenge. */
    @FunctionalInterface
    interface SigningKey {
        Bytes sign(Bytes challenge);
    }

    private static CardChannel chip(SigningKey key) {
        return command -> new CardResponse(key.sign(command.data()), 0x9000);
    }

    @Nested
    class WithAnEllipticKey {
        private final AsymmetricCipherKeyPair pair = ellipticKey();
        private final Bytes dg15 = dg15(pair);

        @Test
        void aPlainSignatureIsAccepted() throws CardException {
            assertThat(authentication.perform(chip(c -> plain(sign(pair, c))), dg15, Optional.of(PLAIN_SHA256), true))
                    .isInstanceOfSatisfying(
                            ActiveAuthenticationOutcome.Proven.class,
                            proven -> assertThat(proven.proof().challenge().length())
                                    .isEqualTo(8));
        }

        @Test
        void aDerSignatureIsAcceptedAndTheHashNeedNotBeNamed() throws CardException {
            assertThat(authentication.perform(chip(c -> der(sign(pair, c))), dg15, Optional.empty(), true))
                    .isInstanceOf(ActiveAuthenticationOutcome.Proven.class);
        }

        @Test
        void anAnswerToAnEarlierChallengeIsRefused() throws CardException {
            Bytes earlier = plain(sign(pair, Bytes.fromHex("0102030405060708")));

            assertThat(authentication.perform(chip(c -> earlier), dg15, Optional.empty(), true))
                    .isInstanceOf(ActiveAuthenticationOutcome.NotProven.class);
        }

        @Test
        void aSignatureWithAnErrorStatusIsRefused() throws CardException {
            CardChannel chip = command -> new CardResponse(plain(sign(pair, command.data())), 0x6300);

            assertThat(authentication.perform(chip, dg15, Optional.empty(), true))
                    .isInstanceOf(ActiveAuthenticationOutcome.NotProven.class);
        }

        @Test
        void aChangedSignatureIsNeverAccepted() throws CardException {
            Fuzz fuzz = new Fuzz(6);
            for (int i = 0; i < 150; i++) {
                var outcome = authentication.perform(
                        chip(c -> {
                            Bytes sound = plain(sign(pair, c));
                            Bytes changed = fuzz.mutated(sound);
                            return changed.equals(sound) ? Bytes.empty() : changed;
                        }),
                        dg15,
                        Optional.of(PLAIN_SHA256),
                        false);
                assertThat(outcome).isInstanceOf(ActiveAuthenticationOutcome.NotProven.class);
            }
        }

        @Test
        void anyBytesInDg15AreAKeyOrNone() {
            Fuzz fuzz = new Fuzz(7);
            for (int i = 0; i < 2_000; i++) {
                Bytes mutated = fuzz.mutated(dg15);
                assertThatCode(() -> ActiveAuthenticationKey.of(mutated, Optional.empty()))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Nested
    class WithAnRsaKey {
        private final AsymmetricCipherKeyPair pair = rsaKey();
        private final Bytes dg15 = dg15(pair);

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void aSignatureWithPartialRecoveryIsAccepted(boolean implicit) throws CardException {
            Digest digest = implicit ? new SHA1Digest() : new SHA256Digest();

            assertThat(authentication.perform(
                            chip(c -> recoverable(pair, digest, implicit, c)), dg15, Optional.empty(), true))
                    .isInstanceOf(ActiveAuthenticationOutcome.Proven.class);
        }

        @Test
        void aSignatureThatDoesNotCoverTheChallengeIsRefused() throws CardException {
            assertThat(authentication.perform(
                            chip(c -> recoverable(pair, new SHA256Digest(), false, Bytes.empty())),
                            dg15,
                            Optional.empty(),
                            true))
                    .isInstanceOf(ActiveAuthenticationOutcome.NotProven.class);
        }
    }

    private static Bytes dg15(AsymmetricCipherKeyPair pair) {
        try {
            SubjectPublicKeyInfo info = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic());
            return new Tlv(0x6F, Bytes.copyOf(info.getEncoded("DER"))).encode();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private AsymmetricCipherKeyPair ellipticKey() {
        ASN1ObjectIdentifier curve = TeleTrusTObjectIdentifiers.brainpoolP256r1;
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(
                new ECNamedDomainParameters(curve, TeleTrusTNamedCurves.getByOID(curve)), random));
        return generator.generateKeyPair();
    }

    private AsymmetricCipherKeyPair rsaKey() {
        var generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65_537), random, 1_024, 60));
        return generator.generateKeyPair();
    }

    private static BigInteger[] sign(AsymmetricCipherKeyPair pair, Bytes challenge) {
        var signer = new ECDSASigner();
        signer.init(true, pair.getPrivate());
        return signer.generateSignature(EcdsaAnswer.digest("SHA-256", challenge));
    }

    private static Bytes plain(BigInteger[] signature) {
        return Bytes.fromHex(String.format("%064x%064x", signature[0], signature[1]));
    }

    private static Bytes der(BigInteger[] signature) {
        try {
            return Bytes.copyOf(
                    new DERSequence(new ASN1Integer[] {new ASN1Integer(signature[0]), new ASN1Integer(signature[1])})
                            .getEncoded());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As chips do it: a random part fills the block, the challenge is signed but not recovered. */
    private Bytes recoverable(AsymmetricCipherKeyPair pair, Digest digest, boolean implicit, Bytes challenge) {
        try {
            var signer = new ISO9796d2Signer(new RSAEngine(), digest, implicit);
            signer.init(true, pair.getPrivate());
            byte[] own = new byte[128 - digest.getDigestSize() - (implicit ? 2 : 3)];
            random.nextBytes(own);
            signer.update(own, 0, own.length);
            signer.update(challenge.toArray(), 0, challenge.length());
            return Bytes.copyOf(signer.generateSignature());
        } catch (CryptoException e) {
            throw new AssertionError(e);
        }
    }
}
