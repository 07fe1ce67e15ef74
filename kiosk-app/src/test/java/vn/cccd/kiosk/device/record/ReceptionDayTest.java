package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Expectation;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.sector.counter.Retention;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.sector.hospital.ReceptionDefaults;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.device.KioskKeyException;

/** A hospital's reception with a real outbox and a real day book. */
class ReceptionDayTest {
    private static final CounterDefaults RECEPTION = ReceptionDefaults.counter(HospitalDefaults.services());
    private static final Dossier FILE = Parties.file(
                    Parties.of(1, "patient", "1990-01-31"), Parties.of(2, "companion", "1990-01-31"))
            .withAnswers(Answers.none()
                    .with("service", "eye")
                    .with("insurance", "no")
                    .with("in-patient", "no"));
    private static final IdNumber PATIENT = number(0);
    private static final IdNumber COMPANION = number(1);
    private static final Appointment APPOINTMENT = new Appointment("eye", Optional.of(LocalTime.of(8, 30)));

    /** The patient has an appointment; the companion is wanted. */
    private static final KnownPeople PEOPLE = new KnownPeople() {
        @Override
        public Optional<String> blocked(IdNumber number) {
            return number.equals(COMPANION) ? Optional.of("WANTED") : Optional.empty();
        }

        @Override
        public List<Appointment> expected(IdNumber number, LocalDate day) {
            return number.equals(PATIENT) ? List.of(APPOINTMENT) : List.of();
        }
    };

    private final List<CounterEvent> told = new CopyOnWriteArrayList<>();

    private OfficeMachine machine;

    private static IdNumber number(int party) {
        return FILE.parties().get(party).identity().person().number();
    }

    @BeforeEach
    void aMachine(@TempDir Path directory) throws KioskKeyException, IOException {
        machine = new OfficeMachine(directory);
    }

    private List<CounterEvent> running(Consumer<CounterFiles> work) throws Exception {
        told.clear();
        try (SyncClient sync = machine.sync();
                CounterFiles files = new CounterFiles(
                        sync,
                        machine.journals(),
                        RECEPTION.demonstration(),
                        new Retention(RECEPTION.rules(), Period.ofDays(7)),
                        new Today(machine.numbers(), PEOPLE),
                        machine.clock,
                        told::add)) {
            work.accept(files);
        }
        return List.copyOf(told);
    }

    @Test
    void whoWasRegisteredIsKnownOnTheSameDayAlsoAfterARestart() throws Exception {
        assertThat(running(files -> files.lookUp(PATIENT)))
                .containsExactly(
                        new CounterEvent.PersonExpected(PATIENT, new Expectation(List.of(APPOINTMENT), false, false)));

        running(files -> files.store(FILE));

        assertThat(running(files -> files.lookUp(PATIENT)))
                .containsExactly(
                        new CounterEvent.PersonExpected(PATIENT, new Expectation(List.of(APPOINTMENT), true, false)));
        machine.clock.set(machine.clock.now().plusDays(1));
        assertThat(running(files -> files.lookUp(PATIENT)))
                .containsExactly(
                        new CounterEvent.PersonExpected(PATIENT, new Expectation(List.of(APPOINTMENT), false, false)));
    }

    @Test
    void aCompanionIsNotNotedAndWhoIsWantedIsTold() throws Exception {
        running(files -> files.store(FILE));

        assertThat(running(files -> files.lookUp(COMPANION)))
                .containsExactly(new CounterEvent.PersonExpected(COMPANION, new Expectation(List.of(), false, true)));
    }
}
