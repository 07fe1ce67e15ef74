package vn.cccd.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.card.Expectation;

/** How a reading ended, or must end, in words: the failure, or the verdict followed by its caveats. */
final class Ending {
    private Ending() {}

    /** The endings that are right; the first is what is meant. */
    static List<String> expected(CardProfile profile) {
        Expectation expected = profile.expected();
        String meant = expected.failure()
                .orElseGet(() -> judged(expected.verdict().orElseThrow(), expected.caveats().stream()));
        return Stream.concat(Stream.of(meant), expected.orFailure().stream()).toList();
    }

    static String of(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Completed done -> of(done.reading());
            case ReadOutcome.Interrupted interrupted -> interrupted.failure().name();
            case ReadOutcome.Failed failed -> failed.failure().name();
        };
    }

    private static String of(ChipReading reading) {
        Optional<String> verdict = ChipReaderTest.word(reading.verdict());
        return judged(verdict.orElseThrow(), reading.caveats().stream().map(Enum::name));
    }

    private static String judged(String verdict, Stream<String> caveats) {
        return Stream.concat(Stream.of(verdict), caveats.sorted()).collect(Collectors.joining(" "));
    }
}
