package vn.cccd.card;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.lds.Mrz;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.lds.RawFile;

/**
 * What a chip holds and how far it can be trusted.
 *
 * @param portrait absent when it was not asked for, is not on the chip, or is in a form that cannot be shown
 * @param files the raw bytes as they were read, from which everything else here was derived
 */
public record ChipReading(
        Access access,
        Mrz mrz,
        Person person,
        Optional<Portrait> portrait,
        Verdict verdict,
        Set<Caveat> caveats,
        List<Check> checks,
        List<RawFile> files,
        ReadTiming timing,
        Evidence evidence) {
    public ChipReading {
        caveats = Set.copyOf(caveats);
        checks = List.copyOf(checks);
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "ChipReading[" + verdict + ", " + caveats + ", " + access + "]";
    }
}
