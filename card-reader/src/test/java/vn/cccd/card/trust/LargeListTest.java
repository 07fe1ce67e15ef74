package vn.cccd.card.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.trust.audit.TrustAudit;
import vn.cccd.card.trust.source.SourceContents;

/** A list as large as the published ones, a third of it with curves that are spelled out. */
class LargeListTest {
    private static final int SIZE = 600;

    @TempDir
    Path directory;

    /** Writes {@code csca-generated.ml} into the directory that is the only argument, for measurements. */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0], "csca-generated.ml"), list().toArray());
    }

    private static Bytes list() {
        List<KeyPair> keys = List.of(
                TestKeys.explicit("brainpoolP512r1"),
                TestKeys.rsa("issuer"),
                TestKeys.named("P-384"),
                TestKeys.explicit("P-521"),
                TestKeys.rsa("other issuer"),
                TestKeys.named("brainpoolP384r1"));
        List<Bytes> authorities = new ArrayList<>();
        for (int i = 1; i < SIZE; i++) {
            KeyPair own = keys.get(i % keys.size());
            String country = "" + (char) ('A' + i % 26) + (char) ('A' + i / 26 % 26);
            authorities.add(TestCertificate.issuer("C=" + country + ", O=State of " + country + ", CN=CSCA " + i, own)
                    .withSerial(BigInteger.valueOf(i))
                    .selfSigned(own.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA"));
        }
        return TestMasterList.of(Instant.parse("2026-10-01T00:00:00Z"), authorities);
    }

    @Test
    void isLoadedWithoutTouchingAKeyAndWhollyUsable() throws TrustException {
        TrustDirectory trust = new TrustDirectory(directory).with("list.ml", list());

        SourceContents contents = TrustFiles.read(List.of(directory), List.of());
        TrustStore store = TrustStore.of(contents, TestCertificate.NOW);

        assertThat(contents.size()).isEqualTo(SIZE);
        assertThat(contents.keysDecoded()).isZero();
        assertThat(store.isEmpty()).isFalse();
        // The signature of the list needed its signer's key and that of the authority behind it.
        assertThat(contents.keysDecoded()).isEqualTo(2);

        TrustAudit audit = trust.audit();
        assertThat(audit.certificates()).isEqualTo(SIZE);
        assertThat(audit.usable()).isEqualTo(SIZE);
        assertThat(audit.keysDecodedByLoading()).isZero();
        assertThat(audit.entries()).allSatisfy(entry -> assertThat(entry.key()).isPresent());
    }
}
