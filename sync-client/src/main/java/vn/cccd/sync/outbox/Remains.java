package vn.cccd.sync.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.Unsealed;

/**
 * What can be had from a damaged outbox: every record that still opens under its key in its own place, and the highest proven link of each chain.
 *
 * <p>The pages are read one by one, whether or not SQLite could still find them. The newest version of a page counts; where it is damaged, or the log
 * is, the older ones count too. So a record that was delivered and erased may turn up again: the backend knows its id.
 */
final class Remains {
    static final Set<String> STATES = Set.of("pending", "sent", "quarantined");
    private static final int RECORD_COLUMNS = 12;

    /** As version 2 wrote it: there were no attachments. */
    private static final int UNATTACHED_COLUMNS = 11;

    private static final int PLAIN_COLUMNS = 10;
    private static final int CHAIN_COLUMNS = 5;
    private static final int ATTACHMENT_COLUMNS = 7;

    private final KeyRing keys;
    private final Map<UUID, Kept> records = new LinkedHashMap<>();

    /** Of version 1. They prove nothing by themselves, so they count only when nothing in the file was ever sealed. */
    private final Map<UUID, Kept> plain = new LinkedHashMap<>();

    private boolean version1;
    private final Set<String> broken = new HashSet<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Map<UUID, KeptAttachment> attachments = new LinkedHashMap<>();

    private Remains(KeyRing keys) {
        this.keys = keys;
    }

    /** A record that is whole. */
    record Kept(
            long position,
            PayloadColumn.Place place,
            String state,
            Optional<String> reason,
            Bytes payload,
            Bytes hash,
            long storedAt,
            Optional<Long> settledAt,
            boolean attached) {}

    /** The last known link of a chain. */
    record Link(long sequence, Bytes hash, Optional<Long> lastSentAt) {}

    static Remains of(Path database, Path log, KeyRing keys) throws IOException {
        Remains remains = new Remains(keys);
        try (PageFile file = PageFile.open(database, log)) {
            for (int page : file.numbers()) {
                boolean whole = remains.take(file, file.latest(page));
                if (!whole || file.logDamaged()) {
                    for (byte[] version : file.versions(page)) {
                        remains.take(file, version);
                    }
                }
            }
        }
        if (remains.records.isEmpty() && !remains.plain.isEmpty()) {
            remains.version1 = true;
            remains.plain.values().forEach(remains::keep);
        }
        return remains;
    }

    Collection<Kept> records() {
        return records.values();
    }

    /** Whether the file is one of version 1, in which everything was plain. */
    boolean ofVersion1() {
        return version1;
    }

    /** Attachments that are whole. */
    Collection<KeptAttachment> attachments() {
        return attachments.values();
    }

    /** Attachments that a record names and that are not whole, or not there. */
    long attachmentsLost() {
        return records.values().stream()
                .filter(record -> record.attached()
                        && !attachments.containsKey(record.place().id()))
                .count();
    }

    Map<String, Link> links() {
        return links;
    }

    /** Records of which something was found, but not all. */
    long broken() {
        records.keySet().forEach(id -> broken.remove(id.toString()));
        return broken.size();
    }

    /** Takes what is whole on this page; false when something on it is not. */
    private boolean take(PageFile file, byte[] bytes) throws IOException {
        LeafPage page = new LeafPage(file, bytes);
        if (!page.isTableLeaf()) {
            // An inner page, an index or the tail of a row; or a leaf that is none any more.
            return bytes[0] == 2 || bytes[0] == 5 || bytes[0] == 10;
        }
        boolean whole = true;
        for (LeafPage.Row row : page.rows()) {
            List<Optional<Object>> values = row.values();
            if (values.size() == RECORD_COLUMNS
                    || values.size() == UNATTACHED_COLUMNS
                    || values.size() == PLAIN_COLUMNS) {
                whole &= takeRecord(row.number(), values);
            } else if (values.size() == CHAIN_COLUMNS) {
                takeLink(values);
            } else if (values.size() == ATTACHMENT_COLUMNS) {
                KeptAttachment.of(values, keys).ifPresent(kept -> attachments.putIfAbsent(kept.record(), kept));
            }
        }
        return whole && page.unreadable() == 0;
    }

