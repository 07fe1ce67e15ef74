package vn.cccd.kiosk.device.record;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.portrait.PortraitDecoder;
import vn.cccd.card.portrait.PortraitOutcome;
import vn.cccd.kiosk.device.loop.Fault;
import vn.cccd.kiosk.device.loop.WorkThread;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.journal.Journals;
import vn.cccd.kiosk.journal.PhotoBook;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.PhotoFolder;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.sync.bytes.Bytes;

/**
 * Keeps the photos that come with a list, and finds the one of a candidate. Everything happens on a thread of its own: pictures are anybody's, and one
 * that takes long to decode must not hold up a check.
 */
final class CandidatePhotos implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CandidatePhotos.class.getName());
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8};

    private final Journals journals;
    private final Clock clock;
    private final Consumer<ProctorEvent> mailbox;
    private final PortraitDecoder decoder = new PortraitDecoder();
    private final WorkThread thread = new WorkThread(WorkThread.PHOTOS);

    CandidatePhotos(Journals journals, Clock clock, Consumer<ProctorEvent> mailbox) {
        this.journals = journals;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    /** Keeps the photos beside {@code list} in the place of those before, and tells how many there are. Returns at once. */
    void keep(Path list, Roster roster) {
        thread.run(() -> {
            try {
                PhotoBook book = bookOfToday();
                book.clear();
                Optional<PhotoFolder> folder = PhotoFolder.beside(list);
                if (folder.isPresent()) {
                    mailbox.accept(new ProctorEvent.PhotosKept(kept(folder.get(), roster, book)));
                }
            } catch (IOException e) {
                LOG.log(ERROR, "the photos of a list are not kept: " + Fault.describe(e));
            }
        });
    }

    private static int kept(PhotoFolder folder, Roster roster, PhotoBook book) throws IOException {
        int kept = 0;
        for (Candidate candidate : roster.candidates()) {
            Optional<Bytes> photo = folder.of(candidate, roster).flatMap(CandidatePhotos::read);
            if (photo.isPresent()) {
                book.keep(candidate, photo.get());
                kept++;
            }
        }
        return kept;
    }

    /** A file that cannot be read, or is too large, is no photo; the others are. */
    private static Optional<Bytes> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(PhotoBook.LARGEST + 1);
            if (bytes.length <= PhotoBook.LARGEST) {
                return Optional.of(Bytes.copyOf(bytes));
            }
            LOG.log(WARNING, "a photo is left out: more than " + PhotoBook.LARGEST + " bytes");
        } catch (IOException e) {
            LOG.log(WARNING, "a photo is left out: " + Fault.describe(e));
        }
        return Optional.empty();
    }

    /** Tells what a candidate looks like, when it is known. Returns at once. */
    void find(Candidate candidate) {
        thread.run(() -> {
            try {
                bookOfToday()
                        .find(candidate)
                        .flatMap(this::decoded)
                        .ifPresent(face -> mailbox.accept(new ProctorEvent.PhotoFound(candidate.exam(), face)));
            } catch (IOException e) {
                LOG.log(WARNING, "a photo cannot be read: " + Fault.describe(e));
            }
        });
    }

    private Optional<Face> decoded(Bytes photo) {
        byte[] bytes = photo.toArray();
        boolean jpeg = bytes.length > JPEG.length && bytes[0] == JPEG[0] && bytes[1] == JPEG[1];
        PortraitOutcome outcome = decoder.decode(new Portrait(
                jpeg ? Portrait.Format.JPEG : Portrait.Format.JPEG2000, vn.cccd.card.bytes.Bytes.copyOf(bytes), 0, 0));
        if (outcome instanceof PortraitOutcome.Refused refused) {
            LOG.log(INFO, "a photo is not shown: {0}", refused.reason());
        }
        return Face.of(outcome);
    }

    /** Erases the photos of earlier days. Returns at once. */
    void lookAtDay() {
        thread.run(() -> {
            try {
                bookOfToday();
            } catch (IOException e) {
                LOG.log(WARNING, "the photos of earlier days are not erased: " + Fault.describe(e));
            }
        });
    }

    private PhotoBook bookOfToday() throws IOException {
        return journals.photos(LocalDate.now(clock));
    }

    /** Lets what has begun come to its end. The keys are closed by who opened them. */
    @Override
    public void close() {
        thread.close();
    }
}
