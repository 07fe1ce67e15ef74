package vn.cccd.sync.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cccd.sync.outbox.StoredRecord;

/** Answers as it was told, remembers what it was given. */
final class ScriptedUplink implements Uplink {
    private final Deque<Function<List<StoredRecord>, UplinkAnswer>> answers = new ArrayDeque<>();
    private int credentials;
    private final List<List<StoredRecord>> calls = new ArrayList<>();

    synchronized void then(Function<List<StoredRecord>, UplinkAnswer> answer) {
        answers.addLast(answer);
    }

    synchronized void then(UplinkAnswer answer) {
        then(batch -> answer);
    }

    synchronized List<List<StoredRecord>> calls() {
        return List.copyOf(calls);
    }

    static UplinkAnswer unreachable() {
        return new UplinkAnswer.TryLater(RetryCause.NETWORK, "no route", Optional.empty());
    }

    static UplinkAnswer acceptAll(List<StoredRecord> batch) {
        return new UplinkAnswer.Answered(batch.stream()
                .map(record -> (RecordAnswer) new RecordAnswer.Accepted(record.id()))
                .toList());
    }

    /** Without a script everything is accepted. */
    @Override
    public synchronized UplinkAnswer send(List<StoredRecord> batch) {
        calls.add(batch);
        Function<List<StoredRecord>, UplinkAnswer> next = answers.pollFirst();
        return next == null ? acceptAll(batch) : next.apply(batch);
    }

    /** How often it was told of new credentials. */
    synchronized int credentials() {
        return credentials;
    }

    @Override
    public synchronized void credentialsChanged() {
        credentials++;
    }

    @Override
    public void close() {}
}
