package vn.cccd.sim.backend;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.cccd.sim.bytes.Bytes;

/**
 * What the backend knows of check-ins: the records by id, and each kiosk's book.
 *
 * <p>A kiosk's keys are those certified for it. As long as it has none, and certificates are not required, the first key that it shows is its
 * key. Thread-safe.
 */
final class Ledger {
    private static final int MOST_FINDINGS = 10_000;

    private final Devices devices;
    private final boolean certificatesRequired;
    private final int mostContents;
    private final EvidenceShelf evidence = new EvidenceShelf();
    private final Map<UUID, HeldRecord> records = new HashMap<>();
    private final Map<String, KioskBook> books = new LinkedHashMap<>();
    private final Map<UUID, Content> contents = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();
    private Optional<LineFile> file = Optional.empty();
    private long deliveries;

    private record Content(String kiosk, Bytes json) {}

    /** @param mostContents how many records are kept with their content, the newest ones */
    Ledger(Devices devices, boolean certificatesRequired, int mostContents) {
        this.devices = devices;
        this.certificatesRequired = certificatesRequired;
        this.mostContents = mostContents;
    }

    /** From now on what is taken is also written to {@code keeper}. */
    synchronized void keepIn(LineFile keeper) {
        file = Optional.of(keeper);
    }

    /** Takes back one line of that file: time, space, compact JWS. */
    synchronized void restore(String line) throws IOException {
        String[] parts = line.split(" ", 2);
        SignedRecord record =
                SignedRecord.kept(parts[parts.length - 1]).orElseThrow(() -> new IOException("a line is no record"));
        KioskBook book = books.computeIfAbsent(record.kiosk(), KioskBook::new);
        String key = record.keyThumbprint().orElse("");
        if (book.pinnedKey().isEmpty() && devices.standing(record.kiosk(), key) == Devices.KeyStanding.UNKNOWN) {
            book.pin(key);
        }
        deliveries++;
        accept(record, book, Instant.parse(parts[0]));
    }

    /** What the records name. */
    EvidenceShelf evidence() {
        return evidence;
    }

    /** Whether a record of this id was taken before. */
    synchronized boolean knows(UUID id) {
        return records.containsKey(id);
    }

    /**
     * Decides about one record. What is accepted is on disk only after {@link #settle}.
     *
     * @param certified the kiosk that the connection's certificate names
     */
    synchronized RecordResult take(SignedRecord record, Optional<String> certified, Instant now) throws IOException {
        deliveries++;
        KioskBook book = books.computeIfAbsent(record.kiosk(), KioskBook::new);
        Optional<String> refusal = refusal(record, book, certified);
        if (refusal.isPresent()) {
            book.countRejection();
            note(record, ": " + refusal.get());
            return new RecordResult.Rejected(refusal.get());
        }
        HeldRecord held = records.get(record.id());
        if (held == null) {
            accept(record, book, now);
            return new RecordResult.Accepted();
        }
        if (!held.hasContentOf(record)) {
            book.countConflict();
            note(record, ": id " + record.id() + " came again with other content");
            return new RecordResult.Conflict();
        }
        held.cameAgain();
        return new RecordResult.Accepted();
    }

    /** What was accepted is on disk when this returns, if it is kept at all. */
    void settle() throws IOException {
        Optional<LineFile> keeper;
        synchronized (this) {
            keeper = file;
        }
        if (keeper.isPresent()) {
            keeper.get().force();
        }
    }

    synchronized List<ReceivedCheckIn> received() {
        List<ReceivedCheckIn> received = new ArrayList<>();
        contents.forEach((id, content) -> {
            HeldRecord held = Objects.requireNonNull(records.get(id));
            received.add(new ReceivedCheckIn(
                    id,
                    content.kiosk(),
                    held.sequence(),
                    Reply.text(content.json()),
                    held.firstReceived(),
                    held.deliveries()));
        });
        return received;
    }

    synchronized int accepted() {
        return records.size();
    }

    synchronized ExactlyOnce audit() {
        return new ExactlyOnce(books.values().stream().map(KioskBook::audit).toList());
    }

    synchronized List<String> findings() {
        return List.copyOf(findings);
    }

    synchronized long deliveries() {
        return deliveries;
    }

    private void accept(SignedRecord record, KioskBook book, Instant now) throws IOException {
        if (file.isPresent()) {
            file.get().append(now + " " + record.compact());
        }
        HeldRecord held = new HeldRecord(record, now);
        book.add(held).ifPresent(oddity -> note(record, oddity));
        records.put(record.id(), held);
        evidence.named(record.kiosk(), record.json());
        contents.put(record.id(), new Content(record.kiosk(), record.json()));
        if (contents.size() > mostContents) {
            contents.remove(contents.keySet().iterator().next());
        }
    }

    private Optional<String> refusal(SignedRecord record, KioskBook book, Optional<String> certified) {
        if (record.keyThumbprint().isEmpty()) {
            return Optional.of("SIGNATURE_INVALID");
        }
        if (record.flaw().isPresent()) {
            return record.flaw();
        }
        if (record.corrects()
                .filter(corrected -> !records.containsKey(corrected))
                .isPresent()) {
            return Optional.of("CORRECTED_UNKNOWN");
        }
        if (certified.isPresent() && !certified.get().equals(record.kiosk())) {
            return Optional.of("KIOSK_NOT_CERTIFIED");
        }
        String key = record.keyThumbprint().get();
        return switch (devices.standing(record.kiosk(), key)) {
            case CERTIFIED -> Optional.empty();
            case REVOKED -> Optional.of("KEY_REVOKED");
            case UNKNOWN -> pinned(book, key) ? Optional.empty() : Optional.of("KEY_UNKNOWN");
        };
    }

    private boolean pinned(KioskBook book, String key) {
        if (book.pinnedKey().isEmpty() && !certificatesRequired && !devices.knows(book.kiosk())) {
            book.pin(key);
        }
        return book.pinnedKey().equals(Optional.of(key));
    }

    private void note(SignedRecord record, String what) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add("kiosk " + record.kiosk() + ", record " + record.sequence() + what);
        }
    }
}
