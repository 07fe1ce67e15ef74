package vn.cccd.card.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.cccd.card.trust.TrustDirectory.authority;
import static vn.cccd.card.trust.TrustDirectory.base64;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.SignedMessage;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestRevocationList;

/** Changed trust files of every kind: whatever they hold is used or reported, in bounded time, and a changed list never counts. */
class TrustFuzzTest {
    private static final long SEED = 20261121;
    private static final KeyPair KEYS = TestKeys.named("P-256");
    private static final Bytes LIST =
            TestMasterList.of(Instant.parse("2026-10-01T00:00:00Z"), List.of(authority(1), authority(2)));
    private static final Bytes REVOCATIONS = TestRevocationList.made("C=VN, CN=CSCA 1", "2026-10-01T00:00:00Z")
            .numbered(3)
            .revokingFrom(java.math.BigInteger.TEN, 10)
            .signed(KEYS);

    private static final Map<String, byte[]> FILES = new TreeMap<>(Map.of(
            "list.ml", LIST.toArray(),
            "one.cer", authority(3).toArray(),
            "list.crl", REVOCATIONS.toArray(),
            "directory.ldif",
                    ("version: 1\n\ndn: c=VN\ncscaCertificate;binary:: " + base64(authority(4))
                                    + "\ncertificateRevocationList;binary:: " + base64(REVOCATIONS)
                                    + "\npkdMasterListContent:: " + base64(LIST) + "\n")
                            .getBytes(StandardCharsets.US_ASCII),
            "many.pem",
                    ("-----BEGIN CERTIFICATE-----\n" + base64(authority(5)) + "\n-----END CERTIFICATE-----\n")
                            .getBytes(StandardCharsets.US_ASCII)));

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"list.ml", "one.cer", "list.crl", "directory.ldif", "many.pem"})
    void whateverAFileBecomesItIsUsedOrReported(String file) {
        Random random = new Random(SEED + file.hashCode());
        byte[] whole = Objects.requireNonNull(FILES.get(file));
        TrustDirectory trust = new TrustDirectory(directory);
        assertTimeoutPreemptively(Duration.ofMinutes(4), () -> {
            for (int round = 0; round < 600; round++) {
                trust.with(file, mutated(whole, random));
                var audit = trust.audit();
                assertThat(audit.usable()).isBetween(0, audit.certificates());
                assertThat(audit.version()).hasSize(64);
            }
        });
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] changed = whole.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(8) == 0 ? java.util.Arrays.copyOf(changed, random.nextInt(changed.length)) : changed;
    }

    @Test
    void noCertificateComesOutOfAChangedListThatWasNotInIt() {
        Random random = new Random(SEED);
        byte[] whole = LIST.toArray();
        TrustDirectory trust = new TrustDirectory(directory).with("list.ml", whole);
        Set<Certificate> signed =
                new HashSet<>(trust.store().found().certificates().keySet());
        assertThat(signed).hasSize(3);
        for (int round = 0; round < 1_500; round++) {
            trust.with("list.ml", mutated(whole, random));
            assertThat(signed).containsAll(trust.store().found().certificates().keySet());
        }
    }

    @Test
    void noiseIsNoTrust() {
        Random random = new Random(SEED);
        TrustDirectory trust = new TrustDirectory(directory);
        for (int round = 0; round < 500; round++) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            if (noise.length > 4 && random.nextBoolean()) {
                noise[0] = 0x30;
                noise[1] = (byte) 0x82;
            }
            assertThat(trust.with("noise", noise).store().isEmpty()).isTrue();
        }
    }

    @Test
    void anyChangedMessageIsReadOrRefused() {
        Random random = new Random(SEED);
        byte[] whole = LIST.toArray();
        for (int round = 0; round < 5_000; round++) {
            assertReadOrRefused(Bytes.copyOf(mutated(whole, random)));
        }
    }

    private static void assertReadOrRefused(Bytes bytes) {
        try {
            assertThat(SignedMessage.parseFile(bytes).toString()).startsWith("SignedMessage");
        } catch (PkiException e) {
            assertThat(e.reason()).isNotNull();
        }
    }
}
