package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.terminal.TerminalKeys;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipFiles;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.pki.cv.TerminalAuthority;

/** Fingerprints by the whole way of a reading: only for a terminal that may, and a refusal takes nothing from the rest. */
class FingerprintsTest {
    @RegisterExtension
    static final InspectionCases CASES = new InspectionCases(CaseResult.Way.IN_PROCESS);

    private static final String READ = "GENUINE, DG3 read";
    private static final String REFUSED = "GENUINE, DG3 refused";
    private static final int MUTATIONS = 120;

    /** What the check of the terminal says for each kind of card. */
    private static final Map<String, String> DETAILS = Map.ofEntries(
            Map.entry("fingerprints-readable", "VNISSIM00001, ECDSA SHA-256"),
            Map.entry("fingerprints-without-credentials", "no terminal keys"),
            Map.entry("fingerprints-expired-terminal", "certificates: VNISSIM00001 has expired on 2020-12-31"),
            Map.entry("fingerprints-expired-verifier", "certificates: VNDVSIM00001 has expired on 2020-12-31"),
            Map.entry(
                    "fingerprints-unknown-authority",
                    "certificates: no certificates lead to VNCVCASIM00001, which the chip trusts"),
            Map.entry("fingerprints-impostor-authority", "certificate of VNDVSIM00001: 6300"),
            Map.entry(
                    "fingerprints-terminal-without-rights",
                    "certificates: VNISSIM00001 does not allow to read fingerprints"),
            Map.entry(
                    "fingerprints-verifier-without-rights",
                    "certificates: VNDVSIM00001 does not allow to read fingerprints"),
            Map.entry("fingerprints-no-verifier", "certificates: no verifier has certified the terminal"),
            Map.entry("fingerprints-wrong-key", "certificates: the private key is that of no terminal's certificate"),
            Map.entry("fingerprints-newer-chip-date", "certificate of VNDVSIM00001: 6300"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FingerprintBench bench;

    @BeforeEach
    void setUp() {
        bench = new FingerprintBench(directory);
    }

    static Stream<CardProfile> profiles() {
        return CardProfile.all().stream()
                .filter(profile -> profile.inspectionCase()
                        .filter(row -> row.equals("T01") || row.equals("T02"))
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theFileIsReadWithTheRightKeysAndEveryRefusalLeavesTheRestGenuine(CardProfile profile) throws Exception {
        Optional<TerminalKeys> keys = bench.keys(profile);
        boolean right = profile.name().equals("fingerprints-readable");

        ChipReading reading = read(FingerprintBench.contents(profile), keys);

        String observed = word(reading);
        CASES.note(
                profile.inspectionCase().orElseThrow(),
                profile.name() + " with its keys",
                profile.about(),
                right ? READ : REFUSED,
                observed);
        assertThat(observed).isEqualTo(right ? READ : REFUSED);
        assertThat(reading.caveats()).isEmpty();
        assertThat(reading.portrait()).isPresent();
        assertThat(FingerprintBench.check(reading).detail()).isEqualTo(DETAILS.get(profile.name()));
        assertThat(FingerprintBench.check(reading).result())
                .isEqualTo(right ? Result.PASSED : keys.isEmpty() ? Result.SKIPPED : Result.FAILED);
    }

    @Test
    void whatWasReadIsWhatTheIssuerSigned() throws Exception {
        CardProfile profile = CardProfile.named("fingerprints-readable").orElseThrow();
        ChipContents contents = FingerprintBench.contents(profile);

        ChipReading reading = read(contents, bench.keys(profile));

        assertThat(FingerprintBench.fingerprints(reading).orElseThrow().bytes())
                .isEqualTo(Bytes.copyOf(
                        contents.files().file(FileName.DG3).orElseThrow().toArray()));
        assertThat(reading.checks()).contains(new Check(Check.Name.FILE_HASHES, Result.PASSED, "DG3"));
        assertThat(reading.evidence().dataGroups()).containsKey(3);
        assertThat(reading.evidence().files()).doesNotContainKey(LdsFile.DG3);
    }

    @ParameterizedTest
    @EnumSource
    void everySignatureOpensIt(TerminalSignature signature) throws Exception {
        TerminalAuthority authority = bench.authority(signature);

        ChipReading reading =
                read(FingerprintBench.contents(authority), Optional.of(bench.keys(authority.credentials())));

        CASES.note("T01", signature.name(), "credentials with another signature", READ, word(reading));
        assertThat(word(reading)).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void linksLeadToLaterKeysOfTheAuthority(int generation) throws Exception {
        TerminalAuthority authority = bench.authority(TerminalSignature.ECDSA_SHA_256);

        ChipReading reading = read(
                FingerprintBench.contents(authority),
                Optional.of(bench.keys(authority.credentialsOfGeneration(generation))));

        CASES.note("T01", "generation " + generation, "links to a later key of the authority", READ, word(reading));
        assertThat(word(reading)).isEqualTo(READ);
    }

    @Test
    void aChipThatHasFollowedLinksIsReadWithTheShorterChain() throws Exception {
        TerminalAuthority authority = bench.authority(TerminalSignature.ECDSA_SHA_256);
        TerminalKeys keys = bench.keys(authority.credentialsOfGeneration(3));
        var chip = FingerprintBench.chip(FingerprintBench.contents(authority));

        var first = new SimulatedLink(chip);
        assertThat(word(completed(bench.read(first, Optional.of(keys))))).isEqualTo(READ);
        var second = new SimulatedLink(chip);
        assertThat(word(completed(bench.read(second, Optional.of(keys))))).isEqualTo(READ);

        assertThat(second.commands()).isEqualTo(first.commands() - 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access:\n  passwords: none\n  pace: none\npresented: mrz\n",
                "access:\n  pace: gm dh modp-2048-256 aes-128\n",
                "access:\n  pace: im ecdh secp256r1 aes-128\n",
                "access:\n  pace: cam ecdh brainpoolP256r1 aes-128\nmaster-file:\n  card-security: yes\n",
                "access:\n  pace: gm ecdh secp521r1 aes-256\n",
                "keys:\n  chip-authentication: dh modp-2048-256 3des\n",
                "keys:\n  chip-authentication: dh modp-2048-224 aes-128\n",
                "keys:\n  chip-authentication: ecdh secp521r1 aes-256\n",
                "keys:\n  chip-authentication: [ecdh secp256r1 aes-128 id 1, ecdh brainpoolP256r1 aes-256 id 2]\n",
                "chip:\n  command-max: 261\n  response-max: 223\n  long-read: 6700\n  chaining: every\n",
            })
    void howeverTheChipIsOpenedAndProvesItselfTheSignatureIsBoundToIt(String yaml) throws Exception {
        CardProfile profile = bench.profile(yaml);
        ChipContents contents = FingerprintBench.contents(profile);
        AccessHint hint = contents.access().pace().isEmpty() ? mrz(contents) : ReadingBench.number();

        ChipReading reading =
                completed(bench.read(new SimulatedLink(FingerprintBench.chip(contents)), hint, bench.keys(profile)));

        CASES.note("T01", yaml.strip().replaceAll("\\s+", " "), "another way to open the chip", READ, word(reading));
        assertThat(FingerprintBench.check(reading).detail()).isEqualTo("VNISSIM00001, ECDSA SHA-256");
        assertThat(word(reading)).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"every", "protocols"})
    void longCertificatesGoInPiecesToAChipWithoutExtendedLength(String chaining) throws Exception {
        TerminalAuthority authority = bench.authority(TerminalSignature.RSA_PSS_SHA_512);
        ChipContents contents = FingerprintBench.contents(authority);
        ChipContents shorter = contents.with(
                contents.behaviour().with("command-max=261,response-max=223,long-read=6700,chaining=" + chaining));

        ChipReading reading = read(shorter, Optional.of(bench.keys(authority.credentials())));

        boolean possible = chaining.equals("every");
        assertThat(word(reading)).isEqualTo(possible ? READ : REFUSED);
        assertThat(reading.portrait()).isPresent();
        assertThat(FingerprintBench.check(reading).detail())
                .isEqualTo(possible ? "VNISSIM00001, RSA PSS SHA-512" : "certificate of VNDVSIM00001: 6E00");
    }

    @Test
    void nobodyAsksForFingerprintsWithoutKeys() {
        Map<Bytes, Integer> seen = new HashMap<>();
        SimulatedLink link = new SimulatedLink(FingerprintBench.chip("fingerprints-readable")) {
            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                seen.merge(command.slice(1, 4), 1, Integer::sum);
                return answer;
            }
        };

        ChipReading reading = completed(bench.read(link, Optional.empty()));

        assertThat(FingerprintBench.check(reading).result()).isEqualTo(Result.SKIPPED);
        assertThat(FingerprintBench.fingerprints(reading)).isEmpty();
        assertThat(seen.keySet()).noneMatch(form -> form.at(0) == 0x2A || form.at(0) == 0x82);
        assertThat(seen.keySet()).doesNotContain(Bytes.fromHex("b08300"));
    }

    @Test
    void aDocumentThatAnnouncesNoneIsNotAsked() throws Exception {
        CardProfile right = CardProfile.named("fingerprints-readable").orElseThrow();
        CardProfile passport = CardProfile.named("passport-pace").orElseThrow();
        ChipContents contents = FingerprintBench.contents(passport);

        ChipReading reading = completed(
                bench.read(new SimulatedLink(FingerprintBench.chip(contents)), mrz(contents), bench.keys(right)));

        assertThat(FingerprintBench.check(reading).result()).isEqualTo(Result.NOT_SUPPORTED);
    }

    @Test
    void keysThatWereClosedSignNothing() throws Exception {
        CardProfile profile = CardProfile.named("fingerprints-readable").orElseThrow();
        Optional<TerminalKeys> keys = bench.keys(profile);
        keys.orElseThrow().close();

        ChipReading reading = read(FingerprintBench.contents(profile), keys);

        assertThat(word(reading)).isEqualTo(REFUSED);
        assertThat(FingerprintBench.check(reading).detail())
                .isEqualTo("signature of VNISSIM00001: the keys are closed");
    }

    @Test
    void fingerprintsThatNobodySignedMakeTheDocumentForged() throws Exception {
        CardProfile profile = CardProfile.named("fingerprints-readable").orElseThrow();
        ChipContents changed = FingerprintBench.contents(profile).withFiles(files -> {
            Map<Integer, vn.cccd.sim.bytes.Bytes> application = new HashMap<>(files.application());
            byte[] file = files.file(FileName.DG3).orElseThrow().toArray();
            file[file.length / 2] ^= 1;
            application.put(0x0103, vn.cccd.sim.bytes.Bytes.copyOf(file));
            return new ChipFiles(files.master(), application);
        });

        assertThat(read(changed, bench.keys(profile)).verdict()).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void aCardThatIsPutBackIsAskedForThemAgain() throws Exception {
        CardProfile profile = CardProfile.named("fingerprints-readable").orElseThrow();
        Optional<TerminalKeys> keys = bench.keys(profile);
        var chip = FingerprintBench.chip(FingerprintBench.contents(profile), Mishap.parse("removed@DG3:50%"));
        ReadRequest request =
                new ReadRequest(ReadingBench.number(), FilesWanted.ALL).withFingerprintsBy(keys.orElseThrow());

        ReadOutcome first = bench.read(new SimulatedLink(chip), request);
        assertThat(first).isInstanceOf(ReadOutcome.Interrupted.class);
        ChipReading reading = completed(bench.read(new SimulatedLink(chip), ProfileReading.goingOn(request, first)));

        assertThat(word(reading)).isEqualTo(READ);
    }

    @Test
    void aChannelThatEndsOverTheFingerprintsTakesNothingFromTheRest() throws Exception {
        CardProfile profile = CardProfile.named("fingerprints-readable").orElseThrow();
        var chip =
                FingerprintBench.chip(FingerprintBench.contents(profile), Mishap.parse("session-ended:6988@DG3:50%"));

        ChipReading reading = completed(bench.read(new SimulatedLink(chip), bench.keys(profile)));

        assertThat(word(reading)).isEqualTo(REFUSED);
    }

    @Test
    void aChannelThatEndsOverThePortraitIsRenewedWithTheProofThatTheTerminalNeeds() throws Exception {
        CardProfile profile = CardProfile.named("fingerprints-readable").orElseThrow();
        var chip =
                FingerprintBench.chip(FingerprintBench.contents(profile), Mishap.parse("session-ended:6988@DG2:50%"));

        ChipReading reading = completed(bench.read(new SimulatedLink(chip), bench.keys(profile)));

        assertThat(word(reading)).isEqualTo(READ);
    }

    /** Answers of the last part, where certificates are shown and fingerprints read. */
    @Test
    void whateverTheChipAnswersThereTheRestStaysWhatItWas() throws Exception {
        CardProfile profile = CardProfile.named("fingerprints-readable").orElseThrow();
        Optional<TerminalKeys> keys = bench.keys(profile);
        ChipContents contents = FingerprintBench.contents(profile);
        var whole = new SimulatedLink(FingerprintBench.chip(contents));
        bench.read(whole, keys);
        var without = new SimulatedLink(FingerprintBench.chip(contents));
        bench.read(without, Optional.empty());
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            Fuzz fuzz = new Fuzz(seed);
            int target = without.commands() + 1 + random.nextInt(whole.commands() - without.commands());
            boolean goOn = random.nextBoolean();
            ReadOutcome outcome = bench.read(
                    new SimulatedLink(FingerprintBench.chip(contents)) {
                        @Override
                        Bytes answer(int number, Bytes command, Bytes answer) {
                            return number == target || (goOn && number > target) ? fuzz.mutated(answer) : answer;
                        }
                    },
                    keys);
            if (outcome instanceof ReadOutcome.Completed done) {
                assertThat(word(done.reading())).as("seed %d", seed).isIn(READ, REFUSED);
            } else {
                assertThat(ChipReaderTest.failure(outcome)).as("seed %d", seed).isEqualTo(ReadFailure.CARD_MOVED);
            }
        }
    }

    private ChipReading read(ChipContents contents, Optional<TerminalKeys> keys) {
        return completed(bench.read(new SimulatedLink(FingerprintBench.chip(contents)), keys));
    }

    private static ChipReading completed(ReadOutcome outcome) {
        return ReadingBench.completed(outcome);
    }

    private static AccessHint mrz(ChipContents contents) {
        var key = contents.access().mrzKey().orElseThrow();
        return new AccessHint.Mrz(key.documentNumber(), key.birthDate(), key.expiryDate());
    }

    private static String word(ChipReading reading) {
        boolean read = reading.files().stream().anyMatch(file -> file.file() == LdsFile.DG3);
        return ChipReaderTest.word(reading.verdict()).orElseThrow() + (read ? ", DG3 read" : ", DG3 refused");
    }
}
