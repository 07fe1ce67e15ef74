package vn.cccd.sync.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sync.authority.BackendKeys;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyPlace;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.testing.ManualClock;

class BundleShelfTest {
    private static final String CRL_A = "{\"lists\":[\"MAA=\"]}";
    private static final String CRL_B = "{\"lists\":[]}";
    private static final String ROSTER =
            "{\"appointments\":[{\"id\":\"a1\",\"number\":\"999090000123\",\"date\":\"2026-11-20\",\"time\":\"08:15\",\"service\":\"eye\"}]}";

    private final ManualClock clock = new ManualClock("2026-11-20T01:00:00Z");

    @TempDir
    Path directory;

    private Signer signer;
    private BackendKeys keys;
    private KeyRing ring;

    @BeforeEach
    void makeKeys() throws Exception {
        signer = new Signer("backend");
        keys = Signer.trusting(directory, signer);
        ring = KeyPlace.ownerFiles(directory.resolve("keys")).open(new SecureRandom());
    }

    /** As after a start. */
    private BundleShelf shelf() throws Exception {
        return shelf(directory.resolve("reference"));
    }

    private BundleShelf shelf(Path folder) throws Exception {
        return new BundleShelf(new BundleFolder(folder, ring), new SignedContents(keys, 100_000), clock);
    }

    private static void refused(BundleShelf shelf, ReferenceName name, Bytes body, BundleFault fault) {
        ReferenceSnapshot before = shelf.snapshot();
        assertThatExceptionOfType(RefusedBundleException.class)
                .isThrownBy(() -> shelf.take(name, body, Optional.empty()))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
        assertThat(shelf.snapshot()).isSameAs(before);
        assertThat(shelf.status().of(name).problem()).contains(fault.name());
    }

    private static boolean take(BundleShelf shelf, ReferenceName name, Bytes body) throws Exception {
        return shelf.take(name, body, Optional.of("\"tag\""));
    }

    @Test
    void whatWasTakenIsThereAfterARestartWithItsTagAndItsAge() throws Exception {
        assertThat(take(shelf(), ReferenceName.ROSTER, signer.bundle("roster", 7, ROSTER)))
                .isTrue();
        clock.advance(Duration.ofHours(3));
        BundleShelf restarted = shelf();
        assertThat(restarted.snapshot().roster().orElseThrow().version()).isEqualTo(7);
        assertThat(restarted.snapshot().roster().orElseThrow().content().of("999090000123", LocalDate.of(2026, 11, 20)))
                .hasSize(1);
        assertThat(restarted.entityTag(ReferenceName.ROSTER)).contains("\"tag\"");
        assertThat(restarted.status().of(ReferenceName.ROSTER).age(clock.instant()))
                .contains(Duration.ofHours(3));
    }

    @Test
    void theSameVersionAgainIsNoChange() throws Exception {
        BundleShelf shelf = shelf();
        take(shelf, ReferenceName.CRL, signer.bundle("crl", 2, CRL_A));
        assertThat(take(shelf, ReferenceName.CRL, signer.bundle("crl", 2, CRL_A)))
                .isFalse();
    }

    @Test
    void anOlderVersionIsRefusedEvenAfterTheBundleWasDeletedAndTheMachineStartedAgain() throws Exception {
        take(shelf(), ReferenceName.CRL, signer.bundle("crl", 5, CRL_A));
        Files.delete(directory.resolve("reference/crl"));
        BundleShelf restarted = shelf();
        assertThat(restarted.snapshot().revocations()).isEmpty();
        assertThat(restarted.entityTag(ReferenceName.CRL)).isEmpty();
        refused(restarted, ReferenceName.CRL, signer.bundle("crl", 4, CRL_B), BundleFault.VERSION_TOO_LOW);
        refused(restarted, ReferenceName.CRL, signer.bundle("crl", 5, CRL_B), BundleFault.VERSION_REUSED);
        assertThat(take(restarted, ReferenceName.CRL, signer.bundle("crl", 5, CRL_A)))
                .isTrue();
    }

