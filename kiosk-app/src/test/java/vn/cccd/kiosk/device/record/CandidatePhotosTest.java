package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.journal.Journals;
import vn.cccd.kiosk.journal.PhotoBook;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.PictureFormat;
import vn.cccd.sim.person.Portrait;
import vn.cccd.sync.seal.KeyRing;

class CandidatePhotosTest {
    private static final Roster ROSTER = new Roster(List.of(candidate("101"), candidate("102"), candidate("103")));

    private final List<ProctorEvent> told = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private Path list;
    private Path photos;

    private static Candidate candidate(String number) {
        return new Candidate(
                number, new IdNumber("999090000" + number), "Nguyễn Văn Mẫu", Optional.empty(), "B", "Sáng");
    }

    @BeforeEach
    void putTheListThere() throws IOException {
        Path stick = Files.createDirectories(directory.resolve("stick"));
        list = Files.createFile(stick.resolve("candidates.csv"));
        photos = Files.createDirectories(stick.resolve("anh"));
    }

    /** What is told when {@code work} is done to its end. */
    private List<ProctorEvent> after(java.util.function.Consumer<CandidatePhotos> work) {
        told.clear();
        try (Journals journals = new Journals(directory.resolve("journals"), KeyRing.inMemory(new SecureRandom()));
                CandidatePhotos station = new CandidatePhotos(journals, Clock.systemUTC(), told::add)) {
            work.accept(station);
        }
        return List.copyOf(told);
    }

    private List<ProctorEvent> asked(Candidate candidate) {
        return after(station -> {
            station.keep(list, ROSTER);
            station.find(candidate);
        });
    }

    @Test
    void aPhotoInEitherFormatIsShownAndTheirNumberTold() throws IOException {
        Files.write(
                photos.resolve("101.jpg"), Portrait.jpeg(Citizens.all().get(0)).toArray());
        Files.write(
                photos.resolve("102.jp2"),
                Portrait.of(Citizens.all().get(1), PictureFormat.JPEG_2000, Portrait.USUAL_SIZE)
                        .toArray());

        assertThat(asked(candidate("101"))).hasSize(2).first().isEqualTo(new ProctorEvent.PhotosKept(2));
        assertThat(told.getLast()).isInstanceOfSatisfying(ProctorEvent.PhotoFound.class, found -> {
            assertThat(found.candidate()).isEqualTo(candidate("101").exam());
            assertThat(found.photo().picture().width()).isEqualTo(Portrait.WIDTH);
        });
        assertThat(asked(candidate("102"))).last().isInstanceOf(ProctorEvent.PhotoFound.class);
        assertThat(asked(candidate("103"))).containsExactly(new ProctorEvent.PhotosKept(2));
    }

    @Test
    void theStickMayBePulledAndAListWithoutPhotosForgetsThem() throws IOException {
        Path photo = photos.resolve("101.jpg");
        Files.write(photo, Portrait.jpeg(Citizens.all().getFirst()).toArray());
        Path bare = Files.createFile(directory.resolve("bare.csv"));

        List<ProctorEvent> events = after(station -> {
            station.keep(list, ROSTER);
            station.find(candidate("101"));
            station.keep(bare, ROSTER);
            station.find(candidate("101"));
        });

        assertThat(events).hasSize(2).last().isInstanceOf(ProctorEvent.PhotoFound.class);
    }

    @Test
    void whatIsNoPictureOrTooLargeShowsNothingAndKeepsTheOthers() throws IOException {
        Files.write(photos.resolve("101.jpg"), new byte[PhotoBook.LARGEST + 1]);
        Files.writeString(photos.resolve("102.jpg"), "no picture at all");
        Files.write(
                photos.resolve("103.jpg"),
                Portrait.jpeg(Citizens.all().getFirst()).toArray());

        assertThat(asked(candidate("101"))).containsExactly(new ProctorEvent.PhotosKept(2));
        assertThat(asked(candidate("102"))).containsExactly(new ProctorEvent.PhotosKept(2));
        assertThat(asked(candidate("103"))).last().isInstanceOf(ProctorEvent.PhotoFound.class);
    }

    @Test
    void aListWhoseFolderIsGoneIsNoFailure() {
        assertThat(after(station -> station.keep(directory.resolve("gone").resolve("list.csv"), ROSTER)))
                .isEmpty();
    }
}
