package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.RawFile;
import vn.cccd.sim.chip.ChipContents;

/** One reading of a hostile card, all of it told by a seed, and what must be true of its outcome whatever the card did. */
final class HostileReading {
    /** What a command takes at least; so the limit of time is one of commands as well. */
    private static final Duration COMMAND = Duration.ofMillis(15);

    private static final String NAME_WITHOUT_ACCENTS = "NGUYEN VAN A";
    private static final Set<Check.Name> PROOFS = Set.of(
            Check.Name.CHIP_AUTHENTICATION,
            Check.Name.ACTIVE_AUTHENTICATION,
            Check.Name.PACE_CHIP_AUTHENTICATION_MAPPING);
    private static final double[] RATES = {0.02, 0.1, 0.5, 1};

    private final HostileCard card;
    private final Random random;
    private final SecureRandom keys;
    private final TickingClock clock = new TickingClock(ReadingBench.CLOCK.instant());
    private final HostileChip chip;
    private final double onTheWay;

    HostileReading(List<HostileCard> cards, long seed) {
        random = new Random(seed);
        keys = seeded(seed);
        card = cards.get(random.nextInt(cards.size()));
        int style = random.nextInt(10);
        onTheWay = style < 2 ? rate() : 0;
        chip = new HostileChip(card, random, keys, lies(style));
    }

    private HostileChip.Lies lies(int style) {
        int honestCommands = random.nextInt(3) == 0 ? 0 : random.nextInt(60);
        int files = 1 + random.nextInt(3);
        return switch (style) {
            case 0, 1 -> new HostileChip.Lies(0, 0, 0, false);
            case 2, 3 -> new HostileChip.Lies(files, 0, 0, false);
            case 4 -> new HostileChip.Lies(files, rate(), honestCommands, false);
            case 5, 6 -> new HostileChip.Lies(0, rate(), honestCommands, false);
            default -> new HostileChip.Lies(0, random.nextBoolean() ? 1 : 0.5, 0, true);
        };
    }

    private double rate() {
        return RATES[random.nextInt(RATES.length)];
    }

    /** Reads it and adds the outcome to {@code tally}; an error says what is wrong with it. */
    void run(HostileTally tally) {
        var link = new HostileLink();
        FilesWanted files = random.nextInt(4) == 0 ? FilesWanted.TEXT : FilesWanted.ALL;
        var reader = new ChipReader(ReadingBench.TRUST, ReadSettings.standard(), clock, keys);
        long started = System.nanoTime();

        ReadOutcome outcome = reader.read(link, new ReadRequest(card.hint(), files), progress -> {});

        double seconds = (System.nanoTime() - started) / 1e9;
        Duration limit = ReadSettings.standard().longestReading().plus(COMMAND);
        assertThat(clock.passed()).as("time for commands").isLessThanOrEqualTo(limit);
        switch (outcome) {
            case ReadOutcome.Completed done -> judge(done.reading());
            case ReadOutcome.Interrupted ended -> {
                assertThat(ended.detail()).doesNotStartWith("unexpected");
                ended.resumePoint().ifPresent(ResumePoint::close);
            }
            case ReadOutcome.Failed failed -> assertThat(failed.detail()).doesNotStartWith("unexpected");
        }
        String word = Ending.of(outcome).replaceAll(" .*", "");
        tally.add(chip.changed(), word, link.commands(), seconds);
    }

    private void judge(ChipReading reading) {
        if (reading.verdict() instanceof Verdict.Genuine) {
            assertThat(card.expected()).as("a copy without keys").isNotEqualTo("CLONE_SUSPECTED");
            requireIssued(reading);
            requireHolder(reading);
            if (!keyless()) {
                requireProof(reading);
            }
        } else if (reading.verdict() instanceof Verdict.GenuineIssuerUnknown) {
            requireIssued(reading);
        }
    }

    /** All that counts is as one of the cards has it that somebody signed. */
    private void requireIssued(ChipReading reading) {
        assertThat(card.issued().stream()
                        .map(issued -> differences(reading, issued))
                        .toList())
                .as("files that are not those of one card")
                .contains(List.of());
    }

    private void requireHolder(ChipReading reading) {
        assertThat(reading.person().fullName())
                .as("the name, or what is left of it when the chip withholds DG13")
                .isIn(ReadingBench.CITIZEN.fullName(), NAME_WITHOUT_ACCENTS);
    }

    private static List<LdsFile> differences(ChipReading reading, ChipContents issued) {
        return reading.files().stream()
                .filter(file -> file.file().isDataGroup())
                .filter(file -> !issuedBytes(issued, file).equals(file.bytes()))
                .map(RawFile::file)
                .toList();
    }

    private static Bytes issuedBytes(ChipContents contents, RawFile file) {
        return Bytes.copyOf(contents.files()
                .application()
                .getOrDefault(file.file().identifier(), vn.cccd.sim.bytes.Bytes.empty())
                .toArray());
    }

    /** A card that has keys has proved one of them, and what it signed it has signed now. */
    private void requireProof(ChipReading reading) {
        Map<Check.Name, Check.Result> checks = new HashMap<>();
        reading.checks().forEach(check -> checks.putIfAbsent(check.name(), check.result()));
        boolean proved = PROOFS.stream().anyMatch(name -> checks.get(name) == Check.Result.PASSED);
        assertThat(proved).as("a key was proved: %s", checks).isTrue();
        reading.evidence()
                .activeAuthentication()
                .ifPresent(proof -> assertThat(chip.honestSignatures())
                        .contains(
                                vn.cccd.sim.bytes.Bytes.copyOf(proof.signature().toArray())));
    }

    private boolean keyless() {
        Set<Integer> files = card.contents().files().application().keySet();
        return !files.contains(LdsFile.DG14.identifier()) && !files.contains(LdsFile.DG15.identifier());
    }

    private static SecureRandom seeded(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes what passes by, now and then. */
    private final class HostileLink extends SimulatedLink {
        private final Fuzz fuzz = new Fuzz(random.nextLong());

        HostileLink() {
            super(chip.chip());
        }

        @Override
        Bytes answer(int number, Bytes command, Bytes answer) {
            clock.pass(COMMAND);
            if (random.nextDouble() >= onTheWay) {
                return answer;
            }
            Bytes changed = random.nextInt(4) == 0
                    ? Bytes.copyOf(Arrays.copyOf(MutableTlv.changed(answer.toArray(), random), answer.length()))
                    : fuzz.mutated(answer);
            if (!changed.equals(answer)) {
                chip.count((command.at(0) & 0x0C) == 0 ? MutatedLayer.PLAIN : MutatedLayer.PROTECTED);
            }
            return changed;
        }
    }
}