    @Test
    void anOlderFileThatIsPutBackDoesNotCount() throws Exception {
        BundleShelf shelf = shelf();
        take(shelf, ReferenceName.CRL, signer.bundle("crl", 1, CRL_A));
        Path file = directory.resolve("reference/crl");
        byte[] old = Files.readAllBytes(file);
        take(shelf, ReferenceName.CRL, signer.bundle("crl", 2, CRL_B));
        Files.write(file, old);
        BundleShelf restarted = shelf();
        assertThat(restarted.snapshot().revocations()).isEmpty();
        assertThat(restarted.status().of(ReferenceName.CRL).problem()).contains("VERSION_TOO_LOW");
    }

    @Test
    void aFileOfAnotherNameOrADamagedOneIsAsGoodAsNone() throws Exception {
        take(shelf(), ReferenceName.CRL, signer.bundle("crl", 1, CRL_A));
        Path file = directory.resolve("reference/crl");
        Files.copy(file, directory.resolve("reference/trust"));
        assertThat(shelf().snapshot().trust()).isEmpty();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(shelf().snapshot().revocations()).isEmpty();
    }

    @Test
    void nothingOnTheDiskCanBeReadWithoutTheKeys() throws Exception {
        take(shelf(), ReferenceName.ROSTER, signer.bundle("roster", 1, ROSTER));
        try (Stream<Path> files = Files.list(directory.resolve("reference"))) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("999090000123", "eyJ", "roster", "appointments");
            }
        }
    }

    @Test
    void whoIsNotPinnedIsNobody() throws Exception {
        BundleShelf shelf = shelf();
        take(shelf, ReferenceName.CRL, signer.bundle("crl", 1, CRL_A));
        refused(shelf, ReferenceName.CRL, new Signer("backend").bundle("crl", 2, CRL_B), BundleFault.SIGNATURE_INVALID);
        refused(shelf, ReferenceName.CRL, new Signer("other").bundle("crl", 2, CRL_B), BundleFault.SIGNATURE_INVALID);
        refused(
                shelf,
                ReferenceName.CRL,
                signer.sign(
                        "cccd-time+jws",
                        "{\"name\":\"crl\",\"version\":2,\"issuedAt\":\"2026-11-20T00:00:00Z\",\"content\":" + CRL_B
                                + "}"),
                BundleFault.SIGNATURE_INVALID);
    }

    @Test
    void aSignatureIsForItsOwnContentOnly() throws Exception {
        BundleShelf shelf = shelf();
        String[] one = signer.bundle("crl", 2, CRL_A).toUtf8().split("\\.", -1);
        String[] other = signer.bundle("crl", 3, CRL_B).toUtf8().split("\\.", -1);
        refused(
                shelf,
                ReferenceName.CRL,
                Bytes.utf8(one[0] + "." + other[1] + "." + one[2]),
                BundleFault.SIGNATURE_INVALID);
    }

    @Test
    void theKeyMayBeRolledOver() throws Exception {
        Signer next = new Signer("next");
        take(shelf(), ReferenceName.CRL, signer.bundle("crl", 1, CRL_A));
        keys = Signer.trusting(directory, signer, next);
        BundleShelf both = shelf();
        take(both, ReferenceName.CRL, next.bundle("crl", 2, CRL_B));
        keys = Signer.trusting(directory, next);
        BundleShelf later = shelf();
        assertThat(later.snapshot().revocations().orElseThrow().version()).isEqualTo(2);
        refused(later, ReferenceName.CRL, signer.bundle("crl", 3, CRL_A), BundleFault.SIGNATURE_INVALID);
    }

    @Test
    void whatIsRightlySignedButNotRightIsRefusedByName() throws Exception {
        BundleShelf shelf = shelf();
        take(shelf, ReferenceName.TRUST, signer.bundle("trust", 1, "{\"certificates\":[]}"));
        refused(shelf, ReferenceName.TRUST, signer.bundle("crl", 2, CRL_A), BundleFault.WRONG_NAME);
        refused(shelf, ReferenceName.TRUST, signer.bundle("trust", 0, "{}"), BundleFault.CONTENT_MALFORMED);
        refused(shelf, ReferenceName.TRUST, signer.bundle("trust", 2, "[]"), BundleFault.NOT_A_BUNDLE);
        refused(shelf, ReferenceName.TRUST, signer.sign("cccd-bundle+jws", "{}"), BundleFault.NOT_A_BUNDLE);
        refused(shelf, ReferenceName.TRUST, signer.sign("cccd-bundle+jws", "garbage"), BundleFault.NOT_A_BUNDLE);
        refused(
                shelf,
                ReferenceName.TRUST,
                signer.sign("cccd-bundle+jws", "[".repeat(10_000)),
                BundleFault.NOT_A_BUNDLE);
        refused(
                shelf,
                ReferenceName.TRUST,
                signer.bundle("trust", 2, "{\"certificates\":[],\"padding\":\"" + "x".repeat(100_000) + "\"}"),
                BundleFault.TOO_LARGE);
        refused(
                shelf,
                ReferenceName.TRUST,
                signer.bundle("trust", 2, "{\"certificates\":[]}", ",\"expiresAt\":\"2026-11-20T01:00:00Z\""),
                BundleFault.EXPIRED);
    }

    @Test
    void aCopyThatExpiresIsUsedOnAndSaidToBeExpired() throws Exception {
        BundleShelf shelf = shelf();
        take(shelf, ReferenceName.CRL, signer.bundle("crl", 2, CRL_A, ",\"expiresAt\":\"2026-11-20T02:00:00Z\""));
        clock.advance(Duration.ofHours(2));
        assertThat(shelf.snapshot().revocations()).isPresent();
        assertThat(shelf.status().of(ReferenceName.CRL).expired()).isTrue();
        assertThat(shelf().snapshot().revocations().orElseThrow().isExpired(clock.instant()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trust|{\"certificates\":[\"MAA=\",\"?\"]}",
                "trust|{\"certificates\":[\"AAAA\"]}",
                "crl|{\"lists\":{}}",
                "roster|{\"appointments\":[{\"id\":\"a\",\"number\":\"1\",\"date\":\"2026-02-30\"}]}",
                "roster|{\"appointments\":[{\"id\":\"a\",\"number\":\"1\",\"date\":\"2026-02-20\",\"time\":\"25:00\"}]}",
                "roster|{\"appointments\":[{\"id\":\"a\",\"number\":\"x y\",\"date\":\"2026-02-20\"}]}",
                "roster|{\"appointments\":[{\"id\":\"a\",\"number\":\"1\",\"date\":\"2026-02-20\"},{\"id\":\"a\",\"number\":\"2\",\"date\":\"2026-02-20\"}]}",
                "services|{\"services\":[{\"code\":\"a\",\"name\":{\"en\":\"no Vietnamese\"}}]}",
                "services|{\"services\":[{\"code\":\"a b\",\"name\":{\"vi\":\"x\"}}]}",
                "settings|{\"values\":{\"a\":1}}",
                "settings|{}",
                "blocklist|{\"documents\":[{\"hash\":\"short\",\"reason\":\"LOST\"}]}",
                "blocklist|{\"documents\":[{\"hash\":\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\",\"reason\":\"because\"}]}"
            })
    void oneBadEntrySpoilsTheBundle(String name, String content) throws Exception {
        refused(
                shelf(),
                ReferenceName.valueOf(name.toUpperCase(Locale.ROOT)),
                signer.bundle(name, 2, content),
                BundleFault.CONTENT_MALFORMED);
    }

    @Test
    void aCrashAtAnyStepLeavesTheOldOrTheNewOne() throws Exception {
        Path before = directory.resolve("reference");
        BundleShelf shelf = shelf();
        take(shelf, ReferenceName.CRL, signer.bundle("crl", 1, CRL_A));
        take(shelf, ReferenceName.TRUST, signer.bundle("trust", 1, "{\"certificates\":[]}"));
        Path after = copy(before, "after");
        take(shelf(after), ReferenceName.CRL, signer.bundle("crl", 2, CRL_B));
        List<String> steps = List.of("crl", "numbers");
        for (int done = 0; done <= steps.size(); done++) {
            for (int cut = 0; cut < 4; cut++) {
                Path crashed = copy(before, "crashed-" + done + "-" + cut);
                for (int step = 0; step < done; step++) {
                    Files.copy(
                            after.resolve(steps.get(step)),
                            crashed.resolve(steps.get(step)),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                if (done < steps.size()) {
                    byte[] next = Files.readAllBytes(after.resolve(steps.get(done)));
                    Files.write(crashed.resolve(steps.get(done) + ".new"), Arrays.copyOf(next, next.length * cut / 3));
                }
                BundleShelf restarted = shelf(crashed);
                assertThat(restarted.snapshot().revocations().orElseThrow().version())
                        .isEqualTo(done == 0 ? 1 : 2);
                assertThat(restarted.snapshot().trust()).isPresent();
                assertThat(take(restarted, ReferenceName.CRL, signer.bundle("crl", 3, CRL_A)))
                        .isTrue();
                refused(restarted, ReferenceName.CRL, signer.bundle("crl", 2, CRL_B), BundleFault.VERSION_TOO_LOW);
            }
        }
    }

    private Path copy(Path from, String name) throws Exception {
        Path to = Files.createDirectory(directory.resolve(name));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        }
        return to;
    }

    @Test
    void readersSeeTheOldOrTheNewWholeWhileTwoNamesChange() throws Exception {
        BundleShelf shelf = shelf();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicReference<String> mix = new AtomicReference<>("");
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                ReferenceSnapshot now = shelf.snapshot();
                now.settings()
                        .filter(copy -> !copy.content().values().values().stream()
                                .allMatch(value -> value.equals("v" + copy.version())))
                        .ifPresent(copy -> mix.set("settings " + copy.version()));
                now.blocklist()
                        .filter(copy -> copy.content().reasons().size() != copy.version())
                        .ifPresent(copy -> mix.set("blocklist " + copy.version()));
            }
        });
        Thread[] writers = {
            Thread.ofPlatform().start(() -> offer(shelf, ReferenceName.SETTINGS)),
            Thread.ofPlatform().start(() -> offer(shelf, ReferenceName.BLOCKLIST))
        };
        for (Thread writer : writers) {
            writer.join();
        }
        ended.set(true);
        reader.join();
        assertThat(mix.get()).isEmpty();
        assertThat(shelf.snapshot().settings().orElseThrow().version()).isEqualTo(30);
        assertThat(shelf.snapshot().blocklist().orElseThrow().version()).isEqualTo(30);
        assertThat(shelf().status()).isEqualTo(shelf.status());
    }

    private void offer(BundleShelf shelf, ReferenceName name) {
        try {
            for (int version = 1; version <= 30; version++) {
                StringBuilder entries = new StringBuilder();
                for (int i = 0; i < version; i++) {
                    entries.append(i == 0 ? "" : ",");
                    if (name == ReferenceName.SETTINGS) {
                        entries.append("\"k")
                                .append(i)
                                .append("\":\"v")
                                .append(version)
                                .append('"');
                    } else {
                        entries.append("{\"hash\":\"")
                                .append(Bytes.utf8("n" + i).sha256().toBase64Url())
                                .append("\",\"reason\":\"LOST\"}");
                    }
                }
                String content = name == ReferenceName.SETTINGS
                        ? "{\"values\":{" + entries + "}}"
                        : "{\"documents\":[" + entries + "]}";
                take(shelf, name, signer.bundle(name.word(), version, content));
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
