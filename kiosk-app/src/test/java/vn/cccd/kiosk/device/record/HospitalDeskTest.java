package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.kiosk.device.loop.WorkThread;
import vn.cccd.kiosk.flow.Delivery;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Order;
import vn.cccd.kiosk.flow.Schedule;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.hospital.DayBook;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncException;
import vn.cccd.sync.SyncSettings;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.device.KioskKeyException;
import vn.cccd.sync.outbox.OutboxLimits;

/** A hospital's desk with a real outbox and a real day book. */
class HospitalDeskTest {
    private static final Site SITE = HospitalDefaults.demonstration(Duration.ofHours(24));
    private static final Service CLINIC = SITE.services().getFirst();
    private static final Appointment APPOINTMENT = new Appointment(CLINIC.id(), Optional.of(LocalTime.of(8, 30)));
    private static final Order SOMEBODY = order("999090000123", "Nguyễn Văn An");
    private static final Order SOMEBODY_ELSE = order("999185000777", "Trần Thị Bình");
    private static final long VISIT = 7;

    @RegisterExtension
    private final LogWithoutPeople log =
            new LogWithoutPeople(List.of("999090000123", "999185000777", "Nguyễn", "Trần", "1990"));

    @TempDir
    private Path directory;

    private final SecureRandom random = new SecureRandom();
    private final OfficeMachine.SetClock clock = new OfficeMachine.SetClock();
    private final KnownInTest people = new KnownInTest();
    private final BlockingQueue<Event> told = new LinkedBlockingQueue<>();

    private SyncSettings offline;
    private boolean rosterRequired;

    private static Order order(String number, String name) {
        Person person =
                new Person(new IdNumber(number), name, Optional.of(new BirthDate("1990-01-31")), Optional.empty());
        Identity identity = new Identity(
                person,
                Assurance.CHIP_GENUINE,
                Proof.CHIP_GENUINE,
                Optional.of("GENUINE"),
                Set.of(),
                Optional.empty(),
                LocalTime.of(8, 15));
        return new Order(identity, LocalDateTime.of(2026, 11, 20, 8, 15), CLINIC, true);
    }

    private static IdNumber number(Order order) {
        return order.identity().person().number();
    }

    @BeforeEach
    void nobodyListensAtTheBackendsAddress() throws IOException {
        Path authority = directory.resolve("ca.pem");
        BackendKeys.make(random).writeAuthority(authority);
        offline = settings(URI.create("https://localhost:1"), authority);
    }

    private SyncSettings settings(URI backend, Path authority) {
        return SyncSettings.of("kiosk-test", "test", backend, authority, directory.resolve("outbox"));
    }

    private SyncClient sync(SyncSettings settings, Clock itsClock) throws SyncException, KioskKeyException {
        return SyncClient.open(
                settings, KioskKey.openOrCreate(directory.resolve("key"), itsClock, random), itsClock, random);
    }

    private HospitalDesk desk(SyncClient sync, Clock itsClock) throws IOException {
        DayBook book = DayBook.open(numbers(), clock, new KeyedHash(Bytes.copyOf(new byte[32])), 1);
        return new HospitalDesk(sync, book, people, rosterRequired, SITE, itsClock, told::add);
    }

    private Path numbers() {
        return directory.resolve("numbers");
    }

    /** From a start to an end; what has begun is done then. */
    private List<Event> running(Consumer<HospitalDesk> work) throws Exception {
        return running(offline, clock, work);
    }

    private List<Event> running(SyncSettings settings, Clock itsClock, Consumer<HospitalDesk> work) throws Exception {
        told.clear();
        try (SyncClient sync = sync(settings, clock);
                HospitalDesk desk = desk(sync, itsClock)) {
            work.accept(desk);
        }
        return told.stream().map(HospitalDeskTest::whateverTheLine).toList();
    }

    /** How soon the line is found to be down is left to chance. */
    private static Event whateverTheLine(Event event) {
        return event instanceof Event.CheckInStored stored
                ? new Event.CheckInStored(stored.visit(), stored.ticket(), Delivery.SENDING)
                : event;
    }

