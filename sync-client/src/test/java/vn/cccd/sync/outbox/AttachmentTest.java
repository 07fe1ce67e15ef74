package vn.cccd.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cccd.sync.bytes.Bytes;

/** Attachments lie beside their records: stored with them, sent after them. */
class AttachmentTest extends OutboxFixture {
    private static Bytes content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return Bytes.copyOf(content);
    }

    private static UUID add(Outbox outbox, Bytes content) throws OutboxException {
        return outbox.add(
                        UUID.randomUUID(),
                        Optional.of(new Attachment(content)),
                        link -> Bytes.utf8("record " + link.sequence()))
                .id();
    }

    private static void send(Outbox outbox, UUID id) throws OutboxException {
        outbox.settle(List.of(new Settlement.Sent(id)));
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("outbox.db"));
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    @Test
    void oneIsHandedOutOnceItsRecordIsDeliveredAndAgainAfterARestart() throws OutboxException {
        Bytes content = content(300_000);
        UUID id;
        try (Outbox outbox = open()) {
            id = add(outbox, content);
            assertThat(outbox.oldestAttachment()).isEmpty();
            send(outbox, id);
            assertThat(outbox.oldestAttachment()).contains(new StoredAttachment(id, content.sha256(), content));
        }
        try (Outbox outbox = open()) {
            assertThat(outbox.oldestAttachment()).contains(new StoredAttachment(id, content.sha256(), content));
            outbox.settleAttachment(new Settlement.Sent(id));
            assertThat(outbox.oldestAttachment()).isEmpty();
            assertThat(outbox.attachmentState(id)).contains(new RecordState.Sent());
        }
    }

    @Test
    void aQuarantinedRecordKeepsItsAttachment() throws OutboxException {
        try (Outbox outbox = open()) {
            UUID id = add(outbox, content(20_000));
            outbox.settle(List.of(new Settlement.Quarantined(id, "BAD")));
            assertThat(outbox.oldestAttachment()).isEmpty();
            assertThat(outbox.attachmentState(id)).contains(new RecordState.Pending());
            assertThat(outbox.requeue(id)).isTrue();
            send(outbox, id);
            assertThat(outbox.oldestAttachment()).isPresent();
        }
    }

    @Test
    void whatWasSentGoesWithItsRecordAndWhatWasNotOutlivesIt() throws OutboxException {
        try (Outbox outbox = open()) {
            UUID sent = add(outbox, content(20_000));
            UUID waiting = add(outbox, content(30_000));
            send(outbox, sent);
            send(outbox, waiting);
            outbox.settleAttachment(new Settlement.Sent(sent));
            clock.advance(Duration.ofHours(23));
            outbox.eraseSent();
            assertThat(outbox.attachmentState(sent)).contains(new RecordState.Sent());
            clock.advance(Duration.ofHours(1));
            outbox.eraseSent();
            assertThat(outbox.attachmentState(sent)).isEmpty();
            assertThat(outbox.state(waiting)).isEmpty();
            assertThat(outbox.oldestAttachment()).isPresent();
            outbox.settleAttachment(new Settlement.Sent(waiting));
            outbox.eraseSent();
            assertThat(outbox.attachmentState(waiting)).isEmpty();
        }
    }

    @Test
    void theyCountAgainstTheCapacity() throws OutboxException {
        OutboxLimits limits = new OutboxLimits(1_000, 1 << 20, 10_000, 0, Duration.ofHours(24));
        try (Outbox outbox = open(limits)) {
            UUID first = add(outbox, content(700_000));
            assertRefused(OutboxException.Reason.FULL, () -> add(outbox, content(700_000)));
            assertThat(outbox.counts().pending()).isEqualTo(1);
            send(outbox, first);
            outbox.settleAttachment(new Settlement.Sent(first));
            add(outbox, content(700_000));
        }
    }

    @Test
    void oneWhoseBytesChangedIsQuarantinedAndTheNextOneGoesOn() throws OutboxException, SQLException {
        UUID damaged;
        UUID sound;
        try (Outbox outbox = open()) {
            damaged = add(outbox, content(20_000));
            sound = add(outbox, content(30_000));
            send(outbox, damaged);
            send(outbox, sound);
        }
        change("UPDATE attachment SET content = zeroblob(20033) WHERE record = '" + damaged + "'");
        try (Outbox outbox = open()) {
            assertThat(outbox.oldestAttachment().orElseThrow().record()).isEqualTo(sound);
            assertThat(outbox.attachmentState(damaged)).contains(new RecordState.Quarantined(Outbox.DAMAGED));
            assertThat(outbox.state(damaged)).contains(new RecordState.Sent());
        }
    }

    @Test
    void aSalvageKeepsWhatIsWholeAndTellsWhatIsNot() throws Exception {
        Bytes whole = content(40_000);
        UUID kept;
        UUID robbed;
        try (Outbox outbox = open()) {
            kept = add(outbox, whole);
            robbed = add(outbox, content(50_000));
        }
        change("UPDATE attachment SET content = zeroblob(50033) WHERE record = '" + robbed + "'");
        Path database = directory.resolve("outbox.db");
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, 0, 100, (byte) 0);
        Files.write(database, bytes);
        try (Outbox outbox = open()) {
            Damage damage = outbox.damage().orElseThrow();
            assertThat(damage.kept()).isEqualTo(2);
            assertThat(damage.attachmentsLost()).isEqualTo(1);
            assertThat(outbox.oldestPending(10, 1 << 20)).hasSize(2);
            send(outbox, kept);
            send(outbox, robbed);
            assertThat(outbox.oldestAttachment()).contains(new StoredAttachment(kept, whole.sha256(), whole));
            outbox.settleAttachment(new Settlement.Sent(kept));
            assertThat(outbox.oldestAttachment()).isEmpty();
        }
    }

    @Test
    void anOutboxOfVersion2IsBroughtToThisOneAndSoIsADamagedOne() throws Exception {
        StoredRecord record;
        try (Outbox outbox = open()) {
            record = add(outbox, "of version 2");
        }
        for (String statement : List.of(
                "DROP TABLE attachment",
                "ALTER TABLE record DROP COLUMN attached",
                "ALTER TABLE damage DROP COLUMN attachments_lost",
                "UPDATE schema_version SET version = 2",
                "PRAGMA user_version = 2")) {
            change(statement);
        }
        byte[] version2 = Files.readAllBytes(directory.resolve("outbox.db"));
        try (Outbox outbox = open()) {
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(record);
            UUID id = add(outbox, content(20_000));
            send(outbox, id);
            assertThat(outbox.oldestAttachment()).isPresent();
            assertThat(outbox.damage()).isEmpty();
        }
        Arrays.fill(version2, 0, 100, (byte) 0);
        Files.write(directory.resolve("outbox.db"), version2);
        try (Outbox outbox = open()) {
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(record);
            assertThat(outbox.damage().orElseThrow().attachmentsLost()).isZero();
        }
    }
}
