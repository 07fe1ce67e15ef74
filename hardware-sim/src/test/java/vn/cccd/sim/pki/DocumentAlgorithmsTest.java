package vn.cccd.sim.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;

/** Whatever an authority and its signers sign by, the platform and a library that did not sign must agree with it. */
class DocumentAlgorithmsTest {
    private static final SecurityObjectDesign USUAL = SecurityObjectDesign.usual();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ecdsa-brainpoolp256r1-sha-256",
                "ecdsa-brainpoolp320r1-sha-384",
                "ecdsa-brainpoolp384r1-sha-384",
                "ecdsa-brainpoolp512r1-sha-512",
                "ecdsa-secp256r1-sha-256",
                "ecdsa-secp384r1-sha-384",
                "ecdsa-secp521r1-sha-512",
                "ecdsa-brainpoolp256r1-named-sha-256",
                "ecdsa-secp256r1-named-sha-512",
                "ecdsa-brainpoolp384r1-without-cofactor-sha-384",
                "ecdsa-brainpoolp384r1-compressed-generator-sha-384",
                "ecdsa-brainpoolp256r1-other-generator-sha-256",
                "ecdsa-brainpoolp256r1-sha-1",
                "ecdsa-secp256r1-sha-224",
                "rsa-2048-sha-256",
                "rsa-3072-sha-384",
                "rsa-4096-sha-512",
                "rsa-pss-2048-sha-256",
                "rsa-pss-3072-sha-384",
                "rsa-pss-4096-sha-512",
                "rsa-pss-2048-sha-1",
                "rsa-1024-sha-1",
                "rsa-2048-exponent-3-sha-256",
                "rsa-2048-exponent-1-sha-256",
                "rsa-pss-2048-exponent-long-sha-256"
            })
    void everythingUnderThisSchemeIsInOrder(String text) throws CMSException, GeneralSecurityException {
        CertificateDesign design = CertificateDesign.of(scheme(text));
        ChainDesign chain = TestIssue.USUAL.withAuthority(design).withSigner(design);

        assertThat(TestIssue.problems(chain)).isEmpty();
        assertThat(accepted(chain)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theHashOfTheFilesIsIndependentOfTheSignature(HashAlgorithm hash)
            throws CMSException, GeneralSecurityException {
        MessageJudge message = TestIssue.message(TestIssue.USUAL, USUAL.hashedWith(hash));

        assertThat(message.securityObject().getDigestAlgorithmIdentifier()).isEqualTo(hash.structure());
        assertThat(message.signers().getFirst().getDigestAlgOID()).isEqualTo("2.16.840.1.101.3.4.2.1");
        assertThat(message.problems(TestIssue.signer(TestIssue.USUAL))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa-2048-sha-256", "rsa-3072-sha-512", "rsa-pss-2048-sha-256", "rsa-pss-4096-sha-384"})
    void thePlatformVerifiesRsaToo(String text) throws GeneralSecurityException {
        CertificateDesign design = CertificateDesign.of(scheme(text));
        ChainDesign chain = TestIssue.USUAL.withAuthority(design).withSigner(design);
        X509Certificate signer = byPlatform(chain, true);
        X509Certificate authority = byPlatform(chain, false);

        assertThatCode(() -> signer.verify(authority.getPublicKey())).doesNotThrowAnyException();
        assertThat(((RSAPublicKey) signer.getPublicKey()).getModulus().bitLength())
                .isEqualTo(((SignatureScheme.Rsa) design.scheme()).bits());
    }

    @Test
    void thePlatformReadsKeysOnNamedCurves() throws GeneralSecurityException {
        ChainDesign chain = withSigner("ecdsa-secp256r1-named-sha-256");

        assertThat(byPlatform(chain, true).getPublicKey()).isInstanceOf(ECPublicKey.class);
    }

    @Test
    void theSaltOfPssIsAsLongAsItsHash() throws GeneralSecurityException {
        CertificateDesign design = CertificateDesign.of(scheme("rsa-pss-2048-sha-384"));
        X509Certificate authority = TestIssue.authority(TestIssue.USUAL.withAuthority(design));

        Signature signature = Signature.getInstance("RSASSA-PSS", CertificateJudge.BOUNCY_CASTLE);
        signature.setParameter(new PSSParameterSpec(
                "SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC));
        signature.initVerify(authority.getPublicKey());
        signature.update(authority.getTBSCertificate());
        assertThat(signature.verify(authority.getSignature())).isTrue();
    }

    @Test
    void aGeneratorOffTheCurveIsFoundWhenTheKeyIsDecoded() throws GeneralSecurityException {
        X509Certificate signer = TestIssue.signer(withSigner("ecdsa-brainpoolp256r1-bad-generator-sha-256"));

        assertThat(CertificateJudge.isSignedBy(signer, TestIssue.authority(TestIssue.USUAL)))
                .isTrue();
        assertThatThrownBy(signer::getPublicKey).isInstanceOf(RuntimeException.class);
    }

    @Test
    void anotherGeneratorIsAnotherCurveThanTheOneItResembles() throws GeneralSecurityException {
        var odd = (ECPublicKey) TestIssue.signer(withSigner("ecdsa-brainpoolp256r1-other-generator-sha-256"))
                .getPublicKey();
        var usual = (ECPublicKey) TestIssue.signer(TestIssue.USUAL).getPublicKey();

        assertThat(odd.getParams().getCurve()).isEqualTo(usual.getParams().getCurve());
        assertThat(odd.getParams().getOrder()).isEqualTo(usual.getParams().getOrder());
        assertThat(odd.getParams().getGenerator())
                .isNotEqualTo(usual.getParams().getGenerator());
    }

    @Test
    void underAWrongOrderNoSignatureVerifies() throws CMSException, GeneralSecurityException {
        ChainDesign chain = withSigner("ecdsa-brainpoolp256r1-wrong-order-sha-256");

        assertThat(TestIssue.problems(chain)).isEmpty();
        assertThat(accepted(chain)).isFalse();
    }

    @Test
    void anExponentOfOneLetsAnybodySign() throws CMSException, GeneralSecurityException {
        ChainDesign chain = withSigner("rsa-2048-exponent-1-sha-256");
        byte[] signature = TestIssue.message(chain, USUAL).signers().getFirst().getSignature();

        assertThat(((RSAPublicKey) TestIssue.signer(chain).getPublicKey()).getPublicExponent())
                .isEqualTo(BigInteger.ONE);
        assertThat(signature).startsWith(0, 1, 0xFF, 0xFF);
    }

    @Test
    void aModulusOf16384BitsIsRightAndQuickToMake() throws CMSException, GeneralSecurityException {
        ChainDesign chain = withSigner("rsa-16384-sha-256");

        byte[] signature = TestIssue.message(chain, USUAL).signers().getFirst().getSignature();

        var key = (RSAPublicKey) byPlatform(chain, true).getPublicKey();
        assertThat(key.getModulus().bitLength()).isEqualTo(16_384);
        BigInteger opened = new BigInteger(1, signature).modPow(key.getPublicExponent(), key.getModulus());
        assertThat(Bytes.ofUnsigned(opened, 2048).toArray()).startsWith(0, 1, 0xFF);
    }

    @Test
    void aLongExponentIsAsLongAsTheModulus() throws GeneralSecurityException {
        var key = (RSAPublicKey)
                TestIssue.signer(withSigner("rsa-2048-exponent-long-sha-256")).getPublicKey();

        assertThat(key.getPublicExponent().bitLength()).isGreaterThan(2000).isLessThan(2048);
    }

    private static ChainDesign withSigner(String text) {
        return TestIssue.USUAL.withSigner(CertificateDesign.of(scheme(text)));
    }

    private static SignatureScheme scheme(String text) {
        return SignatureScheme.named(text).orElseThrow();
    }

    private static boolean accepted(ChainDesign chain) throws CMSException, GeneralSecurityException {
        X509CertificateHolder signer = MessageJudge.holder(TestIssue.signer(chain));
        MessageJudge message = TestIssue.message(chain, USUAL);
        SignerInformation signature = message.signers().getFirst();
        return MessageJudge.verifies(signature, signer);
    }

    private static X509Certificate byPlatform(ChainDesign chain, boolean signer) throws GeneralSecurityException {
        Bytes encoded = signer
                ? TestIssue.AUTHORITY.signer(chain).certificate()
                : TestIssue.AUTHORITY.trusted(chain).getFirst();
        return (X509Certificate) CertificateFactory.getInstance("X.509", "SUN")
                .generateCertificate(new ByteArrayInputStream(encoded.toArray()));
    }
}
