package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.Stores;
import vn.cccd.kiosk.settings.KioskSettingsReader;
import vn.cccd.sync.SyncSettings;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.Settlement;
import vn.cccd.sync.seal.KeyRing;

/** {@code kiosk outbox} on a store with one record of each state: sent, quarantined, pending. */
class OutboxCommandTest {
    private static final UUID SENT = new UUID(7, 1);
    private static final UUID QUARANTINED = new UUID(7, 2);
    private static final UUID PENDING = new UUID(7, 3);

    @TempDir
    Path directory;

    private Path config = Path.of("");

    @BeforeEach
    void aKioskThatHasRun() throws Exception {
        Files.writeString(directory.resolve("backend-ca.pem"), "certificate");
        config = settings("");
        use(outbox -> {
            for (UUID id : List.of(SENT, QUARANTINED, PENDING)) {
                outbox.add(id, link -> Bytes.utf8("header.payload-of-" + link.sequence() + ".signature"));
            }
            outbox.settle(List.of(new Settlement.Sent(SENT), new Settlement.Quarantined(QUARANTINED, "NOT_ON_ROSTER")));
        });
    }

    private Path settings(String more) throws IOException {
        try (InputStream example = KioskSettingsReader.class.getResourceAsStream("example.properties")) {
            String text = new String(Objects.requireNonNull(example).readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(directory.resolve("kiosk.properties"), text + "\n" + more);
        }
    }

    private interface Use {
        void of(Outbox outbox) throws Exception;
    }

    private void use(Use use) throws Exception {
        SyncSettings settings = Stores.syncSettings(KioskSettingsReader.read(config));
        try (KeyRing keys = settings.keys().open(new SecureRandom());
                Outbox outbox = Outbox.open(
                        settings.directory(), settings.kiosk(), settings.limits(), keys, Clock.systemUTC())) {
            use.of(outbox);
        }
    }

    private CommandRun run(String line) {
        return CommandRun.of(("outbox " + line + " --config " + config).split(" "));
    }

    @Test
    void statusCounts() throws Exception {
        CommandRun run = run("status --json");
        assertThat(run.exitCode()).isZero();
        JsonNode status = run.json();
        assertThat(status.path("pending").asLong()).isEqualTo(1);
        assertThat(status.path("quarantined").asLong()).isEqualTo(1);
        assertThat(status.path("sent").asLong()).isEqualTo(1);
        assertThat(status.path("capacity").asLong()).isEqualTo(20_000);
        assertThat(status.path("oldestPendingAt").asText()).startsWith("20");
        assertThat(status.path("lastSentAt").asText()).startsWith("20");
        assertThat(status.path("damage").isNull()).isTrue();
        assertThat(run("status").out()).contains("quarantined  1");
    }

    @Test
    void listShowsIdsAndReasonsAndNoRecord() throws Exception {
        JsonNode records = run("list --json").json().path("records");
        assertThat(records).hasSize(3);
        assertThat(records.get(1).path("id").asText()).isEqualTo(QUARANTINED.toString());
        assertThat(records.get(1).path("state").asText()).isEqualTo("QUARANTINED");
        assertThat(records.get(1).path("reason").asText()).isEqualTo("NOT_ON_ROSTER");
        CommandRun text = run("list --state quarantined");
        assertThat(text.exitCode()).isZero();
        assertThat(text.out().lines()).hasSize(1);
        assertThat(run("list").out()).contains(PENDING.toString()).doesNotContain("payload");
    }

    @Test
    void retryPutsAQuarantinedOneBack() throws Exception {
        assertThat(run("retry " + PENDING).exitCode()).isEqualTo(30);
        assertThat(run("retry " + QUARANTINED + " --json")
                        .json()
                        .path("requeued")
                        .asInt())
                .isEqualTo(1);
        use(outbox -> assertThat(outbox.counts().pending()).isEqualTo(2));
        CommandRun nothing = run("retry --all");
        assertThat(nothing.exitCode()).isEqualTo(30);
        assertThat(nothing.err()).contains("Nothing is quarantined.");
    }

    @Test
    void retryAllPutsAllBack() {
        CommandRun run = run("retry --all");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1 will be sent again");
    }

    @Test
    void exportWritesWhatHasNotArrivedForItsOwnerAndNeverOverAFile() throws Exception {
        Path file = directory.resolve("kiosk-01.jws");
        CommandRun run = run("export " + file + " --json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("exported").asInt()).isEqualTo(2);
        assertThat(Files.readAllLines(file))
                .containsExactly("header.payload-of-2.signature", "header.payload-of-3.signature");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        CommandRun again = run("export " + file);
        assertThat(again.exitCode()).isEqualTo(20);
        assertThat(again.err()).contains("exists already");
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void aStoreInUseIsSaidToBeOne() throws Exception {
        use(outbox -> {
            CommandRun run = run("status");
            assertThat(run.exitCode()).isEqualTo(20);
            assertThat(run.err()).contains("STORE_IN_USE", "running kiosk").doesNotContain("Exception");
        });
    }

    @Test
    void aMissingStoreIsNotMade() throws Exception {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("backend-ca.pem"), "certificate");
        config = Files.copy(config, elsewhere.resolve("kiosk.properties"));
        CommandRun run = run("list");
        assertThat(run.exitCode()).isEqualTo(30);
        assertThat(run.err()).contains("STORE_MISSING");
        assertThat(elsewhere.resolve("data")).doesNotExist();
    }

    @Test
    void keysThatAreGoneAreSaidToBe() throws Exception {
        Files.delete(directory.resolve("keys/outbox-keys"));
        CommandRun run = run("status");
        assertThat(run.exitCode()).isEqualTo(20);
        assertThat(run.err()).contains("STORE_KEYS_UNUSABLE");
        assertThat(directory.resolve("keys/outbox-keys")).doesNotExist();
    }

    @Test
    void aPassphraseTakesTheKeysOverAndIsNeededFromThenOn() throws Exception {
        Path passphrase = Files.writeString(directory.resolve("passphrase"), "correct horse battery staple\n");
        if (passphrase.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
        }
        config = settings("keys.passphrase-file = passphrase");
        assertThat(run("status").exitCode()).isZero();
        assertThat(directory.resolve("keys/outbox-keys.guard")).doesNotExist();
        assertThat(run("export " + directory.resolve("out") + " --json")
                        .json()
                        .path("unreadable")
                        .asInt())
                .isZero();

        Files.writeString(passphrase, "another one altogether");
        CommandRun wrong = run("status");
        assertThat(wrong.exitCode()).isEqualTo(20);
        assertThat(wrong.err()).contains("STORE_KEYS_UNUSABLE", "passphrase").doesNotContain("altogether");

        config = settings("");
        assertThat(run("status").err()).contains("STORE_KEYS_UNUSABLE");
    }

    @Test
    void wrongSettingsAreWrongUsage() throws Exception {
        config = settings("nonsense = 1");
        assertThat(run("status").exitCode()).isEqualTo(64);
        config = directory.resolve("missing.properties");
        assertThat(run("status").exitCode()).isEqualTo(64);
    }
}
