package vn.cccd.card.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;

class CertificateTest {
    private static final KeyPair KEYS = TestKeys.explicit("brainpoolP512r1");
    private static final Bytes DER =
            TestCertificate.issuer("C=vn, O=Bộ  Công an, CN=CSCA Test", KEYS).selfSigned("SHA512withECDSA");

    @Test
    void anExplicitCurveIsRecognisedAndItsSignaturesVerify() throws PkiException {
        Certificate certificate = Certificate.parse(DER);
        assertThat(certificate.describeKey()).isEqualTo("brainpoolP512r1");
        assertThat(certificate.isSignedBy(certificate)).isTrue();
        assertThat(certificate.isAuthority()).isTrue();
        assertThat(certificate.subject().country()).contains("VN");
        assertThat(certificate.subject()).hasToString("C=vn, O=Bộ Công an, CN=CSCA Test");
    }

    @Test
    void namesAreEqualWhateverTheirCaseSpacingAndStringType() throws PkiException {
        Bytes other =
                TestCertificate.issuer("C=VN, O=bộ Công an, CN=csca test", KEYS).selfSigned("SHA512withECDSA");
        assertThat(Certificate.parse(other).subject())
                .isEqualTo(Certificate.parse(DER).subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "P-384", "P-521", "brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1"})
    void theSameCurveIsFoundByNameAndByNumbers(String curve) throws PkiException {
        for (KeyPair keys : new KeyPair[] {TestKeys.named(curve), TestKeys.explicit(curve)}) {
            Bytes der = TestCertificate.issuer("C=VN, CN=X", keys).selfSigned("SHA256withECDSA");
            assertThat(Certificate.parse(der).describeKey()).isEqualTo(curve);
        }
    }

    @Test
    void aFewBytesAfterTheCertificateAreLetBeManyAreNot() throws PkiException {
        assertThat(Certificate.parse(padded(DER, 16))).isEqualTo(Certificate.parse(DER));
        assertThatThrownBy(() -> Certificate.parse(padded(DER, 4096))).isInstanceOf(PkiException.class);
    }

    private static Bytes padded(Bytes der, int count) {
        return Bytes.copyOf(Arrays.copyOf(der.toArray(), der.length() + count));
    }

    @Test
    void aHugeSerialNumberIsRefused() {
        Bytes der = TestCertificate.issuer("C=VN, CN=X", KEYS)
                .withSerial(BigInteger.ONE.shiftLeft(8 * 1000))
                .selfSigned("SHA512withECDSA");
        assertThatThrownBy(() -> Certificate.parse(der))
                .isInstanceOfSatisfying(
                        PkiException.class, e -> assertThat(e.reason()).isEqualTo(PkiException.Reason.TOO_LARGE));
    }

    @Test
    void aMadeUpGeneratorIsRefused() throws Exception {
        ASN1Sequence key = ASN1Sequence.getInstance(KEYS.getPublic().getEncoded());
        ASN1Sequence algorithm = ASN1Sequence.getInstance(key.getObjectAt(0));
        ASN1Encodable[] parameters =
                ASN1Sequence.getInstance(algorithm.getObjectAt(1)).toArray();
        parameters[4] = new ASN1Integer(new BigInteger("12345"));
        ASN1EncodableVector changed = new ASN1EncodableVector();
        changed.add(new DERSequence(new ASN1Encodable[] {algorithm.getObjectAt(0), new DERSequence(parameters)}));
        changed.add(key.getObjectAt(1));
        assertRefused(new DERSequence(changed).getEncoded());
    }

    @Test
    void rsaKeysThatWouldTakeForEverAreRefused() throws Exception {
        BigInteger ordinary = BigInteger.ONE.shiftLeft(2047).setBit(0);
        assertRefused(rsa(BigInteger.ONE.shiftLeft(16383).setBit(0), BigInteger.valueOf(65537)));
        assertRefused(rsa(ordinary, BigInteger.ONE));
        assertRefused(rsa(ordinary, ordinary));
        assertRefused(rsa(BigInteger.ONE.shiftLeft(511).setBit(0), BigInteger.valueOf(65537)));
    }

    private static byte[] rsa(BigInteger modulus, BigInteger exponent) throws Exception {
        SubjectPublicKeyInfo real = SubjectPublicKeyInfo.getInstance(
                TestKeys.rsa("signer").getPublic().getEncoded());
        DERSequence numbers =
                new DERSequence(new ASN1Encodable[] {new ASN1Integer(modulus), new ASN1Integer(exponent)});
        return new DERSequence(new ASN1Encodable[] {real.getAlgorithm(), new DERBitString(numbers)}).getEncoded();
    }

    private static void assertRefused(byte[] subjectPublicKey) {
        assertThatThrownBy(() -> VerificationKey.decode(Ber.first(subjectPublicKey)))
                .isInstanceOf(PkiException.class);
    }

    @Test
    void anyMutationIsACertificateOrARefusal() {
        Random random = new Random(42);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = DER.toArray();
            for (int i = 0; i <= random.nextInt(3); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertReadOrRefused(Bytes.copyOf(bytes));
        }
    }

    private static void assertReadOrRefused(Bytes bytes) {
        try {
            Certificate certificate = Certificate.parse(bytes);
            assertThat(certificate.subject().toString()).isNotNull();
            assertThat(certificate.describeKey()).isNotEmpty();
        } catch (PkiException e) {
            assertThat(e.reason()).isNotNull();
        }
    }
}
