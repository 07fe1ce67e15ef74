package vn.cccd.sync.delivery;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What the sender did since the start. Counts only, nothing about anybody. Any thread may ask. */
public final class DeliveryCounters {
    private final LongAdder calls = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder quarantined = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private final Map<RetryCause, Long> retries = new EnumMap<>(RetryCause.class);

    /** Calls made, whatever came of them. */
    public long calls() {
        return calls.sum();
    }

    /** Records that the backend acknowledged. */
    public long sent() {
        return sent.sum();
    }

    /** Records that it will not take. */
    public long quarantined() {
        return quarantined.sum();
    }

    /** Records among them whose id the backend knows with another content. */
    public long conflicts() {
        return conflicts.sum();
    }

    /** Calls (or, for {@link RetryCause#RECORD}, records) that have to be tried again; causes that did not occur are left out. */
    public Map<RetryCause, Long> retries() {
        synchronized (retries) {
            return Map.copyOf(retries);
        }
    }

    void called() {
        calls.increment();
    }

    void sent(long records) {
        sent.add(records);
    }

    void quarantined(String reason) {
        quarantined.increment();
        if (reason.equals(Sender.CONFLICT)) {
            conflicts.increment();
        }
    }

    void retried(RetryCause cause, long howOften) {
        synchronized (retries) {
            retries.merge(cause, howOften, Long::sum);
        }
    }
}
