package vn.cccd.sim.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.nio.file.Files;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.reader.SimulatedReader;

/** Tests with {@code @Simulated} as a tester writes them, and what becomes of those that go wrong. */
class SimulatedTest {
    private static final CommandAPDU SELECT =
            new CommandAPDU(0x00, 0xA4, 0x04, 0x0C, new byte[] {(byte) 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01});

    private static Card connect(Simulation simulation) throws CardException {
        return simulation.readers().factory().terminals().list().getFirst().connect("*");
    }

    @Nested
    @Simulated("card=bac-only citizen=duom seed=7")
    class WithACardForTheWholeClass {
        @Test
        void theCardLiesOnTheReader(Simulation simulation, SimulatedCard card) throws CardException {
            assertThat(card.citizen().slug()).isEqualTo("duom");
            assertThat(connect(simulation).getBasicChannel().transmit(SELECT).getSW())
                    .isEqualTo(0x9000);
        }

        @Test
        @Simulated(inserted = false)
        void whatStandsOnTheMethodGoesFirst(Simulation simulation, SimulatedReader reader) throws CardException {
            var terminal = simulation.readers().factory().terminals().list().getFirst();
            assertThat(terminal.isCardPresent()).isFalse();

            simulation.putCard();

            assertThat(terminal.isCardPresent()).isTrue();
            assertThat(terminal.getName()).isEqualTo(reader.name());
            assertThat(simulation.card().citizen().slug()).isEqualTo("nguyen-van-a");
        }

        @Test
        void theIssuersFilesAndABackendAreThereWhenAskedFor(Simulation simulation, SimulatedBackend backend) {
            assertThat(simulation.trust().resolve("csca-simulated.cer")).isNotEmptyFile();
            assertThat(backend.uri().getPort()).isPositive();
        }
    }

    @Test
    void aScriptThatIsPlayedToItsEndIsFine() {
        assertThat(run("playsItsScript").succeeded().count()).isEqualTo(1);
    }

    @Test
    void aScriptThatIsNotPlayedToItsEndFailsTheTestAndNamesWhatIsMissing() {
        run("stopsBeforeItsMishap")
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(message(
                                text -> text.contains("moved") && text.contains("DG2") && text.contains("seed=9"))));
    }

    @Test
    void aBackendScriptCountsToo() {
        run("neverCallsTheBackend")
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(text -> text.contains("lose-answer"))));
    }

    @Test
    void aTestThatFailsByItselfTellsHowToSeeItAgain() {
        Events events = run("failsByItself");

        events.assertThatEvents().haveExactly(1, finishedWithFailure(message(text -> text.contains("by itself"))));
        assertThat(events.reportingEntryPublished().stream()
                        .map(event -> event.getRequiredPayload(ReportEntry.class))
                        .map(entry -> entry.getKeyValuePairs().get("simulated")))
                .singleElement()
                .asString()
                .startsWith("@Simulated(\"card=cccd-2021 citizen=nguyen-van-a ")
                .contains("seed=9");
    }

    @Test
    void aNameThatNobodyKnowsFailsTheTestBeforeItRuns() {
        run("asksForNobody")
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(text -> text.contains("no such citizen: nobody"))));
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        run("writesItsTrust");

        assertThat(Files.exists(PlayedScripts.trust)).isFalse();
    }

    private static Events run(String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(PlayedScripts.class, method, Simulation.class.getName()))
                .execute()
                .testEvents();
    }
}
