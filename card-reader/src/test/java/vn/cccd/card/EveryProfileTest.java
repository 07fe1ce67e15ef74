package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.card.authenticity.Check;
import vn.cccd.sim.card.CardProfile;

/**
 * Every profile of the simulator, read the whole way with the key and the trust directory that it says, ends as it expects, and is judged the
 * same from its evidence.
 *
 * <p>What the reader does not judge rightly yet is listed with what it says instead ({@code profiles-not-yet.txt}); the test fails as soon as
 * a listed profile ends in any other way, the right one included.
 */
class EveryProfileTest {
    @RegisterExtension
    static final InspectionCases CASES = new InspectionCases(CaseResult.Way.IN_PROCESS);

    private static final Map<String, String> NOT_YET = notYet();

    @TempDir
    static Path directory;

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.card.CardProfile#all")
    void everyProfileEndsAsItExpectsOrAsListed(CardProfile profile) throws Exception {
        List<String> expected = Ending.expected(profile);
        String listed = NOT_YET.get(profile.name());

        ProfileReading reading = new ProfileReading(profile, directory);
        ReadOutcome outcome = reading.read();
        String observed = Ending.of(outcome);

        CASES.note(profile, String.join(" or ", expected), observed, expected.contains(observed));
        if (outcome instanceof ReadOutcome.Completed done) {
            assertThat(done.reading().checks()).extracting(Check::name).contains(Check.Name.values());
            JudgedAgain.assertAlike(done.reading(), reading.judge());
        }
        if (listed == null) {
            assertThat(observed).isIn(expected);
        } else {
            assertThat(listed)
                    .as("listed although it is what the profile expects")
                    .isNotIn(expected);
            assertThat(observed)
                    .as("profiles-not-yet.txt: expected in the end %s", expected)
                    .isEqualTo(listed);
        }
    }

    @Test
    void onlyProfilesThatThereAreAreListed() {
        assertThat(CardProfile.all().stream().map(CardProfile::name)).containsAll(NOT_YET.keySet());
    }

    private static Map<String, String> notYet() {
        try (InputStream list =
                Objects.requireNonNull(EveryProfileTest.class.getResourceAsStream("profiles-not-yet.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
