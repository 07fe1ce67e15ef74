package vn.cccd.kiosk.device.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.cccd.card.ReadFailure;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadProgress;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.kiosk.identity.ReadFailureCodes;
import vn.cccd.sync.observe.ApplicationCounters;
import vn.cccd.sync.observe.SecurityEvent;
import vn.cccd.sync.observe.SecurityEventKind;
import vn.cccd.sync.observe.SecurityLog;

/** Reads as another does, counts how it went, and tells the security centre of documents that are not genuine. Knows no person. */
public final class CountedReading implements ReadingWork, ApplicationCounters {
    /** More than a reader can do in a minute. */
    private static final int MOST_TIMES = 1_000;

    private final ReadingWork reading;
    private final SecurityLog log;
    private final Map<String, Long> failures = new TreeMap<>();
    private final Map<String, List<Long>> millis = new TreeMap<>();
    private long reads;

    public CountedReading(ReadingWork reading, SecurityLog log) {
        this.reading = reading;
        this.log = log;
    }

    @Override
    public ReadOutcome read(CardLink link, ReadRequest request, Consumer<ReadProgress> progress) {
        ReadOutcome outcome = reading.read(link, request, progress);
        switch (outcome) {
            case ReadOutcome.Completed completed -> {
                timed(link.reader(), completed.reading().timing().totalMillis());
                judged(completed.reading().verdict());
            }
            case ReadOutcome.Interrupted interrupted -> failed(interrupted.failure());
            case ReadOutcome.Failed failed -> failed(failed.failure());
        }
        return outcome;
    }

    @Override
    public synchronized Counts take() {
        List<ReaderTiming> readers = new ArrayList<>();
        millis.forEach((name, times) -> readers.add(timing(name, times)));
        Counts counts = new Counts(reads, failures, readers, OptionalLong.empty());
        reads = 0;
        millis.clear();
        failures.clear();
        return counts;
    }

    synchronized void timed(String reader, long took) {
        reads++;
        List<Long> times = millis.computeIfAbsent(reader, name -> new ArrayList<>());
        if (times.size() < MOST_TIMES) {
            times.add(took);
        }
    }

    private static ReaderTiming timing(String name, List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        int last = sorted.size() - 1;
        return new ReaderTiming(name, sorted.size(), sorted.get(last / 2), sorted.get((last * 99 + 50) / 100));
    }

    private void judged(Verdict verdict) {
        switch (verdict) {
            case Verdict.Forged forged -> log.report(SecurityEvent.of(SecurityEventKind.DOCUMENT_FORGED));
            case Verdict.CloneSuspected clone -> log.report(SecurityEvent.of(SecurityEventKind.CLONE_SUSPECTED));
            case Verdict.SignerRevoked revoked -> log.report(SecurityEvent.of(SecurityEventKind.SIGNER_REVOKED));
            case Verdict.Genuine genuine -> {}
            case Verdict.GenuineIssuerUnknown unknown -> {}
            case Verdict.Undetermined undetermined -> {}
        }
    }

    private synchronized void failed(ReadFailure failure) {
        failures.merge(ReadFailureCodes.of(failure).name(), 1L, Long::sum);
    }
}
