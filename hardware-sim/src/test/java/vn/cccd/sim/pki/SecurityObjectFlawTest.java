package vn.cccd.sim.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;

class SecurityObjectFlawTest {
    private static final SecurityObjectDesign USUAL = SecurityObjectDesign.usual();
    /** With these the library's own verification calls the signature invalid; the rest only breaks the profile. */
    private static final Set<SecurityObjectFlaw> INVALID = EnumSet.of(
            SecurityObjectFlaw.WRONG_SIGNATURE,
            SecurityObjectFlaw.WRONG_MESSAGE_DIGEST,
            SecurityObjectFlaw.WRONG_CONTENT_TYPE_ATTRIBUTE,
            SecurityObjectFlaw.NO_CONTENT_TYPE_ATTRIBUTE);

    @Test
    void nothingIsWrongWithTheUsualSecurityObject() throws CMSException, GeneralSecurityException {
        assertThat(problems(USUAL)).isEmpty();
    }

    /** Flaws of the hash list are made with the file: see SecurityObjectFileTest. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DUPLICATE_HASHES", "CONTRADICTING_HASHES"})
    void aFlawIsTheOnlyThingWrong(SecurityObjectFlaw flaw) throws CMSException, GeneralSecurityException {
        SecurityObjectDesign flawed = USUAL.with(flaw);

        assertThat(problems(flawed)).isEqualTo(expected(flaw));
        assertThat(accepted(flawed)).isEqualTo(!INVALID.contains(flaw));
    }

    @Test
    void bothOfTwoSignersHaveSignedRightlyUnderTheAuthority() throws CMSException, GeneralSecurityException {
        MessageJudge message = TestIssue.message(TestIssue.USUAL, USUAL.with(SecurityObjectFlaw.TWO_SIGNERS));
        X509Certificate authority = TestIssue.authority(TestIssue.USUAL);

        assertThat(message.signers()).hasSize(2).allMatch(signature -> verifiesWithEnclosed(message, signature));
        assertThat(message.certificates()).hasSize(2).allMatch(holder -> issued(authority, holder));
    }

    @Test
    void aSecondSignerThatNobodyKnowsHasSignedRightlyToo() throws CMSException, GeneralSecurityException {
        MessageJudge message = TestIssue.message(TestIssue.USUAL, USUAL.with(SecurityObjectFlaw.SECOND_SIGNER_UNKNOWN));
        X509Certificate authority = TestIssue.authority(TestIssue.USUAL);

        assertThat(message.signers()).hasSize(2).allMatch(signature -> verifiesWithEnclosed(message, signature));
        assertThat(message.certificates().stream().filter(holder -> issued(authority, holder)))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aSignerIsNamedAsAskedFor(SignerReference reference) throws CMSException, GeneralSecurityException {
        MessageJudge message = TestIssue.message(TestIssue.USUAL, USUAL.naming(reference));

        SignerId identifier = message.signers().getFirst().getSID();
        boolean byKey = reference == SignerReference.SUBJECT_KEY_IDENTIFIER;
        assertThat(identifier.getSubjectKeyIdentifier() != null).isEqualTo(byKey);
        assertThat(identifier.getSerialNumber() != null).isEqualTo(!byKey);
        assertThat(message.problems(TestIssue.signer(TestIssue.USUAL))).isEmpty();
    }

    /** Real documents label RSA so; with the digest stated beside, every verification must still succeed. */
    @ParameterizedTest
    @EnumSource
    void aSignatureLabelledByItsKeyStillVerifies(RsaPadding padding) throws CMSException, GeneralSecurityException {
        SignatureScheme scheme = SignatureScheme.rsa(2048, padding, HashAlgorithm.SHA_256);
        ChainDesign chain = TestIssue.USUAL.withSigner(CertificateDesign.of(scheme));

        MessageJudge message = TestIssue.message(chain, USUAL.with(SecurityObjectFlaw.KEY_ALGORITHM_AS_LABEL));

        SignerInformation signature = message.signers().getFirst();
        assertThat(verifiesWithEnclosed(message, signature)).isTrue();
        assertThat(signature.getEncryptionAlgOID())
                .isEqualTo(padding == RsaPadding.PSS ? "1.2.840.113549.1.1.10" : "1.2.840.113549.1.1.1");
    }

    private static Set<Problem> problems(SecurityObjectDesign design) throws CMSException, GeneralSecurityException {
        return TestIssue.message(TestIssue.USUAL, design).problems(TestIssue.signer(TestIssue.USUAL));
    }

    /** Whether the library accepts the signature of the usual signer, if there is one. */
    private static boolean accepted(SecurityObjectDesign design) throws CMSException, GeneralSecurityException {
        X509CertificateHolder signer = MessageJudge.holder(TestIssue.signer(TestIssue.USUAL));
        return TestIssue.message(TestIssue.USUAL, design).signers().stream()
                .filter(signature -> signature.getSID().match(signer))
                .allMatch(signature -> MessageJudge.verifies(signature, signer));
    }

    private static boolean verifiesWithEnclosed(MessageJudge message, SignerInformation signature) {
        return message.enclosed(signature).stream().anyMatch(holder -> MessageJudge.verifies(signature, holder));
    }

    private static boolean issued(X509Certificate authority, X509CertificateHolder holder) {
        try {
            X509Certificate subject = CertificateJudge.parsed(Bytes.copyOf(holder.getEncoded()));
            return CertificateJudge.isSignedBy(subject, authority);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<Problem> expected(SecurityObjectFlaw flaw) {
        return switch (flaw) {
            case WRONG_SIGNATURE -> Set.of(Problem.SIGNATURE);
            case WRONG_MESSAGE_DIGEST -> Set.of(Problem.MESSAGE_DIGEST_ATTRIBUTE);
            case WRONG_CONTENT_TYPE_ATTRIBUTE, NO_CONTENT_TYPE_ATTRIBUTE -> Set.of(Problem.CONTENT_TYPE_ATTRIBUTE);
            case OTHER_CONTENT_TYPE -> Set.of(Problem.CONTENT_TYPE);
            case NO_SIGNING_TIME -> Set.of(Problem.SIGNING_TIME_ATTRIBUTE);
            case NO_SIGNED_ATTRIBUTES -> Set.of(Problem.NO_SIGNED_ATTRIBUTES);
            case UNSIGNED_ATTRIBUTES -> Set.of(Problem.UNSIGNED_ATTRIBUTES);
            case TWO_SIGNERS, SECOND_SIGNER_UNKNOWN -> Set.of(Problem.SECOND_SIGNATURE);
            case NO_SIGNER -> Set.of(Problem.NO_SIGNATURE);
            case NO_CERTIFICATE -> Set.of(Problem.NO_CERTIFICATE);
            case KEY_ALGORITHM_AS_LABEL -> Set.of(Problem.SIGNATURE_LABEL);
            case UNSORTED_ATTRIBUTES -> Set.of(Problem.ATTRIBUTE_ORDER);
            case INDEFINITE_LENGTHS -> Set.of(Problem.INDEFINITE_LENGTH);
            case DUPLICATE_HASHES, CONTRADICTING_HASHES -> Set.of(Problem.REPEATED_HASHES);
        };
    }
}