    private boolean takeRecord(long position, List<Optional<Object>> values) {
        Optional<String> id =
                text(values.get(1)).filter(text -> Rows.UUID_FORM.matcher(text).matches());
        Optional<String> kiosk = text(values.get(2));
        Optional<Long> sequence = number(values.get(3));
        Optional<byte[]> payload = blob(values.get(6));
        if (id.isEmpty() || kiosk.isEmpty() || sequence.isEmpty() || payload.isEmpty()) {
            broken.add("at " + position);
            return false;
        }
        PayloadColumn.Place place = new PayloadColumn.Place(UUID.fromString(id.get()), kiosk.get(), sequence.get());
        boolean isPlain = values.size() == PLAIN_COLUMNS;
        Unsealed opened = isPlain
                ? PayloadColumn.openPlain(payload.get())
                : PayloadColumn.open(keys, place, Bytes.copyOf(payload.get()));
        if (!(opened instanceof Unsealed.Whole whole)) {
            broken.add(id.get());
            return false;
        }
        Bytes hash = whole.plain().sha256();
        if (isPlain && !blob(values.get(7)).map(Bytes::copyOf).equals(Optional.of(hash))) {
            return false;
        }
        String state = text(values.get(4)).filter(STATES::contains).orElse("pending");
        Optional<String> reason = state.equals("quarantined")
                ? text(values.get(5)).or(() -> Optional.of(Outbox.DAMAGED))
                : Optional.empty();
        Bytes sealed = Bytes.copyOf(isPlain ? PayloadColumn.seal(keys, place, whole.plain()) : payload.get());
        Kept kept = new Kept(
                position,
                place,
                state,
                reason,
                sealed,
                hash,
                number(values.get(8)).orElse(0L),
                number(values.get(9)),
                values.size() == RECORD_COLUMNS && values.get(11).equals(Optional.of(1L)));
        if (isPlain) {
            plain.put(place.id(), kept);
        } else {
            keep(kept);
        }
        return true;
    }

    private void keep(Kept kept) {
        records.put(kept.place().id(), kept);
        raise(kept.place().kiosk(), new Link(kept.place().sequence(), kept.hash(), Optional.empty()));
    }

    private void takeLink(List<Optional<Object>> values) {
        Optional<String> kiosk = text(values.get(0));
        Optional<Long> sequence = number(values.get(1));
        Optional<byte[]> hash = blob(values.get(2));
        Optional<byte[]> proof = blob(values.get(4));
        if (kiosk.isPresent()
                && sequence.isPresent()
                && hash.isPresent()
                && proof.isPresent()
                && Arrays.equals(proof.get(), Chains.proof(kiosk.get(), sequence.get(), hash.get()))) {
            raise(kiosk.get(), new Link(sequence.get(), Bytes.copyOf(hash.get()), number(values.get(3))));
        }
    }

    private void raise(String kiosk, Link link) {
        links.merge(
                kiosk,
                link,
                (known, other) -> new Link(
                        Math.max(known.sequence(), other.sequence()),
                        other.sequence() >= known.sequence() ? other.hash() : known.hash(),
                        other.lastSentAt().or(known::lastSentAt)));
    }

    static Optional<String> text(Optional<Object> value) {
        return value.filter(String.class::isInstance).map(String.class::cast);
    }

    static Optional<Long> number(Optional<Object> value) {
        return value.filter(Long.class::isInstance).map(Long.class::cast);
    }

    static Optional<byte[]> blob(Optional<Object> value) {
        return value.filter(byte[].class::isInstance).map(byte[].class::cast);
    }
}
