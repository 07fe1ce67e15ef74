package vn.cccd.card;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.cccd.card.access.OpenChip;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.FileOutcome;
import vn.cccd.card.lds.FileReader;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.RawFile;

/** The files of one reading, and what was not given; goes on after a lost secure channel, but not for ever. */
final class ReadFiles {
    private static final int MOST_REOPENINGS = 4;

    private final OpenChip chip;
    private final FileReader reader;
    private final Map<LdsFile, RawFile> files = new EnumMap<>(LdsFile.class);
    private final Set<LdsFile> notGiven = EnumSet.noneOf(LdsFile.class);
    private int reopenings;

    ReadFiles(OpenChip chip, FileReader reader) {
        this.chip = chip;
        this.reader = reader;
        chip.cardAccess().ifPresent(this::keep);
    }

    /** Reads a file that should be there; tries once more when the channel was lost over it. */
    Optional<Bytes> read(LdsFile file) throws CardException {
        try {
            return outcome(reader.read(file));
        } catch (CardException e) {
            reopenAfter(e);
            return e.reason() == Reason.FILE_MISSING ? missing(file) : outcome(reader.read(file));
        }
    }

    /** Reads a file that may be missing; one over which the channel is lost counts as missing. */
    Optional<Bytes> readIfThere(LdsFile file) throws CardException {
        try {
            return outcome(reader.read(file));
        } catch (CardException e) {
            reopenAfter(e);
            return missing(file);
        }
    }

    private Optional<Bytes> missing(LdsFile file) {
        notGiven.add(file);
        return Optional.empty();
    }

    private void reopenAfter(CardException failure) throws CardException {
        if (!failure.endsChannel() || reopenings == MOST_REOPENINGS) {
            throw failure;
        }
        reopenings++;
        chip.reopen();
    }

    private Optional<Bytes> outcome(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Read read -> Optional.of(keep(read.file()));
            case FileOutcome.NotGiven refused -> missing(refused.file());
        };
    }

    private Bytes keep(RawFile file) {
        files.put(file.file(), file);
        return file.bytes();
    }

    Optional<Bytes> get(LdsFile file) {
        return Optional.ofNullable(files.get(file)).map(RawFile::bytes);
    }

    /** Whether the chip was asked for the file and did not give it. */
    boolean withheld(LdsFile file) {
        return notGiven.contains(file);
    }

    List<RawFile> all() {
        return List.copyOf(files.values());
    }

    Map<Integer, Bytes> dataGroups() {
        Map<Integer, Bytes> groups = new TreeMap<>();
        files.values().stream()
                .filter(file -> file.file().isDataGroup())
                .forEach(file -> groups.put(file.file().dataGroup(), file.bytes()));
        return groups;
    }
}