    private long pending() throws Exception {
        try (SyncClient sync = sync(offline, clock)) {
            return sync.status().pending();
        }
    }

    private static Event stored(long visit, String queueNumber) {
        return new Event.CheckInStored(visit, new Ticket(queueNumber, CLINIC), Delivery.SENDING);
    }

    private static Event notStored(FailureCode why) {
        return new Event.CheckInNotStored(VISIT, why);
    }

    @Test
    void storedIsToldWhenItIsInTheOutboxAndNotBefore() throws Exception {
        List<Long> inOutbox = new ArrayList<>();
        DayBook book = DayBook.open(numbers(), clock, new KeyedHash(Bytes.copyOf(new byte[32])), 1);
        try (SyncClient sync = sync(offline, clock);
                HospitalDesk desk = new HospitalDesk(sync, book, people, false, SITE, clock, event -> {
                    told.add(whateverTheLine(event));
                    inOutbox.add(sync.status().pending());
                })) {
            desk.record(VISIT, SOMEBODY);
        }

        assertThat(told).containsExactly(stored(VISIT, "A 001"));
        assertThat(inOutbox).containsExactly(1L);
    }

    @Test
    void whoIsBlockedIsSentToStaffAndGetsNoNumber() throws Exception {
        people.blocked = Optional.of("WANTED");

        assertThat(running(desk -> {
                    desk.lookUp(VISIT, number(SOMEBODY));
                    desk.record(VISIT, SOMEBODY);
                }))
                .containsExactly(new Event.SentToStaff(VISIT), notStored(FailureCode.SEE_STAFF));
        assertThat(log.lines()).anyMatch(line -> line.contains("WANTED"));
        people.blocked = Optional.empty();
        assertThat(running(desk -> desk.record(VISIT, SOMEBODY))).containsExactly(stored(VISIT, "A 001"));
    }

