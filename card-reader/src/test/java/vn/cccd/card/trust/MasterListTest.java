package vn.cccd.card.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestMessage;
import vn.cccd.card.trust.audit.AuditedCertificate;
import vn.cccd.card.trust.audit.AuditedList;
import vn.cccd.card.trust.audit.ListSignature;
import vn.cccd.card.trust.audit.TrustAudit;

class MasterListTest {
    private static final Instant SIGNED = Instant.parse("2026-10-01T00:00:00Z");
    private static final List<Bytes> TWO = List.of(TrustDirectory.authority(1), TrustDirectory.authority(2));

    @TempDir
    Path directory;

    private TrustDirectory trust() {
        return new TrustDirectory(directory);
    }

    private Optional<String> rejection(Bytes list) {
        TrustAudit audit = trust().with("list.ml", list).audit();
        AuditedList judged = audit.lists().getFirst();
        assertThat(audit.signature()).isEqualTo(judged.valid() ? ListSignature.VALID : ListSignature.INVALID);
        assertThat(audit.usable()).isEqualTo(judged.valid() ? audit.certificates() : 0);
        return judged.rejection();
    }

    private Optional<String> rejectionBy(UnaryOperator<TestCertificate> signer) {
        return rejection(TestMasterList.of(SIGNED, TWO, signer));
    }

    @Test
    void aListSignedByWhoMayIsUsed() {
        assertThat(rejection(TestMasterList.of(SIGNED, TWO))).isEmpty();
    }

    @Test
    void aSignerWhoMayNotMakesItWorthless() {
        assertThat(rejection(TestMasterList.bySignerWithoutPurpose(SIGNED, TWO)))
                .contains("the signer's certificate is not for master lists");
        assertThat(rejectionBy(signer -> signer.with("2.999.1", true, DERNull.INSTANCE)))
                .hasValueSatisfying(why -> assertThat(why).contains("2.999.1"));
        assertThat(rejectionBy(signer -> signer.withUsage(OptionalInt.of(KeyUsage.keyEncipherment))))
                .contains("the signer's certificate may not sign data");
        assertThat(rejectionBy(TestCertificate::asAuthority)).contains("the signer's certificate may not sign data");
        assertThat(rejectionBy(signer -> signer.valid("2024-01-01T00:00:00Z", "2026-09-01T00:00:00Z")))
                .contains("the signer's certificate was not valid when it signed");
    }

    @Test
    void aSignerWhoWasRevokedMakesItWorthless() {
        trust().with("utopia.crl", TestMasterList.revocationOfSigner());

        assertThat(rejection(TestMasterList.of(SIGNED, TWO))).contains("its signer was revoked");
    }

    @Test
    void oneRightSignerOfSeveralIsEnough() {
        assertThat(rejection(TestMasterList.byTwo(SIGNED, TWO))).isEmpty();
    }

    @Test
    void withPinnedAuthoritiesOnlyTheirsCount(@TempDir Path pins) throws Exception {
        trust().with("list.ml", TestMasterList.of(SIGNED, TWO));
        Path right =
                Files.write(pins.resolve("utopia.cer"), TestMasterList.issuer().toArray());
        Path wrong =
                Files.write(pins.resolve("vn.cer"), TrustDirectory.authority(1).toArray());
        Path none = Files.createDirectory(pins.resolve("none"));

        assertThat(trust().audit(List.of(right)).lists().getFirst().rejection()).isEmpty();
        assertThat(trust().audit(List.of(right)).lists().getFirst().anchored()).isTrue();
        assertThat(trust().audit(List.of(wrong)).lists().getFirst().rejection())
                .contains("its issuer is not one of those that may sign lists");
        assertThatThrownBy(() -> TrustStore.load(List.of(directory), List.of(none), TrustDirectory.CLOCK))
                .isInstanceOfSatisfying(
                        TrustException.class,
                        e -> assertThat(e.reason()).isEqualTo(TrustException.Reason.NO_CERTIFICATE));
    }

