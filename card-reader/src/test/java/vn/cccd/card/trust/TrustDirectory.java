package vn.cccd.card.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.trust.audit.AuditedCertificate;
import vn.cccd.card.trust.audit.TrustAudit;

/** An operator's trust directory in a test. */
record TrustDirectory(Path path) {
    static final Clock CLOCK = Clock.fixed(TestCertificate.NOW, ZoneOffset.UTC);
    private static final KeyPair KEYS = TestKeys.explicit("P-256");

    /** An authority's certificate; the same number is the same authority. */
    static Bytes authority(int number) {
        return TestCertificate.issuer("C=VN, CN=CSCA " + number, KEYS)
                .withSerial(BigInteger.valueOf(number))
                .selfSigned("SHA256withECDSA");
    }

    static String base64(Bytes der) {
        return Base64.getEncoder().encodeToString(der.toArray());
    }

    TrustDirectory with(String file, Bytes content) {
        return with(file, content.toArray());
    }

    TrustDirectory with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    TrustDirectory with(String file, byte[] content) {
        try {
            Files.write(path.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    TrustStore store() {
        try {
            return TrustStore.load(List.of(path), CLOCK);
        } catch (TrustException e) {
            throw new AssertionError(e);
        }
    }

    TrustAudit audit() {
        return audit(List.of());
    }

    TrustAudit audit(List<Path> listAuthorities) {
        try {
            return TrustAudit.of(List.of(path), listAuthorities, CLOCK);
        } catch (TrustException e) {
            throw new AssertionError(e);
        }
    }

    /** Subjects of the usable certificates. */
    List<String> usable() {
        return audit().entries().stream()
                .filter(AuditedCertificate::usable)
                .map(AuditedCertificate::subject)
                .toList();
    }
}
