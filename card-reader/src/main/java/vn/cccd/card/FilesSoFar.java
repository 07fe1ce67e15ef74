package vn.cccd.card;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.PartialFile;
import vn.cccd.card.lds.RawFile;

/** What has been read of a card: whole files, a part of one, and what the chip did not give. Outlives the contact, not the visit. */
final class FilesSoFar implements AutoCloseable {
    private final Map<LdsFile, RawFile> whole = new EnumMap<>(LdsFile.class);
    private final Set<LdsFile> notGiven = EnumSet.noneOf(LdsFile.class);
    private Optional<PartialFile> part = Optional.empty();

    Bytes keep(RawFile file) {
        whole.put(file.file(), file);
        return file.bytes();
    }

    void keep(PartialFile started) {
        part = Optional.of(started);
    }

    void notGiven(LdsFile file) {
        notGiven.add(file);
    }

    boolean withheld(LdsFile file) {
        return notGiven.contains(file);
    }

    Optional<Bytes> get(LdsFile file) {
        return Optional.ofNullable(whole.get(file)).map(RawFile::bytes);
    }

    Collection<RawFile> all() {
        return whole.values();
    }

    Optional<PartialFile> part() {
        return part;
    }

    /** The part of {@code file}, which is nobody else's from now on. */
    Optional<PartialFile> takePart(LdsFile file) {
        Optional<PartialFile> taken = part.filter(started -> started.file() == file);
        if (taken.isPresent()) {
            part = Optional.empty();
        }
        return taken;
    }

    void dropPart() {
        part.ifPresent(PartialFile::close);
        part = Optional.empty();
    }

    @Override
    public void close() {
        dropPart();
        whole.clear();
        notGiven.clear();
    }
}
