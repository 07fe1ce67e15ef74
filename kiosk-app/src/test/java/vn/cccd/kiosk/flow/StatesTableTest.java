package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.flow.counter.FilePhase;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;

/**
 * The table of states, events and effects in the documentation is what the machines say. After a change to them it is written anew by running this test
 * with {@code -Dcccd.states.write=true}.
 */
class StatesTableTest {
    private static final Path DOCUMENT = Path.of("states.md");

    @Test
    void theDocumentedTableIsWhatTheMachinesSay() throws IOException {
        String table = document();
        if (Boolean.getBoolean("cccd.states.write")) {
            Files.writeString(DOCUMENT, table);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("kiosk-app/states.md; run StatesTableTest with -Dcccd.states.write=true and look at what changed")
                .isEqualTo(table);
    }

    private static String document() {
        List<String> lines = new ArrayList<>(List.of(
                "# States, events and effects",
                "",
                "Generated from the code by `StatesTableTest`, which fails when this file is not what the machines say. Do not edit it: run that test"
                        + " with `-Dcccd.states.write=true`.",
                "",
                "All machines are pure: the same state and event give the same next state and the same effects. What is not in a table changes nothing;"
                        + " – is \"stays\" or \"none\".",
                ""));
        lines.addAll(VisitMachine.machine().lines());
        lines.addAll(DeskMachine.machine().lines());
        lines.addAll(CounterMachine.machine().lines());
        lines.addAll(ProctorMachine.machine().lines());
        return String.join("\n", lines);
    }

    @Test
    void noStateIsLeftOut() {
        assertThat(Machine.unsampled(
                        State.class, VisitMachine.states().values().stream().map(Model::state)))
                .isEmpty();
        assertThat(Machine.unsampled(
                        DeskState.class, DeskMachine.states().values().stream().map(DeskModel::state)))
                .isEmpty();
        assertThat(Machine.unsampled(
                        Hearing.class, ProctorMachine.states().values().stream().map(ProctorModel::hearing)))
                .isEmpty();
    }

    @Test
    void noEventIsLeftOut() {
        Stream<Event> events = EventSamples.all().values().stream().map(made -> made.get());
        assertThat(Machine.unsampled(Event.class, events)).isEmpty();

        Stream<CounterEvent> counter = CounterMachine.events().values().stream().map(made -> made.get());
        assertThat(Machine.unsampled(CounterEvent.class, counter)).isEmpty();

        ProctorModel storing = ProctorMachine.states().values().stream()
                .filter(model -> model.hearing() instanceof Hearing.Storing)
                .findFirst()
                .orElseThrow();
        Stream<ProctorEvent> proctor =
                ProctorMachine.events().values().stream().map(made -> made.get().in(storing));
        assertThat(Machine.unsampled(ProctorEvent.class, proctor)).isEmpty();
    }

    @Test
    void theSamplesOfACounterAreWhatTheyAreCalled() {
        List<CounterModel> counters = List.copyOf(CounterMachine.states().values());

        assertThat(counters)
                .extracting(CounterModel::phase)
                .containsExactly(FilePhase.OPEN, FilePhase.OPEN, FilePhase.OPEN, FilePhase.STORING, FilePhase.LEAVING);
        assertThat(counters).extracting(CounterModel::complete).containsExactly(false, false, true, false, false);
    }
}
