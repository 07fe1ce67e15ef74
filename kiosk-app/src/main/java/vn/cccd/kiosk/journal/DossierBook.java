package vn.cccd.kiosk.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;

/**
 * The files of a counter: the one that is open, and those that were stored, one journal for each day.
 *
 * <p>Crash contract: when {@link #keep} or {@link #storedNow} returns, it survives a power cut. A file is open or stored, never both and never lost
 * between. One thread at a time.
 */
public final class DossierBook implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DossierBook.class.getName());
    private static final String SUFFIX = ".files";
    private static final byte OPEN = 'o';
    private static final byte STORING = 'b';
    private static final byte STORED = 's';
    private static final byte DROPPED = 'd';

    private final Path directory;
    private final KeyRing keys;
    private final LocalDate day;
    private final Journal today;
    private final Map<UUID, Dossier> open = new LinkedHashMap<>();
    private final Map<UUID, StoredDossier> storing = new HashMap<>();
    private final Map<UUID, StoredDossier> stored = new LinkedHashMap<>();
    private int damaged;

    private DossierBook(Path directory, KeyRing keys, LocalDate day, Journal today) {
        this.day = day;
        this.directory = directory;
        this.keys = keys;
        this.today = today;
    }

    /** Opens the book in {@code directory}; what is added goes to the journal of {@code day}. */
    public static DossierBook open(Path directory, KeyRing keys, LocalDate day) throws IOException {
        Files.createDirectories(directory);
        DossierBook book = new DossierBook(directory, keys, day, Journal.open(directory.resolve(day + SUFFIX), keys));
        try {
            for (Path journal : book.journals()) {
                book.restore(journal);
            }
            return book;
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private void restore(Path journal) throws IOException {
        if (dayOf(journal).filter(day::equals).isPresent()) {
            restore(today);
        } else {
            try (Journal earlier = Journal.open(journal, keys)) {
                restore(earlier);
            }
        }
    }

    private void restore(Journal journal) {
        damaged += journal.damaged();
        for (Bytes entry : journal.entries()) {
            try {
                restore(entry);
            } catch (JournalException e) {
                LOG.log(System.Logger.Level.WARNING, "an entry is left out: " + e.getMessage());
                damaged++;
            }
        }
    }

    private void restore(Bytes entry) throws JournalException {
        byte kind = entry.isEmpty() ? 0 : entry.at(0);
        Bytes document = entry.from(Math.min(1, entry.length()));
        switch (kind) {
            case OPEN -> {
                Dossier dossier = DossierDocument.read(document);
                open.put(dossier.id(), dossier);
            }
            case STORING -> {
                StoredDossier begun = DossierDocument.readStored(document);
                storing.put(begun.dossier().id(), begun);
            }
            case STORED -> isStored(DossierDocument.readStored(document));
            case DROPPED -> isOpenNoLonger(DossierDocument.read(document).id());
            default -> throw new JournalException("an entry of kind " + kind);
        }
    }

    private void isStored(StoredDossier file) {
        isOpenNoLonger(file.dossier().id());
        stored.put(file.dossier().id(), file);
    }

    private void isOpenNoLonger(UUID id) {
        open.remove(id);
        storing.remove(id);
    }

    /** The file that was being worked on last; empty when it was stored or dropped. */
    public Optional<Dossier> lastOpen() {
        return open.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(open.values()).getLast());
    }

    /** As what a file was stored, or was to be stored, last; empty when nobody tried. */
    public Optional<StoredDossier> storing(UUID id) {
        return Optional.ofNullable(storing.getOrDefault(id, stored.get(id)));
    }

    /** Those that were stored and are not erased yet, oldest first. */
    public List<StoredDossier> stored() {
        return List.copyOf(stored.values());
    }

    /** How many entries could not be read any more. */
    public int damaged() {
        return damaged;
    }

    /** Keeps an open file as it is now. */
    public void keep(Dossier dossier) throws IOException {
        today.add(entry(OPEN, DossierDocument.write(dossier)));
        open.put(dossier.id(), dossier);
    }

    /** Notes as what an open file is about to be stored: it stays open until {@link #storedNow}. */
    public void storing(StoredDossier file) throws IOException {
        today.add(entry(STORING, DossierDocument.write(file)));
        storing.put(file.dossier().id(), file);
    }

    /** Notes that a file was stored: it is open no longer. */
    public void storedNow(StoredDossier file) throws IOException {
        today.add(entry(STORED, DossierDocument.write(file)));
        isStored(file);
    }

    /** Drops an open file; nothing of it counts any more. */
    public void drop(UUID id) throws IOException {
        Dossier dropped = open.get(id);
        if (dropped != null) {
            today.add(entry(DROPPED, DossierDocument.write(Dossier.open(id, dropped.openedAt()))));
            isOpenNoLonger(id);
        }
    }

    private static Bytes entry(byte kind, Bytes written) {
        byte[] document = written.toArray();
        byte[] entry = new byte[document.length + 1];
        entry[0] = kind;
        System.arraycopy(document, 0, entry, 1, document.length);
        return Bytes.copyOf(entry);
    }

    /**
     * Erases the stored files that are {@code over}, and whatever else of them was written down. What remains is in today's journal then; those of
     * earlier days, and what lies beside them, are deleted.
     */
    public void erase(Predicate<StoredDossier> over) throws IOException {
        stored.values().removeIf(over);
        List<Bytes> remaining = new ArrayList<>();
        stored.values().forEach(file -> remaining.add(entry(STORED, DossierDocument.write(file))));
        open.values().forEach(dossier -> remaining.add(entry(OPEN, DossierDocument.write(dossier))));
        storing.values().forEach(file -> remaining.add(entry(STORING, DossierDocument.write(file))));
        today.replace(remaining);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX + "*")) {
            for (Path file : files) {
                if (dayOf(file).filter(its -> its.isBefore(day)).isPresent()) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<Path> journals() throws IOException {
        List<Path> journals = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            files.forEach(journals::add);
        }
        journals.sort(null);
        return journals;
    }

    private static Optional<LocalDate> dayOf(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return Optional.of(LocalDate.parse(name.substring(0, Math.max(0, name.indexOf(SUFFIX)))));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        today.close();
    }
}
