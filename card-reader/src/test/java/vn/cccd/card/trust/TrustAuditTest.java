package vn.cccd.card.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestRevocationList;
import vn.cccd.card.trust.audit.ListSignature;
import vn.cccd.card.trust.audit.TrustAudit;
import vn.cccd.card.trust.source.TrustProblem;

class TrustAuditTest {
    private static final Instant SIGNED = Instant.parse("2026-10-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(TestCertificate.NOW, ZoneOffset.UTC);
    private static final KeyPair KEYS = TestKeys.explicit("P-256");

    @TempDir
    Path directory;

    private static Bytes issuer(String country, int number) {
        return TestCertificate.issuer("C=" + country + ", CN=CSCA " + number, KEYS)
                .withSerial(BigInteger.valueOf(number))
                .selfSigned("SHA256withECDSA");
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    private TrustAudit audit() throws TrustException {
        return TrustAudit.of(List.of(directory), CLOCK);
    }

    private static String base64(Bytes der) {
        return Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der.toArray());
    }

    @Test
    void aMasterListTellsItsCountriesAndThatItsSignatureIsRight() throws IOException, TrustException {
        List<Bytes> issuers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            issuers.add(issuer(i % 2 == 0 ? "VN" : "nl", i));
        }
        write("list.ml", TestMasterList.of(SIGNED, issuers).toArray());
        TrustAudit audit = audit();
        assertThat(audit.signature()).isEqualTo(ListSignature.VALID);
        assertThat(audit.certificates()).isEqualTo(41);
        assertThat(audit.usable()).isEqualTo(41);
        assertThat(audit.byCountry())
                .containsEntry("VN", 20)
                .containsEntry("NL", 20)
                .containsEntry("UT", 1);
        TrustStore store = TrustStore.load(List.of(directory), CLOCK);
        assertThat(store.newestList()).contains(SIGNED);
        assertThat(store.age(TestCertificate.NOW)).contains(Duration.between(SIGNED, TestCertificate.NOW));
    }

