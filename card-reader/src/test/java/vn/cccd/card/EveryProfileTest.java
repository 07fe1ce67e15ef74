package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.card.Expectation;
import vn.cccd.sim.card.Presented;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.Departure;
import vn.cccd.sim.chip.MrzKey;
import vn.cccd.sim.pki.ChainDesign;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.TrustDesign;
import vn.cccd.sim.time.Timing;
import vn.cccd.sim.time.VirtualTime;

/**
 * Every profile of the simulator, read the whole way with the key and the trust directory that it says, ends as it expects.
 *
 * <p>What the reader does not judge rightly yet is listed with what it says instead ({@code profiles-not-yet.txt}); the test fails as soon as
 * a listed profile ends in any other way, the right one included.
 */
class EveryProfileTest {
    private static final IssuingAuthority AUTHORITY = IssuingAuthority.seeded(1, ReadingBench.CLOCK);
    private static final int MOST_ATTEMPTS = 3;
    private static final Map<String, String> NOT_YET = notYet();
    private static final Map<List<Object>, TrustStore> STORES = new HashMap<>();

    @TempDir
    static Path directory;

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.card.CardProfile#all")
    void everyProfileEndsAsItExpectsOrAsListed(CardProfile profile) throws Exception {
        String expected = text(profile.expected());
        String listed = NOT_YET.get(profile.name());

        String observed = read(profile);

        if (listed == null) {
            assertThat(observed)
                    .isIn(Stream.concat(Stream.of(expected), profile.expected().orFailure().stream())
                            .toList());
        } else {
            assertThat(listed)
                    .as("listed although it is what the profile expects")
                    .isNotEqualTo(expected);
            assertThat(observed)
                    .as("profiles-not-yet.txt: expected in the end %s", expected)
                    .isEqualTo(listed);
        }
    }

    @Test
    void onlyProfilesThatThereAreAreListed() {
        assertThat(CardProfile.all().stream().map(CardProfile::name)).containsAll(NOT_YET.keySet());
    }

    private static String text(Expectation expected) {
        return expected.failure()
                .orElseGet(() -> judged(expected.verdict().orElseThrow(), expected.caveats().stream()));
    }

    private static String judged(String verdict, Stream<String> caveats) {
        return Stream.concat(Stream.of(verdict), caveats.sorted()).collect(Collectors.joining(" "));
    }

    private static String read(CardProfile profile) throws Exception {
        var random = new SecureRandom();
        var issuer = new CardIssuer(AUTHORITY);
        Chip chip = SimulatedCard.issue(
                        ReadingBench.CITIZEN,
                        profile,
                        AUTHORITY,
                        List.of(),
                        random,
                        Timing.instant(),
                        new VirtualTime())
                .chip();
        var request = new ReadRequest(hint(issuer.presented(ReadingBench.CITIZEN, profile)), FilesWanted.ALL);
        var reader = new ChipReader(trust(issuer, profile), ReadSettings.standard(), ReadingBench.CLOCK, random);
        String ending = "";
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var link = new SimulatedLink(chip);
            ReadOutcome outcome = reader.read(link, request, progress -> {});
            ending = text(outcome);
            request = resuming(request, outcome);
            Optional<Chip> back = link.departure().flatMap(departure -> returning(departure, link.chip()));
            if (back.isEmpty()) {
                return ending;
            }
            chip = back.get();
        }
        return ending;
    }

    private static ReadRequest resuming(ReadRequest request, ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Interrupted interrupted
                ? interrupted.resumePoint().map(request::resuming).orElse(request)
                : request;
    }

    /** What lies on the reader after {@code departure}. */
    private static Optional<Chip> returning(Departure departure, Chip before) {
        return switch (departure) {
            case Departure.ForGood gone -> Optional.empty();
            case Departure.Returning returning -> Optional.of(before);
            case Departure.Replaced replaced -> Optional.of(replaced.next());
        };
    }

    private static String text(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Completed done -> {
                ChipReading reading = done.reading();
                assertThat(reading.checks()).extracting(Check::name).contains(Check.Name.values());
                yield judged(
                        ChipReaderTest.word(reading.verdict()).orElseThrow(),
                        reading.caveats().stream().map(Enum::name));
            }
            case ReadOutcome.Interrupted interrupted -> interrupted.failure().name();
            case ReadOutcome.Failed failed -> failed.failure().name();
        };
    }

    private static AccessHint hint(Presented.Key key) {
        return switch (key) {
            case Presented.Key.WholeNumber number -> new AccessHint.Number(number.digits());
            case Presented.Key.Can can -> new AccessHint.Can(can.digits());
            case Presented.Key.Zone zone -> {
                MrzKey fields = zone.fields();
                yield new AccessHint.Mrz(fields.documentNumber(), fields.birthDate(), fields.expiryDate());
            }
            case Presented.Key.Code code -> {
                String[] fields = code.text().split("\\|", -1);
                yield new AccessHint.CardQr(fields[0], fields[2], date(fields[3]), Optional.of(date(fields[6])));
            }
        };
    }

    /** {@code ddMMyyyy}, {@code MMyyyy} or {@code yyyy}. */
    private static PartialDate date(String digits) {
        String full = "0".repeat(8 - digits.length()) + digits;
        return new PartialDate(
                Integer.parseInt(full.substring(4)),
                Integer.parseInt(full.substring(2, 4)),
                Integer.parseInt(full.substring(0, 2)));
    }

    private static TrustStore trust(CardIssuer issuer, CardProfile profile) throws IOException, TrustException {
        ChainDesign chain = profile.design().signature().chain();
        TrustDesign trust = profile.trust();
        TrustStore known = STORES.get(List.of(chain, trust));
        if (known == null) {
            Path own = directory.resolve("trust-" + STORES.size());
            issuer.writeTrust(profile, own);
            known = TrustStore.load(List.of(own), ReadingBench.CLOCK);
            STORES.put(List.of(chain, trust), known);
        }
        return known;
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
