package vn.cccd.sim;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.time.Timeline;
import vn.cccd.sim.time.Timing;

/**
 * Everything that decides what a card does, in one line: {@code card=cccd-2021 citizen=nguyen-van-a mishap=moved@DG2:50%
 * timing=typical seed=42}. Print it when a run fails; a card of the same line gives the same answers to the same commands.
 *
 * @param mishaps what goes wrong; {@code mishap=} stands once for each
 * @param seed of the issuing authority's keys and of every random number that the chip draws
 */
public record Scenario(CardProfile profile, Citizen citizen, List<Mishap> mishaps, Timing timing, long seed) {
    private static final String CARD = "card";
    private static final String CITIZEN = "citizen";
    private static final String MISHAP = "mishap";
    private static final String TIMING = "timing";
    private static final String SEED = "seed";
    private static final long USUAL_SEED = 1;

    public Scenario {
        mishaps = List.copyOf(mishaps);
    }

    /** Nothing goes wrong, and nothing takes time. */
    public static Scenario of(CardProfile profile, Citizen citizen, long seed) {
        return new Scenario(profile, citizen, List.of(), Timing.instant(), seed);
    }

    public Scenario with(Mishap mishap) {
        var more = new ArrayList<>(mishaps);
        more.add(mishap);
        return new Scenario(profile, citizen, more, timing, seed);
    }

    public Scenario with(Timing other) {
        return new Scenario(profile, citizen, mishaps, other, seed);
    }

    /** Reads the line. What it does not say is as usual: the sample citizen's card of 2021, nothing goes wrong, nothing takes time, seed 1. */
    public static Scenario parse(String line) {
        var parts = new Parts(line);
        String card = parts.perhaps(CARD).orElse(CardProfile.CCCD_2021.name());
        String person = parts.perhaps(CITIZEN).orElse(Citizens.NGUYEN_VAN_A.slug());
        return new Scenario(
                CardProfile.named(card).orElseThrow(() -> new IllegalArgumentException("no such card: " + card)),
                Citizens.named(person).orElseThrow(() -> new IllegalArgumentException("no such citizen: " + person)),
                parts.all(MISHAP).stream().map(Mishap::parse).toList(),
                parts.perhaps(TIMING).map(Timing::parse).orElse(Timing.instant()),
                parts.perhaps(SEED).map(Scenario::seed).orElse(USUAL_SEED));
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("a seed is a whole number, not " + text, notANumber);
        }
    }

    /** The line that {@link #parse} reads. */
    public String text() {
        return CARD + "=" + profile.name() + " " + CITIZEN + "=" + citizen.slug() + " "
                + mishaps.stream()
                        .map(mishap -> MISHAP + "=" + mishap.text() + " ")
                        .collect(Collectors.joining())
                + TIMING + "=" + timing.text() + " " + SEED + "=" + seed;
    }

    /** Who signed the card; {@code clock} dates the revocation list. */
    public IssuingAuthority authority(Clock clock) {
        return IssuingAuthority.seeded(seed, clock);
    }

    /** A card that has never been used, made by {@code authority}, whose chip spends its time on {@code timeline}. */
    public SimulatedCard issue(IssuingAuthority authority, Timeline timeline) {
        return SimulatedCard.issue(citizen, profile, authority, mishaps, new SeededRandom(seed), timing, timeline);
    }

    @Override
    public String toString() {
        return text();
    }

    /** One {@code key=value} of the line. */
    private record Word(String key, String value) {
        static Word of(String text) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("no part of a scenario: " + text);
            }
            return new Word(text.substring(0, equals), text.substring(equals + 1));
        }
    }

    private record Parts(List<Word> words) {
        private static final List<String> KEYS = List.of(CARD, CITIZEN, MISHAP, TIMING, SEED);

        Parts(String line) {
            this(Stream.of(line.strip().split("\\s+", -1))
                    .filter(word -> !word.isEmpty())
                    .map(Word::of)
                    .toList());
            for (Word word : words) {
                if (!KEYS.contains(word.key())) {
                    throw new IllegalArgumentException(
                            "no part of a scenario: " + word.key() + " (there are " + String.join(", ", KEYS) + ")");
                }
            }
        }

        List<String> all(String key) {
            return words.stream()
                    .filter(word -> word.key().equals(key))
                    .map(Word::value)
                    .toList();
        }

        Optional<String> perhaps(String key) {
            List<String> values = all(key);
            if (values.size() > 1) {
                throw new IllegalArgumentException(key + "= stands more than once");
            }
            return values.stream().findFirst();
        }
    }
}