    @Test
    void aMasterListWithAChangedByteIsNotUsed() throws IOException, TrustException {
        byte[] list = TestMasterList.of(SIGNED, List.of(issuer("VN", 1))).toArray();
        byte[] name = "CSCA 1".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < list.length - name.length; i++) {
            if (Arrays.equals(list, i, i + name.length, name, 0, name.length)) {
                list[i + name.length - 1] = '2';
            }
        }
        write("list.ml", list);
        TrustAudit audit = audit();
        assertThat(audit.signature()).isEqualTo(ListSignature.INVALID);
        assertThat(audit.certificates()).isEqualTo(2);
        assertThat(audit.usable()).isZero();
        assertThat(TrustStore.load(List.of(directory), CLOCK).isEmpty()).isTrue();
    }

    @Test
    void everyContainerIsRead() throws IOException, TrustException {
        write("one.cer", issuer("VN", 1).toArray());
        write(
                "padded.der",
                Arrays.copyOf(issuer("VN", 2).toArray(), issuer("VN", 2).length() + 4));
        String pem = "comment\n-----BEGIN CERTIFICATE-----\n" + base64(issuer("VN", 3))
                + "\n-----END CERTIFICATE-----\n-----BEGIN X509 CRL-----\n"
                + base64(TestRevocationList.of("C=VN, CN=CSCA 3", KEYS, "2027-01-01T00:00:00Z"))
                + "\n-----END X509 CRL-----\n";
        write("two.pem", pem.getBytes(StandardCharsets.US_ASCII));
        String folded = Base64.getMimeEncoder(60, "\n ".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(issuer("NL", 4).toArray());
        String ldif = "version: 1\n\ndn: c=NL,dc=data\nobjectClass: top\nuserCertificate;binary:: " + folded
                + "\n\ndn: c=UT,dc=data\npkdMasterListContent:: "
                + Base64.getEncoder()
                        .encodeToString(TestMasterList.of(SIGNED, List.of(issuer("SE", 5)))
                                .toArray())
                + "\n";
        write("directory.ldif", ldif.getBytes(StandardCharsets.US_ASCII));
        TrustAudit audit = audit();
        assertThat(audit.problems()).isEmpty();
        assertThat(audit.unusable()).isEmpty();
        assertThat(audit.byCountry())
                .containsEntry("VN", 3)
                .containsEntry("NL", 1)
                .containsEntry("SE", 1);
        assertThat(audit.crls()).isEqualTo(1);
        assertThat(audit.signature()).isEqualTo(ListSignature.VALID);
    }

    @Test
    void oneBadFileIsReportedAndTheOthersAreUsed() throws IOException, TrustException {
        write("good.cer", issuer("VN", 1).toArray());
        write("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        write("empty.cer", new byte[0]);
        write("torn.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n".getBytes(StandardCharsets.US_ASCII));
        write("cut.cer", Arrays.copyOf(issuer("VN", 2).toArray(), 100));
        write(".hidden", new byte[] {1});
        TrustAudit audit = audit();
        assertThat(audit.usable()).isEqualTo(1);
        assertThat(audit.problems().stream().map(TrustProblem::source))
                .containsExactly("cut.cer", "empty.cer", "picture.png", "torn.pem, line 1");
    }

    @Test
    void aMissingPathIsAClearError() {
        assertThatThrownBy(() -> TrustAudit.of(List.of(directory.resolve("nowhere")), CLOCK))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.reason()).isEqualTo(TrustException.Reason.PATH_MISSING))
                .hasMessageContaining("nowhere");
    }

    @Test
    void aCertificateWhoseKeyNobodyKnowsIsUnusableAndSaysWhy() throws IOException, TrustException {
        byte[] der = TestCertificate.issuer("C=VN, CN=Odd", TestKeys.named("P-256"))
                .selfSigned("SHA256withECDSA")
                .toArray();
        byte[] curve = Bytes.fromHex("06082a8648ce3d030107").toArray();
        for (int i = 0; i < der.length - curve.length; i++) {
            if (Arrays.equals(der, i, i + curve.length, curve, 0, curve.length)) {
                der[i + curve.length - 1] = 0x06;
            }
        }
        write("odd.cer", der);
        TrustAudit audit = audit();
        assertThat(audit.certificates()).isEqualTo(1);
        assertThat(audit.usable()).isZero();
        assertThat(audit.unusable()).singleElement().satisfies(unusable -> {
            assertThat(unusable.subject()).isEqualTo("C=VN, CN=Odd");
            assertThat(unusable.reason()).startsWith("public key: curve");
        });
    }

    @Test
    void theVersionDependsOnTheContentNotOnFilesAndOrder() throws IOException, TrustException {
        write("a.cer", issuer("VN", 1).toArray());
        write("b.cer", issuer("VN", 2).toArray());
        String version = TrustStore.load(List.of(directory), CLOCK).version();
        Files.move(directory.resolve("a.cer"), directory.resolve("z.cer"));
        assertThat(TrustStore.load(List.of(directory), CLOCK).version()).isEqualTo(version);
        write("c.cer", issuer("VN", 3).toArray());
        assertThat(TrustStore.load(List.of(directory), CLOCK).version())
                .isNotEqualTo(version)
                .matches("[0-9a-f]{64}");
    }

    @Test
    void keysAreNotDecodedWhileLoading() throws PkiException {
        byte[] der = issuer("VN", 1).toArray();
        // The point's last byte: off the curve, which only decoding can tell.
        byte[] key = KEYS.getPublic().getEncoded();
        byte[] point = Arrays.copyOfRange(key, key.length - 64, key.length);
        for (int i = 0; i < der.length - 64; i++) {
            if (Arrays.equals(der, i, i + 64, point, 0, 64)) {
                der[i + 63] ^= 1;
            }
        }
        Certificate certificate = Certificate.parse(Bytes.copyOf(der));
        assertThatThrownBy(certificate::describeKey).isInstanceOf(PkiException.class);
    }

    @Test
    void anyMutatedListIsReadOrReported() throws IOException, TrustException {
        byte[] list = TestMasterList.of(SIGNED, List.of(issuer("VN", 1), issuer("NL", 2)))
                .toArray();
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            byte[] mutated = list.clone();
            int at = random.nextInt(mutated.length);
            mutated[at] = (byte) random.nextInt(256);
            write("list.ml", mutated);
            TrustAudit audit = audit();
            assertThat(audit.usable()).isLessThanOrEqualTo(audit.certificates());
        }
    }
}
