package vn.cccd.sim.backend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the ledger knows of one kiosk. Guarded by the ledger. */
final class KioskBook {
    private final String kiosk;
    private final List<HeldRecord> accepted = new ArrayList<>();
    private Optional<String> pinnedKey = Optional.empty();
    private @Nullable HeldRecord last;
    private long conflicts;
    private long rejections;

    KioskBook(String kiosk) {
        this.kiosk = kiosk;
    }

    String kiosk() {
        return kiosk;
    }

    Optional<String> pinnedKey() {
        return pinnedKey;
    }

    void pin(String thumbprint) {
        pinnedKey = Optional.of(thumbprint);
    }

    void countConflict() {
        conflicts++;
    }

    void countRejection() {
        rejections++;
    }

    /** Takes {@code held}; what is unexpected about its place is said and not refused: a quarantined record leaves a gap. */
    Optional<String> add(HeldRecord held) {
        accepted.add(held);
        Optional<HeldRecord> before = Optional.ofNullable(last);
        long lastSequence = before.map(HeldRecord::sequence).orElse(0L);
        if (held.sequence() <= lastSequence) {
            return Optional.of(" came after " + lastSequence);
        }
        last = held;
        if (held.sequence() != lastSequence + 1) {
            return Optional.of(" follows " + lastSequence);
        }
        return held.linksTo(before) ? Optional.empty() : Optional.of(" does not link to the record before it");
    }

    KioskAudit audit() {
        List<KioskAudit.Gap> gaps = new ArrayList<>();
        List<Long> breaks = new ArrayList<>();
        List<Long> usedTwice = new ArrayList<>();
        List<HeldRecord> sorted = accepted.stream()
                .sorted(Comparator.comparingLong(HeldRecord::sequence))
                .toList();
        Optional<HeldRecord> before = Optional.empty();
        for (HeldRecord held : sorted) {
            long expected = before.map(HeldRecord::sequence).orElse(0L) + 1;
            if (held.sequence() > expected) {
                gaps.add(new KioskAudit.Gap(expected, held.sequence() - 1));
            } else if (held.sequence() < expected) {
                usedTwice.add(held.sequence());
            } else if (!held.linksTo(before)) {
                breaks.add(held.sequence());
            }
            before = Optional.of(held);
        }
        return new KioskAudit(
                kiosk,
                accepted.stream().map(HeldRecord::id).toList(),
                accepted.stream().mapToLong(held -> held.deliveries() - 1L).sum(),
                conflicts,
                rejections,
                late(),
                gaps,
                usedTwice,
                breaks);
    }

    private List<Long> late() {
        List<Long> late = new ArrayList<>();
        long highest = 0;
        for (HeldRecord held : accepted) {
            if (held.sequence() < highest) {
                late.add(held.sequence());
            }
            highest = Math.max(highest, held.sequence());
        }
        return late;
    }
}
