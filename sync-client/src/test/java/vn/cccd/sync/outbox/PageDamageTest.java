package vn.cccd.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cccd.sync.bytes.Bytes;

/**
 * Every page of database and log in turn is torn, zeroed, cut off or has a bit flipped. The outbox opens each time, hands out only what was stored,
 * and loses no more than what the damage hit.
 */
class PageDamageTest extends OutboxFixture {
    private static final int PAGE = 4096;
    private static final int RECORDS = 40;

    /** Rows of a kilobyte on one page, and one whose tail is elsewhere. */
    private static final int MOST_LOST_WITH_A_PAGE = 4;

    private final List<StoredRecord> stored = new ArrayList<>();
    private final Random random = new Random(20261121);
    private byte[] database = {};
    private byte[] log = {};
    private int openings;
    private long kept;
    private long lost;

    /** A thousand reports of damage would hide every other line; held here, for a logger that nobody holds forgets its level. */
    private static final Logger REPORTS = Logger.getLogger("vn.cccd.sync.outbox");

    @BeforeAll
    static void keepTheReportsQuiet() {
        REPORTS.setLevel(Level.OFF);
    }

    @AfterAll
    static void letThemSpeakAgain() {
        REPORTS.setLevel(null);
    }

    /** Half of the records in the database, the other half still in the log. */
    @BeforeEach
    void copyALiveOutbox() throws OutboxException, IOException {
        try (Outbox outbox = open()) {
            for (int i = 0; i < RECORDS / 2; i++) {
                stored.add(add(outbox, "x".repeat(i == 7 ? 9_000 : 900)));
            }
        }
        try (Outbox outbox = open()) {
            for (int i = 0; i < RECORDS / 2; i++) {
                stored.add(add(outbox, "y".repeat(900)));
            }
            database = Files.readAllBytes(directory.resolve("outbox.db"));
            log = Files.readAllBytes(directory.resolve("outbox.db-wal"));
        }
        assertThat(log.length).isGreaterThan(20 * PAGE);
    }

    private interface Harm {
        byte[] to(byte[] file, int offset, int length);
    }

    private static byte[] torn(byte[] file, int offset, int length) {
        byte[] harmed = file.clone();
        Arrays.fill(
                harmed, Math.min(file.length, offset + length / 2), Math.min(file.length, offset + length), (byte) 0);
        return harmed;
    }

    private static byte[] zeroed(byte[] file, int offset, int length) {
        byte[] harmed = file.clone();
        Arrays.fill(harmed, offset, Math.min(file.length, offset + length), (byte) 0);
        return harmed;
    }

    private byte[] flipped(byte[] file, int offset, int length) {
        byte[] harmed = file.clone();
        harmed[offset + random.nextInt(Math.min(length, file.length - offset))] ^= (byte) (1 << random.nextInt(8));
        return harmed;
    }

    private static byte[] cut(byte[] file, int offset, int length) {
        return Arrays.copyOf(file, offset + Math.min(length / 3, file.length - offset));
    }

    @Test
    void everyPageOfTheDatabase() throws OutboxException, IOException {
        for (Harm harm : List.<Harm>of(PageDamageTest::torn, PageDamageTest::zeroed, this::flipped, this::flipped)) {
            for (int offset = 0; offset < database.length; offset += PAGE) {
                reopen(harm.to(database, offset, PAGE), log, MOST_LOST_WITH_A_PAGE);
            }
        }
        print("database: torn, zeroed, two bits flipped");
    }

    @Test
    void everyFrameOfTheLog() throws OutboxException, IOException {
        for (Harm harm : List.<Harm>of(PageDamageTest::torn, this::flipped, this::flipped)) {
            for (int offset = 0; offset < log.length; offset += PAGE + 24) {
                reopen(database, harm.to(log, offset, PAGE + 24), MOST_LOST_WITH_A_PAGE);
            }
        }
        print("log: torn, two bits flipped");
    }

    /** What is cut off is gone; what is left of it must be there. */
    @Test
    void theFilesCutAtEveryPage() throws OutboxException, IOException {
        for (int offset = 0; offset < database.length; offset += PAGE) {
            reopen(cut(database, offset, PAGE), log, RECORDS);
        }
        for (int offset = 0; offset < log.length; offset += PAGE + 24) {
            reopen(database, cut(log, offset, PAGE + 24), RECORDS / 2);
        }
        print("both cut");
    }

    private void reopen(byte[] newDatabase, byte[] newLog, int mostLost) throws IOException, OutboxException {
        Path place = Files.createDirectory(directory.resolve("damage" + openings++));
        Files.write(place.resolve("outbox.db"), newDatabase);
        Files.write(place.resolve("outbox.db-wal"), newLog);
        try (Outbox outbox = Outbox.open(place, "kiosk-1", LIMITS, KEYS, clock)) {
            Set<Bytes> out = new HashSet<>();
            for (StoredRecord record : outbox.oldestPending(1_000, 1L << 30)) {
                assertThat(stored).as("only what was stored").contains(record);
                out.add(record.record());
            }
            assertThat(out.size()).as("opening %d", openings).isGreaterThanOrEqualTo(RECORDS - mostLost);
            if (mostLost == MOST_LOST_WITH_A_PAGE) {
                assertThat(add(outbox, "next").sequence()).isGreaterThanOrEqualTo(RECORDS - mostLost + 1);
            } else {
                add(outbox, "next");
            }
            kept += out.size();
            lost += RECORDS - out.size();
        }
    }

    private void print(String what) {
        System.out.printf(
                "damage, %s at every page: %d openings, all open; of %d records each %.1f kept on average, %d lost in all%n",
                what, openings, RECORDS, kept / (double) openings, lost);
    }
}
