package vn.cccd.sync;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cccd.sync.outbox.ListedRecord;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.RecordState;
import vn.cccd.sync.outbox.StoredRecord;

/**
 * Goes through the records that are still held, asks for today's verdict, and stores a correction where it is another one than the backend knows.
 *
 * <p>It remembers nothing on disk: what the backend knows is in the records themselves, and a correction's id follows from its record and the trust
 * version, so the outbox takes it once. Quarantined records are left alone, for the backend does not have them. Used by one thread.
 */
final class Rejudging {
    private static final System.Logger LOG = System.getLogger(Rejudging.class.getName());
    private static final int PAGE = 100;

    private final Outbox outbox;
    private final Corrections corrections;
    private final Clock clock;
    private final Set<UUID> judged = new HashSet<>();
    private String judgedBy = "";

    /** Signs and stores a correction. */
    @FunctionalInterface
    interface Corrections {
        /**
         * Stores one.
         *
         * @throws OutboxException {@code ID_ALREADY_USED} when it was stored before
         */
        void add(Correction correction) throws OutboxException;
    }

    Rejudging(Outbox outbox, Corrections corrections, Clock clock) {
        this.outbox = outbox;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * Judges what {@code judge} has not judged yet.
     *
     * @param given up in between when this says so
     * @return how many corrections were stored
     */
    int judgeHeld(EvidenceJudge judge, Supplier<Boolean> given) throws OutboxException {
        if (!judgedBy.equals(judge.trustStoreVersion())) {
            judged.clear();
            judgedBy = judge.trustStoreVersion();
        }
        int corrected = 0;
        for (Map.Entry<UUID, ChipVerdict> record : known(given).entrySet()) {
            if (given.get()) {
                break;
            }
            if (judged.add(record.getKey()) && judge(judge, record.getKey(), record.getValue())) {
                corrected++;
            }
        }
        return corrected;
    }

    /** The latest verdict that the backend was told, or will be, by check-in with evidence. */
    private Map<UUID, ChipVerdict> known(Supplier<Boolean> given) throws OutboxException {
        Map<UUID, ChipVerdict> verdicts = new LinkedHashMap<>();
        long position = 0;
        List<ListedRecord> page = outbox.listBehind(position, PAGE);
        while (!page.isEmpty() && !given.get()) {
            for (ListedRecord listed : page) {
                Optional<StoredRecord> stored = outbox.find(listed.id());
                if (stored.isPresent()) {
                    switch (HeldDocument.of(stored.get().record())) {
                        case HeldDocument.Evident evident -> {
                            if (!(listed.state() instanceof RecordState.Quarantined)) {
                                verdicts.put(listed.id(), evident.verdict());
                            }
                        }
                        case HeldDocument.Corrected corrected ->
                            verdicts.computeIfPresent(corrected.record(), (id, before) -> corrected.verdict());
                        case HeldDocument.Other other -> {}
                    }
                }
            }
            position = page.getLast().position();
            page = outbox.listBehind(position, PAGE);
        }
        return verdicts;
    }

    private boolean judge(EvidenceJudge judge, UUID id, ChipVerdict known) throws OutboxException {
        Optional<StoredRecord> stored = outbox.find(id);
        if (stored.isEmpty()
                || !(HeldDocument.of(stored.get().record()) instanceof HeldDocument.Evident evident)
                || evident.evidence().trustStoreVersion().equals(Optional.of(judge.trustStoreVersion()))) {
            return false;
        }
        return switch (ask(judge, id, evident.evidence())) {
            case EvidenceJudge.Judgement.Unknown unknown -> false;
            case EvidenceJudge.Judgement.Judged now ->
                now.verdict() != known && correct(judge, id, evident, known, now);
        };
    }

    private static EvidenceJudge.Judgement ask(EvidenceJudge judge, UUID id, Evidence evidence) {
        try {
            return judge.judge(id, evidence);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Record {0} could not be judged again: {1}",
                    id,
                    e.getClass().getName());
            return new EvidenceJudge.Judgement.Unknown();
        }
    }

    private boolean correct(
            EvidenceJudge judge,
            UUID id,
            HeldDocument.Evident evident,
            ChipVerdict known,
            EvidenceJudge.Judgement.Judged now)
            throws OutboxException {
        try {
            corrections.add(new Correction(
                    UuidV7.derived(id, judge.trustStoreVersion()),
                    id,
                    evident.sector(),
                    clock.instant(),
                    known,
                    now.verdict(),
                    now.caveats(),
                    judge.trustStoreVersion()));
            return true;
        } catch (OutboxException e) {
            if (e.reason() == OutboxException.Reason.ID_ALREADY_USED) {
                return false;
            }
            judged.remove(id);
            throw e;
        }
    }
}