    @Test
    void itIsToldWhenOnlyTheListItselfVouchesForItsAuthority() {
        trust().with("list.ml", TestMasterList.of(SIGNED, TWO));
        assertThat(trust().audit().lists().getFirst().anchored()).isFalse();

        trust().with("utopia.cer", TestMasterList.issuer());
        assertThat(trust().audit().lists().getFirst().anchored()).isTrue();
    }

    @Test
    void oneBadEntrySpoilsNoOther() {
        Bytes notOne = Bytes.fromHex("3003020101");
        Bytes number = Bytes.fromHex("020105");
        List<Bytes> entries = List.of(TWO.get(0), notOne, number, TWO.get(1));
        TrustAudit audit =
                trust().with("list.ml", TestMasterList.of(SIGNED, entries)).audit();

        assertThat(audit.certificates()).isEqualTo(5);
        assertThat(audit.usable()).isEqualTo(3);
        assertThat(audit.unusable())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.subject()).isEqualTo("list.ml"));
    }

    @Test
    void bytesAfterAListAreNotedAndLetBe() {
        byte[] list = TestMasterList.of(SIGNED, TWO).toArray();
        TrustAudit audit =
                trust().with("list.ml", Arrays.copyOf(list, list.length + 4)).audit();

        assertThat(audit.usable()).isEqualTo(3);
        assertThat(audit.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.reason()).isEqualTo("4 bytes after the message"));
    }

    @Test
    void whatWasSignedForAnotherPurposeBringsNoCertificates() {
        KeyPair keys = TestKeys.named("P-256");
        Bytes authority = TestCertificate.issuer("C=VN, CN=Slipped in", keys).selfSigned("SHA256withECDSA");
        trust().with(
                        "message.p7s",
                        new TestMessage("1.2.840.113549.1.7.1", Bytes.fromHex("00"))
                                .carrying(authority)
                                .signer(authority, keys, "SHA256withECDSA")
                                .encoded());

        assertThat(trust().store().isEmpty()).isTrue();
        assertThat(trust().audit().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("neither a bundle nor a master list"));
    }

    @Test
    void everyCertificateKnowsWhereItStands() {
        trust().with("list.ml", TestMasterList.of(SIGNED, TWO)).with("again.cer", TWO.get(1));

        AuditedCertificate twice = trust().audit().entries().stream()
                .filter(entry -> entry.subject().equals("C=VN, CN=CSCA 2"))
                .findFirst()
                .orElseThrow();
        assertThat(twice.places()).hasSize(2).first().isEqualTo("again.cer");
        assertThat(twice.places().getLast()).matches("list.ml, certificate [1-3]");
        assertThat(trust().store().found().lists().getFirst().signedAt()).contains(SIGNED);
    }

    @Test
    void aCertificateOfABadListThatStandsElsewhereTooIsUsed() {
        trust().with("list.ml", TestMasterList.bySignerWithoutPurpose(SIGNED, TWO))
                .with("own.cer", TWO.get(0));

        assertThat(trust().usable()).containsExactly("C=VN, CN=CSCA 1");
    }

    @Test
    void linksAreTold() {
        var old = TestKeys.named("P-256");
        var key = TestKeys.named("P-384");
        String name = "C=VN, CN=CSCA";
        trust().with("old.cer", TestCertificate.issuer(name, old).selfSigned("SHA256withECDSA"))
                .with("link.cer", TestCertificate.issuer(name, key).signedBy(name, old, "SHA1withECDSA"))
                .with(
                        "orphan.cer",
                        TestCertificate.issuer("C=VN, CN=Other", key)
                                .signedBy("C=VN, CN=Gone", old, "SHA256withECDSA"));

        List<AuditedCertificate> links = trust().audit().entries().stream()
                .filter(entry -> entry.signedBy().isPresent())
                .toList();
        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.role().name()).isEqualTo("LINK");
            assertThat(link.signedBy()).contains("C=VN, CN=CSCA, serial 01");
            assertThat(link.weak()).containsExactly("SHA-1");
        });
        assertThat(trust().audit().entries())
                .anySatisfy(entry -> assertThat(entry.remarks()).contains("signed by a key that is not here"));
    }
}
