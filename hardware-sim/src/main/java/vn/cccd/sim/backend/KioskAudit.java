package vn.cccd.sim.backend;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What arrived from one kiosk.
 *
 * @param accepted ids in the order in which they came first
 * @param repeats how often an accepted record came again with the same content; harmless
 * @param conflicts how often an accepted id came with other content
 * @param rejected how often a record was refused; one that is sent again counts again
 * @param late sequence numbers that came after a higher one; a record that was sent again by hand does
 * @param gaps what is missing below the highest sequence number
 * @param usedTwice sequence numbers that more than one id has, each as often as it is too many
 * @param chainBreaks sequence numbers of records whose {@code previous} is not the hash of the record one below
 */
public record KioskAudit(
        String kiosk,
        List<UUID> accepted,
        long repeats,
        long conflicts,
        long rejected,
        List<Long> late,
        List<Gap> gaps,
        List<Long> usedTwice,
        List<Long> chainBreaks) {

    /** Sequence numbers from {@code first} to {@code last}, both included. */
    public record Gap(long first, long last) {
        @Override
        public String toString() {
            return first == last ? Long.toString(first) : first + " to " + last;
        }
    }

    public KioskAudit {
        accepted = List.copyOf(accepted);
        late = List.copyOf(late);
        gaps = List.copyOf(gaps);
        usedTwice = List.copyOf(usedTwice);
        chainBreaks = List.copyOf(chainBreaks);
    }

    /** Whether every record up to the highest sequence number is here once, linked, and no id ever had two contents. */
    public boolean exactlyOnce() {
        return conflicts == 0 && gaps.isEmpty() && usedTwice.isEmpty() && chainBreaks.isEmpty();
    }

    /** Those of {@code promised}, what a kiosk told its citizens is stored, that are not here. */
    public Set<UUID> missing(Collection<UUID> promised) {
        Set<UUID> missing = new HashSet<>(promised);
        accepted.forEach(missing::remove);
        return missing;
    }

    /** Those that are here and that nobody {@code promised}. */
    public Set<UUID> unpromised(Collection<UUID> promised) {
        Set<UUID> more = new HashSet<>(accepted);
        promised.forEach(more::remove);
        return more;
    }
}
