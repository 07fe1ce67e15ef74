package vn.cccd.sim.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.openssl.PEMParser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;

class TrustFilesTest {
    private static final ChainDesign LINKED = TestIssue.USUAL.after(KeyChange.NEW_KEY_LINKED);
    private static final TrustDesign USUAL = TrustDesign.usual();
    private static final int EXPECTED_SIGNERS = 2;

    @Test
    void derFilesHoldOneCertificateEach() {
        SortedMap<String, Bytes> files = TestIssue.trust(LINKED, USUAL.withSigners());

        assertThat(files)
                .containsOnlyKeys(
                        "csca-simulated.cer",
                        "csca-simulated-2.cer",
                        "csca-simulated.crl",
                        "signer-simulated.cer",
                        "signer-simulated-2.cer");
        assertThat(List.of(files.get("csca-simulated.cer"), files.get("csca-simulated-2.cer")))
                .isEqualTo(TestIssue.AUTHORITY.trusted(LINKED));
        assertThat(files.get("signer-simulated.cer"))
                .isEqualTo(TestIssue.AUTHORITY.signer(LINKED).certificate());
    }

    @Test
    void aPemFileIsReadBackByAnother() throws IOException {
        Bytes file = TestIssue.trustFile(LINKED, USUAL.as(TrustForm.PEM).withSigners(), "csca-simulated.pem");

        List<Bytes> certificates = new ArrayList<>();
        List<X509CRLHolder> lists = new ArrayList<>();
        try (var parser = new PEMParser(new StringReader(text(file)))) {
            for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
                switch (found) {
                    case X509CertificateHolder certificate -> certificates.add(Bytes.copyOf(certificate.getEncoded()));
                    case X509CRLHolder list -> lists.add(list);
                    default -> throw new AssertionError(found);
                }
            }
        }
        assertThat(certificates)
                .hasSize(2 + EXPECTED_SIGNERS)
                .startsWith(TestIssue.AUTHORITY.trusted(LINKED).toArray(Bytes[]::new));
        assertThat(lists).hasSize(1);
    }

    @Test
    void aBagOfCertificatesIsSignedByNobody() throws CMSException, IOException {
        Bytes file = TestIssue.trustFile(LINKED, USUAL.as(TrustForm.PKCS_7).withSigners(), "csca-simulated.p7b");

        CMSSignedData bag = new CMSSignedData(file.toArray());

        assertThat(bag.getSignerInfos().size()).isZero();
        assertThat(bag.getSignedContent()).isNull();
        assertThat(bag.getCRLs().getMatches(null)).hasSize(1);
        assertThat(encoded(bag)).hasSize(2 + EXPECTED_SIGNERS).containsAll(TestIssue.AUTHORITY.trusted(LINKED));
    }

    @Nested
    class AMasterList {
        @Test
        void listsTheAuthorities() throws CMSException, IOException {
            assertThat(listed(list())).containsExactlyInAnyOrderElementsOf(TestIssue.AUTHORITY.trusted(LINKED));
        }

        @Test
        void isSignedByASignerOfListsUnderAnAuthorityOnIt() throws Exception {
            MessageJudge message = new MessageJudge(list());
            var signature = message.signers().getFirst();
            X509CertificateHolder signer =
                    message.enclosed(signature).iterator().next();
            X509Certificate certificate = CertificateJudge.parsed(Bytes.copyOf(signer.getEncoded()));

            assertThat(message.message().getSignedContentTypeOID()).isEqualTo("2.23.136.1.1.2");
            assertThat(message.signers()).hasSize(1);
            assertThat(signature.getSID().getSubjectKeyIdentifier()).isNotEmpty();
            assertThat(MessageJudge.verifies(signature, signer)).isTrue();
            assertThat(certificate.getExtendedKeyUsage()).containsExactly("2.23.136.1.1.3");
            assertThat(issuers(certificate)).isEqualTo(1);
            assertThat(signedAt(message)).isEqualTo("2026-11-20T00:00:00Z");
        }

        @Test
        void hasItsRevocationListBeside() {
            assertThat(trust()).containsOnlyKeys("csca-simulated.ml", "csca-simulated.crl");
        }

        @Test
        void mayBeSignedWrongly() throws Exception {
            MessageJudge message = new MessageJudge(list(TrustFlaw.WRONG_LIST_SIGNATURE));
            var signature = message.signers().getFirst();

            assertThat(MessageJudge.verifies(
                            signature, message.enclosed(signature).iterator().next()))
                    .isFalse();
            assertThat(listed(list(TrustFlaw.WRONG_LIST_SIGNATURE))).isEqualTo(listed(list()));
        }

        @Test
        void mayBeSignedUnderAnAuthorityThatIsNotOnIt() throws Exception {
            MessageJudge message = new MessageJudge(list(TrustFlaw.UNKNOWN_LIST_SIGNER));
            var signature = message.signers().getFirst();
            X509CertificateHolder signer =
                    message.enclosed(signature).iterator().next();

            assertThat(MessageJudge.verifies(signature, signer)).isTrue();
            assertThat(issuers(CertificateJudge.parsed(Bytes.copyOf(signer.getEncoded()))))
                    .isZero();
            assertThat(message.certificates()).hasSize(1);
            assertThat(listed(list(TrustFlaw.UNKNOWN_LIST_SIGNER))).isEqualTo(listed(list()));
        }

        @Test
        void mayBeOld() throws Exception {
            MessageJudge message = new MessageJudge(list(TrustFlaw.OLD_LIST));
            var signature = message.signers().getFirst();

            assertThat(Duration.between(signedAt(message), TestIssue.NOW).toDays())
                    .isEqualTo(200);
            assertThat(MessageJudge.verifies(
                            signature, message.enclosed(signature).iterator().next()))
                    .isTrue();
        }

        @Test
        void mayHoldACertificateThatCannotBeUsed() throws Exception {
            List<Bytes> certificates = listed(list(TrustFlaw.UNUSABLE_CERTIFICATE));

            assertThat(certificates).hasSize(3).containsAll(TestIssue.AUTHORITY.trusted(LINKED));
            List<X509Certificate> unusable = new ArrayList<>();
            for (Bytes certificate : certificates) {
                X509Certificate parsed = CertificateJudge.parsed(certificate);
                if (parsed.getSubjectX500Principal().getName().contains("Unusable")) {
                    unusable.add(parsed);
                }
            }
            assertThat(unusable)
                    .singleElement()
                    .satisfies(each -> assertThatThrownBy(each::getPublicKey).isInstanceOf(RuntimeException.class));
        }

        private static SortedMap<String, Bytes> trust(TrustFlaw... flaws) {
            return TestIssue.trust(LINKED, USUAL.as(TrustForm.MASTER_LIST).with(flaws));
        }

        private static Bytes list(TrustFlaw... flaws) {
            return TestIssue.trustFile(LINKED, USUAL.as(TrustForm.MASTER_LIST).with(flaws), "csca-simulated.ml");
        }

        private static long issuers(X509Certificate subject) throws GeneralSecurityException {
            long issuers = 0;
            for (Bytes certificate : TestIssue.AUTHORITY.trusted(LINKED)) {
                issuers += CertificateJudge.isSignedBy(subject, CertificateJudge.parsed(certificate)) ? 1 : 0;
            }
            return issuers;
        }

        private static Instant signedAt(MessageJudge message) {
            var attributes = message.signers().getFirst().getSignedAttributes();
            return Time.getInstance(attributes.get(CMSAttributes.signingTime).getAttributeValues()[0])
                    .getDate()
                    .toInstant();
        }
    }

    @Nested
    class ADirectoryExport {
        private static final Pattern VALUE = Pattern.compile("(?m)^([A-Za-z;]+):: ([A-Za-z0-9+/=]+)$");

        @Test
        void holdsAMasterListSignersAndTheRevocationList() throws Exception {
            Bytes file = TestIssue.trustFile(LINKED, USUAL.as(TrustForm.LDIF).withSigners(), "csca-simulated.ldif");
            String unfolded = text(file).replace("\n ", "");
            List<MatchResult> values = VALUE.matcher(unfolded).results().toList();

            assertThat(values.stream().map(value -> value.group(1)))
                    .containsExactly(
                            "pkdMasterListContent",
                            "userCertificate;binary",
                            "userCertificate;binary",
                            "certificateRevocationList;binary");
            assertThat(listed(der(values.getFirst())))
                    .containsExactlyInAnyOrderElementsOf(TestIssue.AUTHORITY.trusted(LINKED));
            assertThat(der(values.get(1)))
                    .isEqualTo(TestIssue.AUTHORITY.signer(LINKED).certificate());
            assertThat(new X509CRLHolder(der(values.getLast()).toArray())
                            .getRevokedCertificates()
                            .toArray())
                    .hasSize(1);
        }

        @Test
        void isFoldedAndEachEntryBeginsWithItsName() {
            String text = text(TestIssue.trustFile(LINKED, USUAL.as(TrustForm.LDIF), "csca-simulated.ldif"));

            assertThat(text.lines()).allMatch(line -> line.length() <= 76);
            assertThat(Stream.of(text.split("\n\n")).skip(1))
                    .hasSize(2)
                    .allMatch(entry -> entry.startsWith("dn: cn=")
                            && entry.replace("\n ", "").contains(",dc=data,dc=download,dc=pkd,dc=icao,dc=int\n"));
        }

        @Test
        void filesASignerUnderItsOwnCountry() {
            ChainDesign foreign =
                    TestIssue.USUAL.withSigner(CertificateDesign.ofSigner().with(CertificateFlaw.OTHER_COUNTRY));
            TrustDesign export = USUAL.as(TrustForm.LDIF).withSigners();

            String text = text(TestIssue.trustFile(foreign, export, "csca-simulated.ldif"))
                    .replace("\n ", "");

            assertThat(text.lines().filter(line -> line.startsWith("dn: ")).map(line -> line.replaceAll(".*,o=", "")))
                    .extracting(line -> line.substring(0, line.indexOf(",dc=")))
                    .containsExactly("ml,c=VN", "dsc,c=UT", "dsc,c=VN", "crl,c=VN");
        }

        private static Bytes der(MatchResult value) {
            return Bytes.copyOf(Base64.getDecoder().decode(value.group(2)));
        }
    }

    @Test
    void nothingIsAnEmptyDirectory() {
        assertThat(TestIssue.trust(TestIssue.USUAL, USUAL.as(TrustForm.NOTHING)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void aTruncatedFileIsTheFirstHalf(TrustForm form) {
        var whole = TestIssue.trust(TestIssue.USUAL, USUAL.as(form));
        var cut = TestIssue.trust(TestIssue.USUAL, USUAL.as(form).with(TrustFlaw.TRUNCATED));

        assertThat(cut.keySet()).isEqualTo(whole.keySet());
        whole.forEach((name, content) -> assertThat(cut.get(name))
                .isEqualTo(name.endsWith(".crl") ? content : content.first(content.length() / 2)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DER", "PKCS_7", "MASTER_LIST"})
    void trailingBytesFollowWhatIsOtherwiseWhole(TrustForm form) {
        var whole = TestIssue.trust(TestIssue.USUAL, USUAL.as(form));
        var trailed = TestIssue.trust(TestIssue.USUAL, USUAL.as(form).with(TrustFlaw.TRAILING_BYTES));

        whole.forEach((name, content) -> assertThat(trailed.get(name))
                .isEqualTo(name.endsWith(".crl") ? content : Bytes.join(content, Bytes.of(0, 0, 0, 0))));
    }

    @Test
    void trailingBytesInTextAreInsideTheArmour() {
        Bytes file = TestIssue.trustFile(
                TestIssue.USUAL, USUAL.as(TrustForm.PEM).with(TrustFlaw.TRAILING_BYTES), "csca-simulated.pem");

        String base64 = text(file)
                .lines()
                .takeWhile(line -> !line.startsWith("-----END"))
                .skip(1)
                .reduce("", String::concat);
        assertThat(Bytes.copyOf(Base64.getDecoder().decode(base64)))
                .isEqualTo(
                        Bytes.join(TestIssue.AUTHORITY.trusted(TestIssue.USUAL).getFirst(), Bytes.of(0, 0, 0, 0)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsTheSameInALaterRun(TrustForm form, @TempDir Path first, @TempDir Path second)
            throws IOException {
        TrustDesign design = USUAL.as(form).withSigners();
        TestIssue.AUTHORITY.writeTrust(first, LINKED, design);
        TestIssue.later().writeTrust(second, LINKED, design);

        try (Stream<Path> files = Files.list(first)) {
            for (Path file : files.toList()) {
                assertThat(file).hasSameBinaryContentAs(second.resolve(file.getFileName()));
            }
        }
        assertThat(first.toFile().list()).hasSameSizeAs(second.toFile().list());
    }

    private static String text(Bytes file) {
        return new String(file.toArray(), StandardCharsets.US_ASCII);
    }

    /** CscaMasterList (Doc 9303-12, 9.2). */
    private static List<Bytes> listed(Bytes list) throws CMSException, IOException {
        var content = new CMSSignedData(list.toArray()).getSignedContent();
        var parts = ASN1Sequence.getInstance(content.getContent());
        assertThat(parts.getObjectAt(0)).isEqualTo(new ASN1Integer(0));
        List<Bytes> certificates = new ArrayList<>();
        for (var certificate : ASN1Set.getInstance(parts.getObjectAt(1))) {
            certificates.add(Bytes.copyOf(certificate.toASN1Primitive().getEncoded()));
        }
        return certificates;
    }

    private static List<Bytes> encoded(CMSSignedData bag) throws IOException {
        List<Bytes> certificates = new ArrayList<>();
        for (X509CertificateHolder certificate : bag.getCertificates().getMatches(null)) {
            certificates.add(Bytes.copyOf(certificate.getEncoded()));
        }
        return certificates;
    }
}
