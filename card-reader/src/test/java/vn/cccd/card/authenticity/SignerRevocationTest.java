package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestRevocationList;

class SignerRevocationTest {
    private static final String EARLIER = "2026-01-01T00:00:00Z";
    private static final String LATER = "2026-06-01T00:00:00Z";

    @TempDir
    Path directory;

    private PassiveResult judge(Bytes... lists) {
        TestCountry country = new TestCountry(directory);
        country.trusting("csca.cer", country.issuer().selfSigned("SHA256withECDSA"));
        return judge(country, lists);
    }

    private static PassiveResult judge(TestCountry country, Bytes... lists) {
        for (int i = 0; i < lists.length; i++) {
            country.trusting("list" + i + ".crl", lists[i]);
        }
        return country.judge(country.efSod(country.signer(signer -> signer)));
    }

    private KeyPair issuerKeys() {
        return new TestCountry(directory).issuerKeys();
    }

    private static TestRevocationList made(String time) {
        return TestRevocationList.made(TestCountry.ISSUER, time);
    }

    @Test
    void ofTheSignerShows() {
        PassiveResult result = judge(new TestCountry(directory).revocationList(TestCountry.SIGNER_SERIAL));
        assertThat(result.state()).isEqualTo(PassiveResult.State.SIGNER_REVOKED);
        assertThat(TestCountry.check(result, Check.Name.SIGNER_REVOCATION).result())
                .isEqualTo(Check.Result.FAILED);
    }

    @Test
    void isUnknownWithoutAList() {
        PassiveResult result = judge();
        assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(result.caveats()).containsExactly(Caveat.CRL_MISSING);
    }

    @Test
    void byAnExpiredListStillCounts() {
        PassiveResult clean = judge(TestRevocationList.of(TestCountry.ISSUER, issuerKeys(), "2026-01-01T00:00:00Z"));
        assertThat(clean.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(clean.caveats()).containsExactly(Caveat.CRL_EXPIRED);
        PassiveResult revoked = judge(TestRevocationList.of(
                TestCountry.ISSUER, issuerKeys(), "2026-01-01T00:00:00Z", TestCountry.SIGNER_SERIAL));
        assertThat(revoked.state()).isEqualTo(PassiveResult.State.SIGNER_REVOKED);
    }

    @Test
    void byAnotherHandIsIgnored() {
        PassiveResult result = judge(TestRevocationList.of(
                TestCountry.ISSUER, TestKeys.named("P-256"), "2027-01-01T00:00:00Z", TestCountry.SIGNER_SERIAL));
        assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(result.caveats()).containsExactly(Caveat.CRL_NOT_TRUSTED);
    }

    @Test
    void isSaidByTheNewestListAlone() {
        Bytes naming =
                made(EARLIER).numbered(1).revoking(TestCountry.SIGNER_SERIAL).signed(issuerKeys());
        Bytes silent = made(LATER).numbered(2).signed(issuerKeys());
        Bytes lateButOld = made(LATER).numbered(1).signed(issuerKeys());
        Bytes namingAgain =
                made(EARLIER).numbered(3).revoking(TestCountry.SIGNER_SERIAL).signed(issuerKeys());

        assertThat(judge(naming, silent).state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(judge(silent, naming).state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(judge(namingAgain, silent).state()).isEqualTo(PassiveResult.State.SIGNER_REVOKED);
        assertThat(judge(lateButOld, namingAgain).state()).isEqualTo(PassiveResult.State.SIGNER_REVOKED);
    }

    @Test
    void aForgedNewerListReplacesNothing() {
        Bytes naming =
                made(EARLIER).numbered(1).revoking(TestCountry.SIGNER_SERIAL).signed(issuerKeys());
        Bytes forged = made(LATER).numbered(9).signed(TestKeys.named("P-256"));

        assertThat(judge(naming, forged).state()).isEqualTo(PassiveResult.State.SIGNER_REVOKED);
    }

    @Test
    void isNotSaidByListsThatAreLimited() {
        Bytes delta = made(EARLIER).with("2.5.29.27", true, new ASN1Integer(1)).signed(issuerKeys());
        Bytes unknown = made(EARLIER).with("2.999.1", true, DERNull.INSTANCE).signed(issuerKeys());
        Bytes strange = made(EARLIER)
                .revokingWithCritical(BigInteger.TWO, "2.999.1", DERNull.INSTANCE)
                .signed(issuerKeys());
        for (Bytes list : new Bytes[] {delta, unknown, strange}) {
            PassiveResult result = judge(list);
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(result.caveats()).containsExactly(Caveat.CRL_NOT_TRUSTED);
        }
    }

    @Test
    void isNotSaidByAnotherAuthorityOfTheCountry() {
        KeyPair other = TestKeys.named("P-256");
        String name = "C=VN, CN=Another CSCA";
        TestCountry country = new TestCountry(directory)
                .trusting("other.cer", TestCertificate.issuer(name, other).selfSigned("SHA256withECDSA"));
        country.trusting("csca.cer", country.issuer().selfSigned("SHA256withECDSA"));
        Bytes list = TestRevocationList.made(name, EARLIER)
                .revoking(TestCountry.SIGNER_SERIAL)
                .signed(other);

        assertThat(judge(country, list).caveats()).containsExactly(Caveat.CRL_MISSING);
    }

    @Test
    void isSaidByTheSuccessorWhomALinkCertificateNames() {
        KeyPair successor = TestKeys.named("P-256");
        String name = "C=VN, O=Test, CN=CSCA Test 2";
        TestCountry country = new TestCountry(directory);
        country.trusting("csca.cer", country.issuer().selfSigned("SHA256withECDSA"))
                .trusting(
                        "link.cer",
                        TestCertificate.issuer(name, successor)
                                .signedBy(TestCountry.ISSUER, country.issuerKeys(), "SHA256withECDSA"));
        Bytes list = TestRevocationList.made(name, EARLIER)
                .revoking(TestCountry.SIGNER_SERIAL)
                .signed(successor);

        assertThat(judge(country, list).state()).isEqualTo(PassiveResult.State.SIGNER_REVOKED);
    }

    @Test
    void isNotSaidByAKeyThatMayNotSignLists() {
        TestCountry country = new TestCountry(directory);
        country.trusting(
                "csca.cer",
                country.issuer().withUsage(OptionalInt.of(KeyUsage.keyCertSign)).selfSigned("SHA256withECDSA"));

        assertThat(judge(country, country.revocationList(TestCountry.SIGNER_SERIAL))
                        .caveats())
                .containsExactly(Caveat.CRL_NOT_TRUSTED);
    }

    @Test
    void ofTheIssuerItselfShowsToo() {
        Bytes list =
                made(EARLIER).revoking(BigInteger.ONE, CRLReason.cACompromise).signed(issuerKeys());

        PassiveResult result = judge(list);

        assertThat(result.state()).isEqualTo(PassiveResult.State.SIGNER_REVOKED);
        assertThat(TestCountry.check(result, Check.Name.SIGNER_REVOCATION).detail())
                .isEqualTo("issuer was revoked");
    }

    @Test
    void byAListOfTheFutureMakesTheClockDoubtful() {
        PassiveResult result = judge(made("2026-12-24T00:00:00Z").signed(issuerKeys()));

        assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(result.caveats()).containsExactly(Caveat.CLOCK_UNSURE);
    }
}
