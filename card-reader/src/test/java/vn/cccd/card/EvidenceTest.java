package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.card.JudgedAgain.reread;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.EvidenceOutcome;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.time.VirtualTime;

/** A reading judged again from its evidence; {@link EveryProfileTest} does so with every card. */
class EvidenceTest {
    private static final int MUTATIONS = 10_000;
    private static final int SEALED_MUTATIONS = 3_000;

    @TempDir
    static Path directory;

    private final ReadingBench bench = new ReadingBench();

    @Test
    void evidenceHoldsNothingAboutTheHolder() {
        ChipReading reading = read(CardProfile.CCCD_2021);

        String serialised = new String(reading.evidence().encode().toArray(), StandardCharsets.ISO_8859_1);

        assertThat(serialised)
                .doesNotContain(ReadingBench.CITIZEN.number())
                .doesNotContain("NGUYEN")
                .doesNotContain(new String(
                        ReadingBench.CITIZEN.fullName().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .doesNotContain(reading.mrz().documentNumber());
        assertThat(reading.evidence().files().keySet()).doesNotContain(LdsFile.DG1, LdsFile.DG2, LdsFile.DG13);
        assertThat(reading.evidence().toString()).startsWith("Evidence[2026-").hasSizeLessThan(80);
    }

    @Test
    void itTellsHowItWasJudgedAtTheTime() {
        Evidence evidence = read(CardProfile.CCCD_2021).evidence();

        assertThat(evidence.readAt()).isEqualTo(ReadingBench.CLOCK.instant());
        assertThat(evidence.judged().verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(evidence.judged().trustVersion()).isEqualTo(ReadingBench.TRUST.version());
        assertThat(evidence.judged().newestList()).isEqualTo(ReadingBench.TRUST.newestList());
    }

    @Test
    void anIssuerThatHasBecomeKnownMakesItGenuine() {
        ChipReading reading = ReadingBench.completed(
                new ReadingBench().trustingNobody().read(CardProfile.CCCD_2021, ReadingBench.number()));
        assertThat(reading.verdict()).isEqualTo(new Verdict.GenuineIssuerUnknown());

        assertThat(judged(reread(reading.evidence())).verdict()).isEqualTo(new Verdict.Genuine());
    }

    @Test
    void aSignerThatHasBeenRevokedSinceIsRevoked() throws Exception {
        CardProfile revoked = CardProfile.REVOKED_SIGNER;
        ProfileReading reading = new ProfileReading(revoked, directory);
        ReadOutcome before = reading.read(
                new ChipReader(TrustStore.empty(), ReadSettings.standard(), ReadingBench.CLOCK, new SecureRandom()),
                reading.chip(new VirtualTime()));
        Evidence evidence = reread(ReadingBench.completed(before).evidence());
        assertThat(evidence.judged().verdict()).isEqualTo(new Verdict.GenuineIssuerUnknown());

        assertThat(reading.judge().judge(evidence).verdict()).isEqualTo(new Verdict.SignerRevoked());
    }

    @Test
    void storedFilesAreHeldAgainstWhatWasSigned() {
        ChipReading reading = read(CardProfile.CCCD_2021);
        Map<Integer, Bytes> stored = new HashMap<>();
        reading.files().stream()
                .filter(file -> file.file().isDataGroup())
                .forEach(file -> stored.put(file.file().dataGroup(), file.bytes()));
        EvidenceJudge judge = judge();

        EvidenceJudgement right = judge.judge(reading.evidence(), stored);
        stored.computeIfPresent(1, (number, file) -> new Fuzz(1).mutated(file));
        EvidenceJudgement wrong = judge.judge(reading.evidence(), stored);

        assertThat(right.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(right.checks()).contains(new Check(Check.Name.FILE_HASHES, Check.Result.PASSED, "DG1"));
        assertThat(wrong.verdict()).isEqualTo(new Verdict.Forged());
    }

    @ParameterizedTest
    @MethodSource("differentlyProved")
    void aProofThatIsLeftOutOrExchangedCountsAsFailed(CardProfile profile) {
        Evidence evidence = read(profile).evidence();
        Evidence other = read(profile).evidence();

        if (evidence.activeAuthentication().isPresent()) {
            assertThat(judged(with(evidence, Optional.empty(), evidence.chipAuthentication(), evidence.files()))
                            .verdict())
                    .isEqualTo(new Verdict.CloneSuspected());
            Evidence.ActiveAuthenticationProof mixed = new Evidence.ActiveAuthenticationProof(
                    evidence.activeAuthentication().get().challenge(),
                    other.activeAuthentication().orElseThrow().signature());
            assertThat(judged(with(evidence, Optional.of(mixed), evidence.chipAuthentication(), evidence.files()))
                            .verdict())
                    .isEqualTo(new Verdict.CloneSuspected());
        }
        Evidence.ChipAuthenticationProof right = evidence.chipAuthentication().orElseThrow();
        Evidence.ChipAuthenticationProof mixed = new Evidence.ChipAuthenticationProof(
                right.oid(),
                right.keyId(),
                right.terminalKey(),
                right.terminalSecret(),
                right.firstCommand(),
                other.chipAuthentication().orElseThrow().firstAnswer());
        for (Optional<Evidence.ChipAuthenticationProof> wrong :
                List.of(Optional.<Evidence.ChipAuthenticationProof>empty(), Optional.of(mixed))) {
            assertThat(judged(with(evidence, evidence.activeAuthentication(), wrong, evidence.files()))
                            .verdict())
                    .isEqualTo(new Verdict.CloneSuspected());
        }
    }

    static Stream<CardProfile> differentlyProved() {
        return Stream.of(CardProfile.CCCD_2021, CardProfile.BAC_ONLY);
    }

    @Test
    void evidenceWithoutTheKeysThatWereSignedIsACopys() {
        Evidence evidence = read(CardProfile.CCCD_2021).evidence();
        Map<LdsFile, Bytes> files = new HashMap<>(evidence.files());
        files.remove(LdsFile.DG14);
        files.remove(LdsFile.DG15);

        assertThat(judged(with(evidence, Optional.empty(), Optional.empty(), files))
                        .verdict())
                .isEqualTo(new Verdict.CloneSuspected());
    }

    @Test
    void whatALaterProgramAddsIsPassedOver() {
        Evidence evidence = read(CardProfile.CCCD_2021).evidence();

        assertThat(Evidence.decode(Sealed.withMoreFields(evidence.encode())))
                .isEqualTo(new EvidenceOutcome.Understood(evidence));
        assertThat(Evidence.decode(Sealed.ofFormat(evidence.encode(), 2)))
                .isEqualTo(new EvidenceOutcome.Refused(EvidenceOutcome.Why.NEWER_FORMAT));
    }

    @Test
    void changedEvidenceIsRefusedForWhatItIs() {
        Bytes right = read(CardProfile.CCCD_2021).evidence().encode();
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Bytes changed = new Fuzz(seed).mutated(right);
            if (!changed.equals(right)) {
                assertThat(Evidence.decode(changed)).as("seed %d", seed).isInstanceOf(EvidenceOutcome.Refused.class);
            }
        }
        assertThat(Evidence.decode(Bytes.empty()))
                .isEqualTo(new EvidenceOutcome.Refused(EvidenceOutcome.Why.NOT_EVIDENCE));
        assertThat(Evidence.decode(Bytes.copyOf(new byte[2_000_000])))
                .isEqualTo(new EvidenceOutcome.Refused(EvidenceOutcome.Why.TOO_LONG));
    }

    /**
     * By somebody who makes the checksum fit. Only a revoked signer can look like an unknown one: when its certificate is changed nobody has
     * issued it any more, as nobody has issued what anybody signs with a key of his own.
     */
    @Test
    void changedAndSealedAgainItIsNeverJudgedBetter() throws Exception {
        List<CardProfile> profiles = List.of(
                CardProfile.CCCD_2021,
                CardProfile.CHANGED_DG1,
                CardProfile.COPY_WITHOUT_KEYS,
                CardProfile.REVOKED_SIGNER,
                CardProfile.UNKNOWN_ISSUER,
                CardProfile.named("pace-cam").orElseThrow());
        for (CardProfile profile : profiles) {
            ProfileReading reading = new ProfileReading(profile, directory);
            ChipReading done = ReadingBench.completed(reading.read());
            EvidenceJudge judge = reading.judge();
            Bytes right = done.evidence().encode();
            for (int seed = 0; seed < SEALED_MUTATIONS / profiles.size(); seed++) {
                Bytes changed = Sealed.again(right, new Random(seed));
                if (Evidence.decode(changed) instanceof EvidenceOutcome.Understood understood) {
                    Verdict verdict = judge.judge(understood.evidence()).verdict();
                    assertThat(rank(verdict))
                            .as("%s, seed %d: %s", profile.name(), seed, verdict)
                            .isGreaterThanOrEqualTo(rank(done.verdict()));
                }
            }
        }
    }

    /** How bad, from what is accepted to what is not. */
    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Genuine genuine -> 0;
            case Verdict.GenuineIssuerUnknown unknown -> 1;
            case Verdict.SignerRevoked revoked -> 1;
            case Verdict.Undetermined undetermined -> 2;
            case Verdict.CloneSuspected clone -> 2;
            case Verdict.Forged forged -> 2;
        };
    }

    private ChipReading read(CardProfile profile) {
        return ReadingBench.completed(bench.read(
                profile, profile.equals(CardProfile.BAC_ONLY) ? ReadingBench.mrz(profile) : ReadingBench.number()));
    }

    private static EvidenceJudge judge() {
        return new EvidenceJudge(new PassiveAuthentication(ReadingBench.TRUST, ReadingBench.CLOCK));
    }

    private static EvidenceJudgement judged(Evidence evidence) {
        return judge().judge(evidence);
    }

    private static Evidence with(
            Evidence evidence,
            Optional<Evidence.ActiveAuthenticationProof> active,
            Optional<Evidence.ChipAuthenticationProof> chip,
            Map<LdsFile, Bytes> files) {
        return new Evidence(
                evidence.readAt(),
                evidence.access(),
                evidence.issuingState(),
                files,
                evidence.dataGroups(),
                active,
                chip,
                evidence.chipMapping(),
                evidence.judged());
    }
}
