package vn.cccd.kiosk.sector.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.sector.Service;

class DayBookTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Service GENERAL = HospitalDefaults.services().get(0);
    private static final Service CARDIOLOGY = HospitalDefaults.services().get(1);
    private static final IdNumber SOMEBODY = new IdNumber("999090000123");

    @TempDir
    Path directory;

    private DayBook open(String instant) throws IOException {
        return open(instant, 1);
    }

    private DayBook open(String instant, int firstNumber) throws IOException {
        Clock clock = Clock.fixed(Instant.parse(instant), VIETNAM);
        return DayBook.open(directory, clock, new KeyedHash(Bytes.copyOf(new byte[32])), firstNumber);
    }

    @Test
    void numbersCountUpForEachClinicByItself() throws IOException {
        DayBook book = open("2026-11-20T01:00:00Z");

        assertThat(book.nextTicket(GENERAL).number()).isEqualTo("A 001");
        assertThat(book.nextTicket(GENERAL).number()).isEqualTo("A 002");
        assertThat(book.nextTicket(CARDIOLOGY).number()).isEqualTo("B 001");
    }

    @Test
    void aRestartHandsOutNoNumberTwice() throws IOException {
        open("2026-11-20T01:00:00Z").nextTicket(GENERAL);

        assertThat(open("2026-11-20T02:00:00Z").nextTicket(GENERAL).number()).isEqualTo("A 002");
    }

    @Test
    void aNewDayBeginsAtMidnightInVietnamAndForgetsTheOldOne() throws IOException {
        DayBook before = open("2026-11-20T16:59:00Z");
        before.nextTicket(GENERAL);
        before.note(SOMEBODY);

        DayBook after = open("2026-11-20T17:01:00Z");

        assertThat(after.wasHere(SOMEBODY)).isFalse();
        assertThat(after.nextTicket(GENERAL).number()).isEqualTo("A 001");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aClockSetBackDoesNotCostTheNumbersOfTheDayItCameFrom() throws IOException {
        open("2026-11-20T01:00:00Z").nextTicket(GENERAL);
        open("2026-11-18T01:00:00Z").nextTicket(GENERAL);

        assertThat(open("2026-11-20T03:00:00Z").nextTicket(GENERAL).number()).isEqualTo("A 002");
    }

    @Test
    void whoWasNotedIsKnownAfterARestartAndNotReadableInTheFile() throws IOException {
        DayBook book = open("2026-11-20T01:00:00Z");
        assertThat(book.wasHere(SOMEBODY)).isFalse();
        book.note(SOMEBODY);

        assertThat(open("2026-11-20T02:00:00Z").wasHere(SOMEBODY)).isTrue();
        assertThat(open("2026-11-20T02:00:00Z").wasHere(new IdNumber("999090000124")))
                .isFalse();
        assertThat(Files.readString(directory.resolve("2026-11-20.daybook"))).doesNotContain("999090000123");
    }

    @Test
    void kiosksThatShareClinicsHaveRangesOfTheirOwn() throws IOException {
        assertThat(open("2026-11-20T01:00:00Z", 501).nextTicket(GENERAL).number())
                .isEqualTo("A 501");
    }

    @Test
    void aTornLineIsCutOffAndTheNextNumberIsWhole() throws IOException {
        open("2026-11-20T01:00:00Z").nextTicket(GENERAL);
        Path file = directory.resolve("2026-11-20.daybook");
        Files.writeString(file, "number A", StandardCharsets.US_ASCII, StandardOpenOption.APPEND);

        DayBook book = open("2026-11-20T02:00:00Z");

        assertThat(book.nextTicket(GENERAL).number()).isEqualTo("A 002");
        assertThat(Files.readString(file)).isEqualTo("number A 1\nnumber A 2\n");
    }

    @Test
    void aFileCutAnywhereOpensAndGivesNoWholeNumberTwice() throws IOException {
        DayBook book = open("2026-11-20T01:00:00Z");
        for (int i = 0; i < 12; i++) {
            book.nextTicket(i % 2 == 0 ? GENERAL : CARDIOLOGY);
        }
        book.note(SOMEBODY);
        Path file = directory.resolve("2026-11-20.daybook");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            Files.write(file, cut);
            long wholeLines = Pattern.compile("number A [0-9]+\n")
                    .matcher(new String(cut, StandardCharsets.US_ASCII))
                    .results()
                    .count();
            int number = Integer.parseInt(
                    open("2026-11-20T02:00:00Z").nextTicket(GENERAL).number().substring(2));
            assertThat(number).isEqualTo((int) wholeLines + 1);
        }
    }

    @Test
    void anyBytesInTheFileLeaveABookThatWorks() throws IOException {
        Random random = new Random(5);
        Path file = directory.resolve("2026-11-20.daybook");
        byte[] good = "number A 1\nnumber A 2\nnumber B 1\n".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            Files.write(file, bytes);
            DayBook book = open("2026-11-20T02:00:00Z");
            Set<String> numbers = new HashSet<>();
            for (int n = 0; n < 3; n++) {
                assertThat(numbers.add(book.nextTicket(GENERAL).number())).isTrue();
            }
        }
    }
}
