package vn.cccd.card.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.card.trust.TrustDirectory.authority;
import static vn.cccd.card.trust.TrustDirectory.base64;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.trust.source.TrustProblem;

/** LDIF and PEM as they come. */
class TextSourcesTest {
    @TempDir
    Path directory;

    private TrustDirectory ldif(String text) {
        return new TrustDirectory(directory).with("directory.ldif", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cscaCertificate;binary:: ",
                "cscacertificate;binary::",
                "userCertificate:: ",
                "cACertificate;binary;lang-en:: "
            })
    void certificatesAreFoundWhateverTheDirectoryCallsThem(String attribute) {
        assertThat(ldif("dn: c=VN\n" + attribute + base64(authority(1)) + "\n").usable())
                .containsExactly("C=VN, CN=CSCA 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CscaMasterListData:: ", "pkdMasterListContent:: ", "cscaMasterListData;binary:: "})
    void masterListsToo(String attribute) {
        var list = TestMasterList.of(Instant.parse("2026-10-01T00:00:00Z"), List.of(authority(1)));

        assertThat(ldif("version: 1\n\ndn: c=VN\n" + attribute + base64(list) + "\n")
                        .usable())
                .contains("C=VN, CN=CSCA 1", "C=UT, CN=CSCA Utopia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void linesAreFoldedAnywhereAndCommentsLetBe(String end) {
        StringBuilder folded = new StringBuilder("# exported" + end + " on a Sunday" + end + "version:1" + end + end
                + "dn:: Y24=" + end + "description: a long one" + end + "  that is folded" + end
                + "userCertificate;binary:: ");
        String value = base64(authority(1));
        for (int i = 0; i < value.length(); i += 11) {
            folded.append(value, i, Math.min(value.length(), i + 11))
                    .append(end)
                    .append(' ');
        }
        assertThat(ldif(folded + end + end + "dn: c=NL" + end).usable()).containsExactly("C=VN, CN=CSCA 1");
    }

    @Test
    void aByteOrderMarkIsLetBe() {
        assertThat(ldif("\uFEFFdn: c=VN\nuserCertificate:: " + base64(authority(1)) + "\n")
                        .usable())
                .containsExactly("C=VN, CN=CSCA 1");
    }

    @Test
    void oneBadEntrySpoilsNoOther() {
        String text = "dn: c=VN\nuserCertificate:: " + base64(authority(1))
                + "\n\ndn: c=X\nuserCertificate:: %%%\n\ndn: c=Y\nuserCertificate:< file:///etc/passwd"
                + "\n\ndn: c=Z\nuserCertificate:: AAAA\n\ndn: c=VN\nuserCertificate:: " + base64(authority(2)) + "\n";
        TrustDirectory trust = ldif(text);

        assertThat(trust.usable()).containsExactly("C=VN, CN=CSCA 1", "C=VN, CN=CSCA 2");
        assertThat(trust.audit().problems())
                .containsExactly(
                        new TrustProblem("directory.ldif, line 5", "broken Base64"),
                        new TrustProblem("directory.ldif, line 8", "value is in another place"),
                        new TrustProblem("directory.ldif, line 11", "no certificate, revocation list or signed list"));
    }

    @Test
    void aTornBlockSpoilsNoOther() {
        String block = "-----BEGIN CERTIFICATE-----\n" + base64(authority(1)) + "\n-----END CERTIFICATE-----\n";
        TrustDirectory trust = new TrustDirectory(directory)
                .with("many.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n" + block + "-----BEGIN X509 CRL-----\nBBBB\n");

        assertThat(trust.usable()).containsExactly("C=VN, CN=CSCA 1");
        assertThat(trust.audit().problems())
                .containsExactly(
                        new TrustProblem("many.pem, line 1", "no end line"),
                        new TrustProblem("many.pem, line 6", "no end line"));
    }
}
