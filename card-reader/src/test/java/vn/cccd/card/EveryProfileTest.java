package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.card.authenticity.Check;
import vn.cccd.sim.card.CardProfile;

/**
 * Every profile of the simulator, read the whole way with the key and the trust directory that it says, ends as it expects, and is judged the
 * same from its evidence.
 */
class EveryProfileTest {
    @RegisterExtension
    static final InspectionCases CASES = new InspectionCases(CaseResult.Way.IN_PROCESS);

    @TempDir
    static Path directory;

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.card.CardProfile#all")
    void everyProfileEndsAsItExpects(CardProfile profile) throws Exception {
        List<String> expected = Ending.expected(profile);

        ProfileReading reading = new ProfileReading(profile, directory);
        ReadOutcome outcome = reading.read();
        String observed = Ending.of(outcome);

        CASES.note(profile, String.join(" or ", expected), observed, expected.contains(observed));
        if (outcome instanceof ReadOutcome.Completed done) {
            assertThat(done.reading().checks()).extracting(Check::name).contains(Check.Name.values());
            JudgedAgain.assertAlike(done.reading(), reading.judge());
        }
        assertThat(observed).isIn(expected);
    }
}