    @Test
    void whoIsHereAlreadyIsNotRegisteredTwiceAlsoAfterARestart() throws Exception {
        assertThat(running(desk -> {
                    desk.lookUp(VISIT, number(SOMEBODY));
                    desk.record(VISIT, SOMEBODY);
                    desk.lookUp(VISIT, number(SOMEBODY));
                }))
                .containsExactly(stored(VISIT, "A 001"), new Event.AlreadyCheckedIn(VISIT));

        assertThat(running(desk -> {
                    desk.lookUp(VISIT, number(SOMEBODY));
                    desk.record(VISIT, SOMEBODY);
                    desk.lookUp(VISIT, number(SOMEBODY_ELSE));
                }))
                .containsExactly(new Event.AlreadyCheckedIn(VISIT), notStored(FailureCode.ALREADY_CHECKED_IN));
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void theNextDayTheSamePersonIsWelcomeAgain() throws Exception {
        running(desk -> desk.record(VISIT, SOMEBODY));
        clock.set(clock.now().plusDays(1));

        assertThat(running(desk -> {
                    desk.lookUp(VISIT, number(SOMEBODY));
                    desk.record(VISIT, SOMEBODY);
                }))
                .containsExactly(stored(VISIT, "A 001"));
    }

    @Test
    void whereOnlyTheExpectedMayComeNobodyElseGetsANumber() throws Exception {
        rosterRequired = true;

        assertThat(running(desk -> {
                    desk.appointments(VISIT, number(SOMEBODY));
                    desk.record(VISIT, SOMEBODY);
                }))
                .containsExactly(
                        new Event.Expected(VISIT, new Schedule(List.of(), true)), notStored(FailureCode.NOT_ON_ROSTER));
        people.expected = List.of(new Appointment("another-clinic", Optional.empty()));
        assertThat(running(desk -> desk.record(VISIT, SOMEBODY))).containsExactly(notStored(FailureCode.NOT_ON_ROSTER));
        people.expected = List.of(APPOINTMENT);
        assertThat(running(desk -> {
                    desk.appointments(VISIT, number(SOMEBODY));
                    desk.record(VISIT, SOMEBODY);
                }))
                .containsExactly(
                        new Event.Expected(VISIT, new Schedule(List.of(APPOINTMENT), true)), stored(VISIT, "A 001"));
        assertThat(people.askedFor).containsOnly(LocalDate.of(2026, 11, 20));
    }

    @Test
    void whereAnybodyMayComeOnlyAppointmentsAreTold() throws Exception {
        assertThat(running(desk -> desk.appointments(VISIT, number(SOMEBODY)))).isEmpty();

        people.expected = List.of(APPOINTMENT);
        assertThat(running(desk -> desk.appointments(VISIT, number(SOMEBODY))))
                .containsExactly(new Event.Expected(VISIT, new Schedule(List.of(APPOINTMENT), false)));
    }

    @Test
    void aFullStoreTakesNobodyAndTheNumberStaysUnused() throws Exception {
        SyncSettings small = offline.withLimits(new OutboxLimits(1, 512L << 20, 256 << 10, 0, Duration.ofHours(24)));

        assertThat(running(small, clock, desk -> {
                    desk.record(6, SOMEBODY_ELSE);
                    desk.record(VISIT, SOMEBODY);
                    desk.lookUp(VISIT, number(SOMEBODY));
                }))
                .containsExactly(stored(6, "A 001"), notStored(FailureCode.STORE_FULL));

        assertThat(running(desk -> desk.record(VISIT, SOMEBODY))).containsExactly(stored(VISIT, "A 003"));
        assertThat(pending()).isEqualTo(2);
    }

    @Test
    void aStoreThatIsGoneTakesNobodyAndTheNumberStaysUnused() throws Exception {
        SyncClient gone = sync(offline, clock);
        gone.close();
        try (HospitalDesk desk = desk(gone, clock)) {
            desk.record(VISIT, SOMEBODY);
        }

        assertThat(told).containsExactly(notStored(FailureCode.STORE_UNREADABLE));
        assertThat(running(desk -> desk.record(VISIT, SOMEBODY))).containsExactly(stored(VISIT, "A 002"));
    }

    @Test
    void aDayBookThatCannotBeReadRegistersNobodyAndOneThatCanAgainDoes() throws Exception {
        Path tomorrow = numbers().resolve("2026-11-21.daybook");

        assertThat(running(desk -> {
                    try {
                        Files.createDirectory(tomorrow);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    clock.set(clock.now().plusDays(1));
                    desk.lookUp(VISIT, number(SOMEBODY));
                    desk.record(VISIT, SOMEBODY);
                }))
                .containsExactly(notStored(FailureCode.STORE_UNREADABLE));
        assertThat(pending()).isZero();
        Files.delete(tomorrow);
        assertThat(running(desk -> desk.record(VISIT, SOMEBODY))).containsExactly(stored(VISIT, "A 001"));
    }

    @Test
    void aDayBookThatCannotBeWrittenRegistersNobody() throws Exception {
        assertThat(running(desk -> {
                    loseTheBook();
                    desk.lookUp(VISIT, number(SOMEBODY));
                    desk.record(VISIT, SOMEBODY);
                }))
                .containsExactly(notStored(FailureCode.STORE_UNREADABLE));
        assertThat(pending()).isZero();
    }

    @Test
    void whoIsStoredIsToldSoThoughTheDayBookCannotNoteIt() throws Exception {
        Clock atTheDraft = new HookedClock(clock, this::loseTheBook);

        assertThat(running(offline, atTheDraft, desk -> desk.record(VISIT, SOMEBODY)))
                .containsExactly(stored(VISIT, "A 001"));
        assertThat(pending()).isEqualTo(1);
        assertThat(log.lines()).anyMatch(line -> line.contains("not noted in the day book"));
    }

    private void loseTheBook() {
        try {
            Files.deleteIfExists(numbers().resolve("2026-11-20.daybook"));
            Files.delete(numbers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before and after the moment from which on the check-in is there. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1"})
    void anOutboxThatThrowsLeavesItUncertain(int call, int inOutbox) throws Exception {
        try (SyncClient sync = sync(offline, throwingAt(call));
                HospitalDesk desk = desk(sync, clock)) {
            desk.record(VISIT, SOMEBODY);
        }

        assertThat(told).containsExactly(notStored(FailureCode.RECORDING_UNCERTAIN));
        assertThat(pending()).isEqualTo(inOutbox);
        assertThat(log.lines()).anyMatch(line -> line.contains("the check-in may be in it"));
    }

    /** A clock that throws when it is asked for the time the {@code call}th time where check-ins are recorded. */
    private Clock throwingAt(int call) {
        AtomicInteger calls = new AtomicInteger();
        return new HookedClock(clock, () -> {
            if (Thread.currentThread().getName().equals(WorkThread.RECORDING) && calls.incrementAndGet() == call) {
                throw new IllegalStateException(
                        "no time for " + number(SOMEBODY).digits());
            }
        });
    }

    @Test
    void whatFailsOtherwiseIsToldAndTheNextOneIsServed() throws Exception {
        people.broken = true;

        assertThat(running(desk -> {
                    desk.lookUp(VISIT, number(SOMEBODY));
                    desk.appointments(VISIT, number(SOMEBODY));
                    desk.record(VISIT, SOMEBODY);
                }))
                .containsExactly(notStored(FailureCode.INTERNAL_ERROR));
        assertThat(log.lines()).hasSizeGreaterThanOrEqualTo(3);
        people.broken = false;
        assertThat(running(desk -> desk.record(VISIT, SOMEBODY))).containsExactly(stored(VISIT, "A 001"));
    }

    @Test
    void aCheckInIsFollowedUntilTheBackendHasIt() throws Exception {
        Clock real = Clock.system(OfficeMachine.ZONE);
        try (SimulatedBackend backend = SimulatedBackend.start(0, directory.resolve("its-ca.pem"), real, random);
                SyncClient sync = sync(settings(backend.uri(), backend.caCertificate()), real);
                HospitalDesk desk = desk(sync, real)) {
            desk.start();
            desk.record(VISIT, SOMEBODY);
            List<Event> first = untilSent(VISIT);
            assertThat(first).contains(new Event.ConnectionChanged(true));
            assertThat(first.stream().map(HospitalDeskTest::whateverTheLine)).containsOnlyOnce(stored(VISIT, "A 001"));
            assertThat(backend.accepted()).isEqualTo(1);

            desk.record(8, SOMEBODY_ELSE);
            assertThat(untilSent(8))
                    .filteredOn(event -> event instanceof Event.DeliveryChanged changed && changed.visit() == VISIT)
                    .isEmpty();
        }
    }

    @Test
    void aCheckInThatCannotBeSentIsSaidToWait() throws Exception {
        try (SyncClient sync = sync(offline, clock);
                HospitalDesk desk = desk(sync, clock)) {
            desk.start();
            desk.record(VISIT, SOMEBODY);

            List<Event> events = new ArrayList<>(until(new Event.ConnectionChanged(false)));
            events.addAll(until(new Event.DeliveryChanged(VISIT, Delivery.WAITING_FOR_NETWORK)));

            assertThat(events).doesNotContain(new Event.DeliveryChanged(VISIT, Delivery.SENT));
        }
    }

    private List<Event> untilSent(long visit) throws InterruptedException {
        return until(new Event.DeliveryChanged(visit, Delivery.SENT));
    }

    /** What is told until {@code wanted} is, that included. */
    private List<Event> until(Event wanted) throws InterruptedException {
        List<Event> events = new ArrayList<>();
        while (!events.contains(wanted)) {
            Event next = told.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("after " + events).isNotNull();
            if (next != null) {
                events.add(next);
            }
        }
        return events;
    }

    /** What the site knows of everybody. */
    private static final class KnownInTest implements KnownPeople {
        private Optional<String> blocked = Optional.empty();
        private List<Appointment> expected = List.of();
        private final List<LocalDate> askedFor = new ArrayList<>();
        private boolean broken;

        @Override
        public Optional<String> blocked(IdNumber number) {
            failWhenBroken(number);
            return blocked;
        }

        @Override
        public List<Appointment> expected(IdNumber number, LocalDate day) {
            failWhenBroken(number);
            askedFor.add(day);
            return expected;
        }

        private void failWhenBroken(IdNumber number) {
            if (broken) {
                throw new IllegalStateException("no line for " + number.digits());
            }
        }
    }
}
