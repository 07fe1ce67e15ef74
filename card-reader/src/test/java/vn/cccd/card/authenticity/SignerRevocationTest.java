package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestRevocationList;

class SignerRevocationTest {
    @TempDir
    Path directory;

    private PassiveResult judge(Bytes... lists) {
        TestCountry country = new TestCountry(directory);
        country.trusting("csca.cer", country.issuer().selfSigned("SHA256withECDSA"));
        for (int i = 0; i < lists.length; i++) {
            country.trusting("list" + i + ".crl", lists[i]);
        }
        return country.judge(country.efSod(country.signer(signer -> signer)));
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
        KeyPair keys = new TestCountry(directory).issuerKeys();
        PassiveResult clean = judge(TestRevocationList.of(TestCountry.ISSUER, keys, "2026-01-01T00:00:00Z"));
        assertThat(clean.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(clean.caveats()).containsExactly(Caveat.CRL_EXPIRED);
        PassiveResult revoked = judge(
                TestRevocationList.of(TestCountry.ISSUER, keys, "2026-01-01T00:00:00Z", TestCountry.SIGNER_SERIAL));
        assertThat(revoked.state()).isEqualTo(PassiveResult.State.SIGNER_REVOKED);
    }

    @Test
    void byAnotherHandIsIgnored() {
        PassiveResult result = judge(TestRevocationList.of(
                TestCountry.ISSUER, TestKeys.named("P-256"), "2027-01-01T00:00:00Z", TestCountry.SIGNER_SERIAL));
        assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(result.caveats()).containsExactly(Caveat.CRL_NOT_TRUSTED);
    }
}
