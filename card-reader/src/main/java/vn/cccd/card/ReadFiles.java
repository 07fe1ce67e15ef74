package vn.cccd.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.cccd.card.access.OpenChip;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.FileOutcome;
import vn.cccd.card.lds.FileReader;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.PartialFile;
import vn.cccd.card.lds.RawFile;

/**
 * Reads files of an open chip, each once; goes on after a lost secure channel at the byte where it was lost, but not for ever.
 *
 * <p>What was read before is not read again, be it in this contact with the card or in an earlier one.
 */
final class ReadFiles {
    private static final int MOST_REOPENINGS = 4;

    private final OpenChip chip;
    private final Supplier<FileReader> readers;
    private final FilesSoFar soFar;
    private int reopenings;

    /** @param readers give a reader of this chip that knows what all of them have learned */
    ReadFiles(OpenChip chip, Supplier<FileReader> readers, FilesSoFar soFar) {
        this.chip = chip;
        this.readers = readers;
        this.soFar = soFar;
        chip.cardAccess().ifPresent(soFar::keep);
    }

    /** Reads a file that should be there; fails when the channel is lost over it again and again. */
    Optional<Bytes> read(LdsFile file) throws CardException {
        return once(file, 1);
    }

    /** Reads a file that may be missing; one over which the channel is lost counts as missing. */
    Optional<Bytes> readIfThere(LdsFile file) throws CardException {
        return once(file, 0);
    }

    private Optional<Bytes> once(LdsFile file, int repetitions) throws CardException {
        if (soFar.get(file).isPresent() || soFar.withheld(file)) {
            return soFar.get(file);
        }
        FileReader reader = readers.get();
        soFar.takePart(file).ifPresent(reader::resume);
        try {
            Optional<RawFile> whole = fetch(reader, file, repetitions);
            if (whole.isEmpty()) {
                soFar.notGiven(file);
            }
            return whole.map(soFar::keep);
        } catch (CardException | RuntimeException e) {
            reader.unfinished().ifPresent(soFar::keep);
            throw e;
        }
    }

    /** Reads a file from its beginning, whether it was read before or not, and keeps nothing. */
    Optional<Bytes> readAgain(LdsFile file) throws CardException {
        return fetch(readers.get(), file, 1).map(RawFile::bytes);
    }

    /** @param repetitions how often to try once more when nothing has become better by the last try */
    private Optional<RawFile> fetch(FileReader reader, LdsFile file, int repetitions) throws CardException {
        int left = repetitions;
        while (true) {
            int before = progress(reader);
            try {
                return switch (reader.read(file)) {
                    case FileOutcome.Read read -> Optional.of(read.file());
                    case FileOutcome.NotGiven refused -> Optional.empty();
                };
            } catch (CardException e) {
                reopenAfter(e);
                if (e.reason() == Reason.FILE_MISSING) {
                    return Optional.empty();
                }
                if (progress(reader) == before && left-- == 0) {
                    if (repetitions > 0) {
                        throw e;
                    }
                    return Optional.empty();
                }
            }
        }
    }

    private static int progress(FileReader reader) {
        return reader.lessons() + reader.unfinished().map(PartialFile::done).orElse(0);
    }

    private void reopenAfter(CardException failure) throws CardException {
        if (!failure.endsChannel() || reopenings == MOST_REOPENINGS) {
            throw failure;
        }
        reopenings++;
        chip.reopen();
    }

    /** Takes a file over that need not be read. */
    void supply(RawFile file) {
        soFar.keep(file);
    }

    Optional<Bytes> get(LdsFile file) {
        return soFar.get(file);
    }

    /** Whether the chip was asked for the file and did not give it. */
    boolean withheld(LdsFile file) {
        return soFar.withheld(file);
    }

    List<RawFile> all() {
        return List.copyOf(soFar.all());
    }

    Map<Integer, Bytes> dataGroups() {
        Map<Integer, Bytes> groups = new TreeMap<>();
        soFar.all().stream()
                .filter(file -> file.file().isDataGroup())
                .forEach(file -> groups.put(file.file().dataGroup(), file.bytes()));
        return groups;
    }
}
