package vn.cccd.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.sector.Agreement;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.sync.seal.KeyRing;

class DossierBookTest {
    private static final LocalDate DAY = Parties.MORNING.toLocalDate();

    private final KeyRing keys = KeyRing.inMemory(new SecureRandom());

    @TempDir
    private Path directory;

    private DossierBook book(LocalDate day) throws IOException {
        return DossierBook.open(directory, keys, day);
    }

    private static Dossier file(long id) {
        Party read = Parties.of(1, "signatory", "1990-01-31");
        Party checked = new Party(
                read.number(),
                read.role(),
                read.identity(),
                read.fields(),
                List.of(new Check(Check.Name.SOD_SIGNATURE, Check.Result.PASSED, "ECDSA")),
                read.readAt(),
                Answers.none().with("room", "305"),
                Optional.of(new Agreement(Parties.MORNING, "notary-1", List.of("notarisation"))));
        return Dossier.open(new UUID(0, id), Parties.MORNING)
                .with(checked)
                .withTitle("0123/2026")
                .withAnswers(Answers.none().with("kind", "will"));
    }

    private static StoredDossier stored(long id) {
        return new StoredDossier(file(id), Parties.MORNING.plusMinutes(id), Optional.of("A 047"));
    }

    @Test
    void aFileComesBackAsItWas() throws IOException {
        try (DossierBook book = book(DAY)) {
            book.keep(Dossier.open(new UUID(0, 1), Parties.MORNING));
            book.keep(file(1));
        }
        try (DossierBook book = book(DAY)) {
            assertThat(book.lastOpen()).contains(file(1));
            assertThat(book.stored()).isEmpty();
            assertThat(book.damaged()).isZero();
        }
    }

    @Test
    void aStoredFileIsOpenNoLongerAndADroppedOneIsGone() throws IOException {
        try (DossierBook book = book(DAY)) {
            book.keep(file(1));
            book.storedNow(stored(1));
            book.keep(file(2));
            book.drop(new UUID(0, 2));
            book.drop(new UUID(0, 3));
        }
        try (DossierBook book = book(DAY.plusDays(1))) {
            assertThat(book.lastOpen()).isEmpty();
            assertThat(book.stored()).containsExactly(stored(1));
        }
    }

    @Test
    void whatIsOverIsErasedFromEveryDayAndAnOpenFileIsNot() throws IOException {
        try (DossierBook book = book(DAY)) {
            book.keep(file(1));
            book.storedNow(stored(1));
            book.keep(file(3));
            book.storedNow(stored(3));
            book.keep(file(2));
        }
        try (DossierBook book = book(DAY.plusDays(2))) {
            book.erase(file -> file.dossier().id().equals(new UUID(0, 1)));
            assertThat(book.stored()).containsExactly(stored(3));
        }
        try (DossierBook book = book(DAY.plusDays(2))) {
            assertThat(book.lastOpen()).contains(file(2));
            assertThat(book.stored()).containsExactly(stored(3));
            book.keep(file(4));
        }
        try (DossierBook book = book(DAY.plusDays(2))) {
            assertThat(book.lastOpen()).contains(file(4));
            assertThat(book.damaged()).isZero();
        }
        assertThat(directory).isDirectoryNotContaining(file -> file.toString().contains(DAY.toString()));
    }

    @Test
    void asWhatAFileWasToBeStoredIsKnownUntilItIs() throws IOException {
        UUID id = file(1).id();
        try (DossierBook book = book(DAY)) {
            book.keep(file(1));
            assertThat(book.storing(id)).isEmpty();
            book.storing(stored(1));
        }
        try (DossierBook book = book(DAY.plusDays(1))) {
            book.erase(file -> true);
        }
        try (DossierBook book = book(DAY.plusDays(1))) {
            assertThat(book.lastOpen()).contains(file(1));
            assertThat(book.storing(id)).contains(stored(1));
            book.storedNow(stored(1));
            assertThat(book.lastOpen()).isEmpty();
        }
        try (DossierBook book = book(DAY.plusDays(1))) {
            assertThat(book.storing(id)).contains(stored(1));
            assertThat(book.stored()).containsExactly(stored(1));
        }
    }

    @Test
    void aFileThatAnEarlierVersionStoredWasStoredWhenItsLastPartyHadBeenRead() throws JournalException {
        assertThat(DossierDocument.readStored(DossierDocument.write(file(1))))
                .isEqualTo(new StoredDossier(file(1), Parties.MORNING, Optional.empty()));
    }

    @Test
    void itsFilesAreTheOwnersAlone() throws IOException {
        try (DossierBook book = book(DAY)) {
            book.keep(file(1));
            book.erase(dossier -> false);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(DAY + ".files"))))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutItsKeysNothingOpensAndNothingIsLost() throws IOException {
        try (DossierBook book = book(DAY)) {
            book.keep(file(1));
        }
        byte[] before = Files.readAllBytes(directory.resolve(DAY + ".files"));
        try (DossierBook book = DossierBook.open(directory, KeyRing.inMemory(new SecureRandom()), DAY)) {
            assertThat(book.lastOpen()).isEmpty();
            assertThat(book.damaged()).isEqualTo(1);
        }
        assertThat(Files.readAllBytes(directory.resolve(DAY + ".files"))).isEqualTo(before);
        assertThat(new String(before, StandardCharsets.UTF_8)).doesNotContain("999090");
    }
}
