package vn.cccd.kiosk.bridge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.cccd.kiosk.report.CounterDesk;
import vn.cccd.kiosk.report.DossierJson;
import vn.cccd.kiosk.sector.counter.StoredDossier;

/**
 * What is answered to a call that is let in: {@code /v1/status}, {@code /v1/files} and {@code /v1/files/ID}.
 *
 * <p>A program that asks for the files after the last one it knows gets every file at least once: one that it names and that is erased here already is
 * taken for none, so that it gets all that are kept. A file told twice has the same id.
 */
final class FileCalls implements AutoCloseable {
    /** What {@code format} of the list says; another number when a reader of the old form would be wrong. */
    static final String FORMAT = "vn.cccd.kiosk/files/1";

    /** How many files are in one answer. */
    static final int MOST_FILES = 20;

    private static final String FILES = "/v1/files";
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private final CounterDesk desk;
    private final DossierJson json;
    private final StoredFiles files;
    private final Doorbell doorbell = new Doorbell();

    FileCalls(CounterDesk desk, StoredFiles files) {
        this.desk = desk;
        this.json = new DossierJson(desk);
        this.files = files;
        files.onStored(doorbell::ring);
    }

    Answer answer(URI asked) throws InterruptedException {
        String path = asked.getRawPath();
        try {
            return switch (path) {
                case "/v1/status" -> status();
                case FILES -> {
                    Optional<FilesAsked> wanted = FilesAsked.of(asked.getRawQuery());
                    yield wanted.isPresent() ? list(wanted.get()) : notUnderstood();
                }
                default -> path.startsWith(FILES + "/") ? one(path.substring(FILES.length() + 1)) : unknown();
            };
        } catch (TimeoutException e) {
            return busy();
        }
    }

    /** When too much is asked at once, or the disk is slow. */
    static Answer busy() {
        return Answer.problem(503, "Busy", "Ask again in a second.")
                .with("Retry-After", "1")
                .with("Connection", "close");
    }

    private static Answer notUnderstood() {
        return Answer.problem(
                400,
                "Not understood",
                "after is the id of a file, wait a number of seconds from 0 to 30; nothing else.");
    }

    private static Answer unknown() {
        return Answer.problem(404, "Nothing here", "There are /v1/status, /v1/files and /v1/files/ID.");
    }

    private Answer status() throws InterruptedException, TimeoutException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("kiosk", desk.kioskId());
        root.put("sector", desk.rules().sector().key());
        root.put("site", desk.site().name().vietnamese());
        root.put("files", stored().size());
        return Answer.json(root);
    }

    private Answer one(String id) throws InterruptedException, TimeoutException {
        Optional<UUID> wanted = FilesAsked.id(id);
        Optional<StoredDossier> found = wanted.isEmpty()
                ? Optional.empty()
                : stored().stream()
                        .filter(file -> file.dossier().id().equals(wanted.get()))
                        .findFirst();
        return found.map(file -> Answer.json(json.of(file, now())))
                .orElseGet(() -> Answer.problem(404, "No such file", "It was not stored here, or is erased by now."));
    }

    private Answer list(FilesAsked asked) throws InterruptedException, TimeoutException {
        long heard = doorbell.rings();
        List<StoredDossier> found = after(asked.after(), stored());
        if (found.isEmpty() && doorbell.await(heard, asked.longest())) {
            found = after(asked.after(), stored());
        }
        List<StoredDossier> told = found.subList(0, Math.min(MOST_FILES, found.size()));
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        ArrayNode into = root.putArray("files");
        told.forEach(file -> into.add(json.of(file, now())));
        Optional<UUID> last = told.isEmpty()
                ? asked.after()
                : Optional.of(told.getLast().dossier().id());
        root.put("next", last.map(UUID::toString).orElse(""));
        root.put("more", told.size() < found.size());
        return Answer.json(root);
    }

    private static List<StoredDossier> after(Optional<UUID> known, List<StoredDossier> files) {
        for (int i = files.size() - 1; i >= 0 && known.isPresent(); i--) {
            if (files.get(i).dossier().id().equals(known.get())) {
                return files.subList(i + 1, files.size());
            }
        }
        return files;
    }

    private List<StoredDossier> stored() throws InterruptedException, TimeoutException {
        CompletableFuture<List<StoredDossier>> all = new CompletableFuture<>();
        files.all(all::complete);
        try {
            return all.get(LONGEST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody completes it with an error", e);
        }
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(desk.clock());
    }

    /** Lets those go who wait. */
    @Override
    public void close() {
        doorbell.close();
    }
}
