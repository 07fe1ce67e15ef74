package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.journal.AttendanceBook;
import vn.cccd.kiosk.journal.Journals;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.DrivingTestDefaults;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.sector.drivingtest.Suspicion;
import vn.cccd.kiosk.sector.drivingtest.Suspicions;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncSettings;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.seal.KeyPlace;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.SealException;

/** A proctor's lists and checks with a real outbox and a real book; nobody listens at the backend's address. */
class AttendanceFilesTest {
    private static final String HEADINGS = "SBD,Họ và tên,Số CCCD,Hạng,Ca thi\n";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final SecureRandom random = new SecureRandom();
    private final DayClock clock = new DayClock(DAY);
    private final BlockingQueue<ProctorEvent> told = new LinkedBlockingQueue<>();

    @TempDir
    private Path directory;

    private SyncClient sync;
    private Path usual;

    @BeforeEach
    void aMachine() throws Exception {
        Path authority = directory.resolve("ca.pem");
        BackendKeys.make(random).writeAuthority(authority);
        SyncSettings settings = SyncSettings.of(
                "kiosk-test", "test", URI.create("https://localhost:1"), authority, directory.resolve("outbox"));
        sync = SyncClient.open(settings, KioskKey.openOrCreate(directory.resolve("key"), clock, random), clock, random);
        usual = list("usual.csv", "001,Nguyễn Văn Sáng,999090000001,B,Sáng");
    }

    @AfterEach
    void switchOff() {
        sync.close();
    }

