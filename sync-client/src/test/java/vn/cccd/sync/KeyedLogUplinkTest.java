package vn.cccd.sync;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.RecordAnswer;
import vn.cccd.sync.delivery.Uplink;
import vn.cccd.sync.delivery.UplinkAnswer;
import vn.cccd.sync.delivery.UploadAnswer;
import vn.cccd.sync.outbox.StoredAttachment;
import vn.cccd.sync.outbox.StoredRecord;

/**
 * A way in the shape of an idempotent producer to a partitioned log: records are keyed by kiosk, and the log knows a repeated one by the kiosk's
 * sequence number. It knows nothing of what a record says.
 */
class KeyedLogUplinkTest extends UplinkContract {
    private final Log log = new Log();

    /** A broker's side: for each key the records in their order, and the highest sequence number among them. */
    private static final class Log {
        private final Map<String, List<UUID>> partitions = new HashMap<>();
        private final Map<String, Long> highest = new HashMap<>();
        private final Map<Bytes, ByteArrayOutputStream> chunks = new HashMap<>();
        private boolean reachable = true;
        private boolean losesAnswer;

        ByteArrayOutputStream chunks(Bytes sha256) {
            return chunks.computeIfAbsent(sha256, name -> new ByteArrayOutputStream());
        }

        void append(String key, StoredRecord record) {
            if (record.sequence() > highest.getOrDefault(key, 0L)) {
                highest.put(key, record.sequence());
                List<UUID> partition = partitions.getOrDefault(key, new ArrayList<>());
                partition.add(record.id());
                partitions.put(key, partition);
            }
        }
    }

    private static final class KeyedLogUplink implements Uplink {
        private final Log log;
        private final String kiosk;
        private boolean closed;

        KeyedLogUplink(Log log, String kiosk) {
            this.log = log;
            this.kiosk = kiosk;
        }

        @Override
        public UplinkAnswer send(List<StoredRecord> batch) {
            if (closed || !log.reachable) {
                return new UplinkAnswer.TryLater("no broker", Optional.empty());
            }
            batch.forEach(record -> log.append(kiosk, record));
            if (log.losesAnswer) {
                log.losesAnswer = false;
                return new UplinkAnswer.TryLater("not acknowledged in time", Optional.empty());
            }
            return new UplinkAnswer.Answered(batch.stream()
                    .map(record -> (RecordAnswer) new RecordAnswer.Accepted(record.id()))
                    .toList());
        }

        @Override
        public UploadAnswer held(StoredAttachment attachment) {
            return closed || !log.reachable
                    ? new UplinkAnswer.TryLater("no broker", Optional.empty())
                    : answer(attachment, log.chunks(attachment.sha256()).size());
        }

        /** A chunk is a message behind the others of the same hash; the log takes it where the last one ended. */
        @Override
        public UploadAnswer sendPart(StoredAttachment attachment, int from, int length) {
            if (held(attachment) instanceof UplinkAnswer.TryLater later) {
                return later;
            }
            ByteArrayOutputStream chunks = log.chunks(attachment.sha256());
            if (chunks.size() == from) {
                chunks.write(attachment.content().toArray(), from, length);
            }
            if (log.losesAnswer) {
                log.losesAnswer = false;
                return new UplinkAnswer.TryLater("not acknowledged in time", Optional.empty());
            }
            return answer(attachment, chunks.size());
        }

        private static UploadAnswer answer(StoredAttachment attachment, int held) {
            return held == attachment.content().length() ? new UploadAnswer.Complete() : new UploadAnswer.Holds(held);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Override
    Uplink connect(Path place) {
        return new KeyedLogUplink(log, "kiosk-1");
    }

    @Override
    List<UUID> taken() {
        return log.partitions.getOrDefault("kiosk-1", List.of());
    }

    @Override
    Optional<Bytes> attached(Bytes sha256) {
        Bytes chunks = Bytes.copyOf(log.chunks(sha256).toByteArray());
        return chunks.sha256().equals(sha256) ? Optional.of(chunks) : Optional.empty();
    }

    @Override
    void cutTheLine() {
        log.reachable = false;
    }

    @Override
    void mendTheLine() {
        log.reachable = true;
    }

    @Override
    void loseTheNextAnswer() {
        log.losesAnswer = true;
    }
}
