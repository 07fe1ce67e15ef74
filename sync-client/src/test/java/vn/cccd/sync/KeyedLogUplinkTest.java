package vn.cccd.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cccd.sync.delivery.RecordAnswer;
import vn.cccd.sync.delivery.Uplink;
import vn.cccd.sync.delivery.UplinkAnswer;
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
        private boolean reachable = true;
        private boolean losesAnswer;

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