    private Path list(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), HEADINGS + String.join("\n", lines) + "\n");
    }

    private KeyRing keys() throws SealException {
        return KeyPlace.ownerFiles(directory.resolve("journal-keys")).open(random);
    }

    private AttendanceFiles files(Optional<Path> list) throws IOException, SealException {
        return new AttendanceFiles(
                sync,
                new KeyedHash(Bytes.copyOf(new byte[32])),
                new Journals(directory, keys()),
                DrivingTestDefaults.demonstration(),
                list,
                clock,
                told::add);
    }

    /** What is told until something of this kind is, that included. */
    private List<ProctorEvent> until(Class<? extends ProctorEvent> kind) throws InterruptedException {
        List<ProctorEvent> events = new ArrayList<>();
        while (events.isEmpty() || !kind.isInstance(events.getLast())) {
            ProctorEvent next = told.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("after " + events).isNotNull();
            if (next != null) {
                events.add(next);
            }
        }
        return events;
    }

    private static List<String> names(ProctorEvent event) {
        return names(((ProctorEvent.RosterRead) event).roster());
    }

    private static List<String> names(Roster roster) {
        return roster.candidates().stream().map(Candidate::fullName).toList();
    }

    private Roster kept() throws IOException, SealException {
        try (KeyRing keys = keys();
                AttendanceBook book = AttendanceBook.open(directory.resolve("attendance"), keys, DAY)) {
            return book.roster().orElseThrow();
        }
    }

    @Test
    void theUsualListIsReadAtTheStartAndAgainWhenAnotherDayBegins() throws Exception {
        try (AttendanceFiles files = files(Optional.of(usual))) {
            files.start();
            assertThat(names(until(ProctorEvent.RosterRead.class).getLast())).containsExactly("Nguyễn Văn Sáng");
            until(ProctorEvent.AttendanceRestored.class);

            list("usual.csv", "001,Trần Thị Mai,999090000002,B,Sáng");
            clock.day = DAY.plusDays(1);
            files.lookAtDay();

            until(ProctorEvent.DayBegan.class);
            assertThat(names(until(ProctorEvent.RosterRead.class).getLast())).containsExactly("Trần Thị Mai");
        }
    }

    @Test
    void aListThatIsBroughtInFirstThingOnAnotherDayCountsAndNotTheUsualOne() throws Exception {
        Path other = list("other.csv", "001,Lê Văn Khác,999090000003,B,Sáng");
        try (AttendanceFiles files = files(Optional.of(usual))) {
            files.start();
            until(ProctorEvent.RosterRead.class);
            until(ProctorEvent.AttendanceRestored.class);
            clock.day = DAY.plusDays(1);
            files.importRoster(other);
            until(ProctorEvent.DayBegan.class);
            until(ProctorEvent.RosterRead.class);

            assertThat(names(until(ProctorEvent.RosterRead.class).getLast())).containsExactly("Lê Văn Khác");
        }
    }

    @Test
    void aListOfWhichNoLineCanBeUsedLeavesTheOneOfToday() throws Exception {
        Path useless = list("useless.csv", "001,Nguyễn Văn A,12345,B,Sáng");
        try (AttendanceFiles files = files(Optional.of(usual))) {
            files.start();
            until(ProctorEvent.RosterRead.class);
            files.importRoster(useless);

            assertThat(until(ProctorEvent.RosterRefused.class)).noneMatch(ProctorEvent.RosterRead.class::isInstance);
        }
        assertThat(names(kept())).containsExactly("Nguyễn Văn Sáng");
    }

    @Test
    void whoWasCheckedInTheMorningIsKnownAndTheSameNumberOfTheAfternoonIsSomebodyElse() throws Exception {
        Path afternoon = list("afternoon.csv", "001,Trần Thị Chiều,999090000002,B,Chiều");
        try (AttendanceFiles files = files(Optional.of(usual))) {
            files.start();
            Candidate first = ((ProctorEvent.RosterRead)
                            until(ProctorEvent.RosterRead.class).getLast())
                    .roster()
                    .candidates()
                    .getFirst();
            files.store(presence(first), first, Optional.empty());
            until(ProctorEvent.PresenceStored.class);
            files.importRoster(afternoon);
            Candidate second = ((ProctorEvent.RosterRead)
                            until(ProctorEvent.RosterRead.class).getLast())
                    .roster()
                    .candidates()
                    .getFirst();

            ProctorEvent.AttendanceRestored known = (ProctorEvent.AttendanceRestored)
                    until(ProctorEvent.AttendanceRestored.class).getLast();
            assertThat(known.attendance().at(first.exam(), Stage.THEORY)).isPresent();
            assertThat(known.attendance().at(second.exam(), Stage.THEORY)).isEmpty();
            files.store(presence(second), second, Optional.empty());
            until(ProctorEvent.PresenceStored.class);
        }
        assertThat(sync.status().pending()).isEqualTo(2);
    }

    @Test
    void bothTestsOfOnePersonAreStoredAndEachOnceHoweverOftenItIsTried() throws Exception {
        list("usual.csv", "001,Trần Văn Hai,999090000001,A1,Sáng", "001,Trần Văn Hai,999090000001,B,Chiều");
        for (int start = 0; start < 2; start++) {
            try (AttendanceFiles files = files(Optional.of(usual))) {
                files.start();
                Roster roster = ((ProctorEvent.RosterRead)
                                until(ProctorEvent.RosterRead.class).getLast())
                        .roster();
                assertThat(roster.candidates())
                        .extracting(Candidate::licenceClass)
                        .containsExactly("A1", "B");
                for (Candidate candidate : roster.candidates()) {
                    files.store(presence(candidate), candidate, Optional.empty());
                    until(ProctorEvent.PresenceStored.class);
                }
            }
        }
        assertThat(sync.status().pending()).isEqualTo(2);
    }

    @Test
    void whoIsSuspectedIsToldAfterARestartBeforeTheListIsAndOnAnotherDayNobodyIs() throws Exception {
        Suspicion suspicion =
                new Suspicion(new IdNumber("999090000001"), FailureCode.CHIP_FORGED, true, DAY.atTime(8, 15));
        try (AttendanceFiles files = files(Optional.of(usual))) {
            files.start();
            until(ProctorEvent.AttendanceRestored.class);
            told.clear();
            files.keep(suspicion);
            assertThat(until(ProctorEvent.SuspicionsRestored.class)).last().isEqualTo(restored(suspicion));
        }
        told.clear();
        try (AttendanceFiles files = files(Optional.of(usual))) {
            files.start();
            assertThat(until(ProctorEvent.RosterRead.class))
                    .filteredOn(event -> !(event instanceof ProctorEvent.Happened))
                    .first()
                    .isEqualTo(restored(suspicion));
            clock.day = DAY.plusDays(1);
            files.lookAtDay();
            until(ProctorEvent.DayBegan.class);
            assertThat(until(ProctorEvent.SuspicionsRestored.class).getLast()).isEqualTo(restored());
        }
    }

    private static ProctorEvent restored(Suspicion... suspicions) {
        Suspicions all = Suspicions.none();
        for (Suspicion suspicion : suspicions) {
            all = all.with(suspicion);
        }
        return new ProctorEvent.SuspicionsRestored(all);
    }

    private static Presence presence(Candidate candidate) {
        return new Presence(
                candidate.exam(),
                candidate.number(),
                Stage.THEORY,
                DAY.atTime(8, 15),
                Optional.empty(),
                Optional.empty());
    }

    /** A quarter past eight, on the day it is told. */
    private static final class DayClock extends Clock {
        private volatile LocalDate day;

        DayClock(LocalDate day) {
            this.day = day;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return LocalDateTime.of(day, LocalTime.of(8, 15)).atZone(getZone()).toInstant();
        }
    }
}
