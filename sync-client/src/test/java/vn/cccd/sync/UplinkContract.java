package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.RecordAnswer;
import vn.cccd.sync.delivery.Uplink;
import vn.cccd.sync.delivery.UplinkAnswer;
import vn.cccd.sync.delivery.UploadAnswer;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.outbox.StoredAttachment;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.seal.KeyRing;

/** What every way to a backend must do, whatever its protocol. */
@Timeout(120)
abstract class UplinkContract {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path directory;

    private Uplink uplink;
    private Outbox outbox;
    private KioskKey key;

    /** A way to a far end that has nothing yet. */
    abstract Uplink connect(Path place) throws Exception;

    /** What the far end has taken, in its order. */
    abstract List<UUID> taken();

    abstract void cutTheLine();

    abstract void mendTheLine();

    /** The next batch is taken, and its answer lost. */
    abstract void loseTheNextAnswer();

    @BeforeEach
    void open() throws Exception {
        uplink = connect(directory);
        key = KioskKey.openOrCreate(directory.resolve("key"), Clock.systemUTC(), random);
        outbox = Outbox.open(
                directory.resolve("outbox"),
                "kiosk-1",
                OutboxLimits.DEFAULT,
                KeyRing.inMemory(random),
                Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        uplink.close();
        outbox.close();
    }

    private List<StoredRecord> records(int number) throws Exception {
        List<StoredRecord> records = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            UUID id = UuidV7.make(Clock.systemUTC(), random);
            records.add(outbox.add(
                    id,
                    link -> Bytes.utf8(
                            key.sign(CheckInDocument.write(CheckIns.small(id), "kiosk-1", "bv-mau", link)))));
        }
        return records;
    }

    private static List<UUID> ids(List<StoredRecord> records) {
        return records.stream().map(StoredRecord::id).toList();
    }

    private void assertAccepted(List<StoredRecord> batch) {
        RecordAnswer[] all = batch.stream()
                .map(record -> new RecordAnswer.Accepted(record.id()))
                .toArray(RecordAnswer[]::new);
        assertThat(uplink.send(batch))
                .isInstanceOfSatisfying(
                        UplinkAnswer.Answered.class,
                        answered -> assertThat(answered.records()).containsExactlyInAnyOrder(all));
    }

    private void assertTryLater(List<StoredRecord> batch) {
        assertThat(uplink.send(batch)).isInstanceOf(UplinkAnswer.TryLater.class);
    }

    @Test
    void everyRecordIsAnsweredAndArrivesInOrder() throws Exception {
        List<StoredRecord> records = records(25);
        assertAccepted(records.subList(0, 1));
        assertAccepted(records.subList(1, 20));
        assertAccepted(records.subList(20, 25));
        assertThat(taken()).isEqualTo(ids(records));
    }

    @Test
    void aRecordThatComesAgainIsAcceptedAgainAndTakenOnce() throws Exception {
        List<StoredRecord> records = records(6);
        assertAccepted(records.subList(0, 4));
        assertAccepted(records.subList(2, 6));
        assertAccepted(records.subList(0, 6));
        assertThat(taken()).isEqualTo(ids(records));
    }

    @Test
    void aLostAnswerIsAnAnswerAndTheRecordsAreTakenOnce() throws Exception {
        List<StoredRecord> records = records(5);
        loseTheNextAnswer();
        assertTryLater(records.subList(0, 3));
        assertAccepted(records);
        assertThat(taken()).isEqualTo(ids(records));
    }

    @Test
    void aLineThatIsDownIsAnAnswerAndItsReturnIsNoticedByTheNextCall() throws Exception {
        List<StoredRecord> records = records(3);
        cutTheLine();
        assertTryLater(records);
        assertTryLater(records);
        assertThat(taken()).isEmpty();
        mendTheLine();
        assertAccepted(records);
        assertThat(taken()).isEqualTo(ids(records));
    }

    /** What the far end has of the attachment of this name; empty when that is not all. */
    abstract Optional<Bytes> attached(Bytes sha256);

    private StoredAttachment attachment() throws Exception {
        byte[] content = new byte[300_000];
        random.nextBytes(content);
        Bytes bytes = Bytes.copyOf(content);
        CheckIn usual = CheckIns.full(UuidV7.make(Clock.systemUTC(), random));
        Evidence evidence = usual.evidence().orElseThrow().with(new EvidenceAttachment(bytes, "image/jp2"));
        CheckIn checkIn = new CheckIn(
                usual.id(),
                usual.sector(),
                usual.occurredAt(),
                usual.clock(),
                usual.person(),
                usual.assurance(),
                usual.verdict(),
                usual.caveats(),
                usual.consent(),
                Optional.of(evidence),
                usual.details());
        assertAccepted(List.of(outbox.add(
                usual.id(), link -> Bytes.utf8(key.sign(CheckInDocument.write(checkIn, "kiosk-1", "bv-mau", link))))));
        return new StoredAttachment(usual.id(), bytes.sha256(), bytes);
    }

    @Test
    void anAttachmentArrivesInPartsAndGoesOnWhereTheFarEndSays() throws Exception {
        StoredAttachment attachment = attachment();
        assertThat(uplink.held(attachment)).isEqualTo(new UploadAnswer.Holds(0));
        assertThat(uplink.sendPart(attachment, 0, 100_000)).isEqualTo(new UploadAnswer.Holds(100_000));
        assertThat(uplink.sendPart(attachment, 200_000, 100_000)).isEqualTo(new UploadAnswer.Holds(100_000));
        loseTheNextAnswer();
        assertThat(uplink.sendPart(attachment, 100_000, 100_000)).isInstanceOf(UplinkAnswer.TryLater.class);
        assertThat(uplink.held(attachment)).isEqualTo(new UploadAnswer.Holds(200_000));
        assertThat(attached(attachment.sha256())).isEmpty();
        cutTheLine();
        assertThat(uplink.held(attachment)).isInstanceOf(UplinkAnswer.TryLater.class);
        mendTheLine();
        assertThat(uplink.sendPart(attachment, 200_000, 100_000)).isEqualTo(new UploadAnswer.Complete());
        assertThat(uplink.held(attachment)).isEqualTo(new UploadAnswer.Complete());
        assertThat(attached(attachment.sha256())).contains(attachment.content());
    }

    @Test
    void newCredentialsLoseNothing() throws Exception {
        List<StoredRecord> records = records(2);
        assertAccepted(records.subList(0, 1));
        uplink.credentialsChanged();
        assertAccepted(records);
        assertThat(taken()).isEqualTo(ids(records));
    }

    @Test
    void whatIsClosedBringsNothingAndMayBeClosedAgain() throws Exception {
        List<StoredRecord> records = records(1);
        uplink.close();
        assertTryLater(records);
        uplink.close();
        assertThat(taken()).isEmpty();
    }
}
