package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.card.voucher.GatewaySettings;
import vn.cccd.card.voucher.GatewayVoucher;
import vn.cccd.card.voucher.SignerVoucher;
import vn.cccd.card.voucher.VoucherAnswer;
import vn.cccd.card.voucher.VoucherQuestion;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.backend.gateway.SimulatedGateway;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.pki.ChainDesign;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.time.Timing;
import vn.cccd.sim.time.VirtualTime;

/** What the authority's word, asked online, changes about a reading. The store trusts nobody unless said. */
class VouchingTest {
    private static final IssuingAuthority AUTHORITY = IssuingAuthority.seeded(1, ReadingBench.CLOCK);
    private static final String NUMBER = ReadingBench.CITIZEN.number();

    private final AtomicReference<Optional<VoucherQuestion>> asked = new AtomicReference<>(Optional.empty());

    private SignerVoucher saying(Function<VoucherQuestion, VoucherAnswer> answer, Duration limit) {
        return new SignerVoucher() {
            @Override
            public VoucherAnswer ask(VoucherQuestion question) {
                asked.set(Optional.of(question));
                return answer.apply(question);
            }

            @Override
            public Duration timeLimit() {
                return limit;
            }
        };
    }

    private ChipReading read(String profile, VoucherAnswer answer) {
        return read(profile, Optional.of(saying(question -> answer, Duration.ofSeconds(10))));
    }

    private static ChipReading read(String profile, Optional<SignerVoucher> voucher) {
        SecureRandom random = new SecureRandom();
        var chip = SimulatedCard.issue(
                        ReadingBench.CITIZEN,
                        CardProfile.named(profile).orElseThrow(),
                        AUTHORITY,
                        List.of(),
                        random,
                        Timing.instant(),
                        new VirtualTime())
                .chip();
        ChipReader plain = new ChipReader(TrustStore.empty(), ReadSettings.standard(), ReadingBench.CLOCK, random);
        ChipReader reader = voucher.map(plain::asking).orElse(plain);
        ReadOutcome outcome = reader.read(
                new SimulatedLink(chip),
                new ReadRequest(new AccessHint.Number(NUMBER), FilesWanted.ALL),
                progress -> {});
        assertThat(outcome).isInstanceOf(ReadOutcome.Completed.class);
        return ((ReadOutcome.Completed) outcome).reading();
    }

    private static Check check(ChipReading reading) {
        return reading.checks().stream()
                .filter(check -> check.name() == Check.Name.SIGNER_VOUCHER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theGatewayItselfVouchesForTheSignerOfACard(@TempDir Path directory) throws Exception {
        try (SimulatedGateway gateway = SimulatedGateway.start(directory, Clock.systemUTC(), new SecureRandom());
                GatewayVoucher voucher = GatewayVoucher.open(
                        new GatewaySettings(
                                gateway.address(),
                                gateway.caCertificate(),
                                gateway.licenceKey(),
                                gateway.licence(),
                                "KIOSK",
                                "Sanh A",
                                "purpose",
                                "location",
                                "source",
                                Duration.ofSeconds(20)),
                        Clock.systemUTC(),
                        new SecureRandom())) {
            assertThat(read("cccd-2021", Optional.of(voucher)).caveats()).containsExactly(Caveat.SIGNER_NOT_VOUCHED);

            gateway.vouchFor(AUTHORITY.signer(ChainDesign.usual()).certificate());
            ChipReading reading = read("cccd-2021", Optional.of(voucher));
            assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
            assertThat(reading.caveats()).containsExactly(Caveat.SIGNER_VOUCHED_ONLINE);
            assertThat(gateway.calls()).isEqualTo(2);
        }
    }

    @Test
    void withoutAServiceNothingIsAsked() {
        ChipReading reading = read("cccd-2021", Optional.empty());

        assertThat(reading.verdict()).isEqualTo(new Verdict.GenuineIssuerUnknown());
        assertThat(check(reading).result()).isEqualTo(Check.Result.SKIPPED);
    }

    @Test
    void aVouchedSignerOfAnUnknownIssuerIsGenuineWithACaveat() {
        ChipReading reading = read("cccd-2021", new VoucherAnswer.Vouched());

        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(reading.caveats()).containsExactly(Caveat.SIGNER_VOUCHED_ONLINE);
        assertThat(check(reading).result()).isEqualTo(Check.Result.PASSED);
        assertThat(asked.get()).hasValueSatisfying(question -> {
            assertThat(question.number()).isEqualTo(NUMBER);
            assertThat(question.certificate().toHex()).startsWith("3082");
        });
    }

    @Test
    void aSignerThatIsNotVouchedForIsNeverPlainGenuine() {
        ChipReading reading = read("cccd-2021", new VoucherAnswer.NotVouched("VRF_CERT_UNKNOWN"));

        assertThat(reading.verdict()).isEqualTo(new Verdict.GenuineIssuerUnknown());
        assertThat(reading.caveats()).containsExactly(Caveat.SIGNER_NOT_VOUCHED);
        assertThat(check(reading).result()).isEqualTo(Check.Result.FAILED);
        assertThat(check(reading).detail()).contains("VRF_CERT_UNKNOWN");
    }

    @Test
    void noAnswerChangesNothing() {
        ChipReading reading =
                read("cccd-2021", new VoucherAnswer.Unavailable(VoucherAnswer.Why.UNREACHABLE, "ConnectException"));

        assertThat(reading.verdict()).isEqualTo(new Verdict.GenuineIssuerUnknown());
        assertThat(reading.caveats()).isEmpty();
        assertThat(check(reading).result()).isEqualTo(Check.Result.NOT_POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signer-wrong-key-usage", "signer-critical-extension", "signer-not-yet-valid"})
    void aVouchedSignerMustStillBeFitToSign(String profile) {
        assertThat(read(profile, new VoucherAnswer.Vouched()).verdict()).isEqualTo(new Verdict.Forged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed-dg1", "sod-wrong-signature"})
    void aChangedDocumentIsNotAskedAbout(String profile) {
        ChipReading reading = read(profile, new VoucherAnswer.Vouched());

        assertThat(reading.verdict()).isEqualTo(new Verdict.Forged());
        assertThat(asked.get()).isEmpty();
        assertThat(check(reading).result()).isEqualTo(Check.Result.SKIPPED);
    }

    @Test
    void aPictureChangedAfterTheQuestionIsForgedWhateverWasSaid() {
        assertThat(read("changed-dg2", new VoucherAnswer.Vouched()).verdict()).isEqualTo(new Verdict.Forged());
    }

    @Test
    void aCopyIsSuspectedWhateverWasSaid() {
        assertThat(read("copy-without-keys", new VoucherAnswer.Vouched()).verdict())
                .isEqualTo(new Verdict.CloneSuspected());
    }

    @Test
    void aServiceThatKeepsSilentDelaysTheReadingNoLongerThanItsLimit() {
        CountDownLatch never = new CountDownLatch(1);
        SignerVoucher silent = saying(
                question -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return new VoucherAnswer.Vouched();
                },
                Duration.ofMillis(300));
        long begun = System.nanoTime();

        ChipReading reading = read("cccd-2021", Optional.of(silent));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(check(reading).result()).isEqualTo(Check.Result.NOT_POSSIBLE);
        assertThat(reading.verdict()).isEqualTo(new Verdict.GenuineIssuerUnknown());
    }

    @Test
    void aServiceThatBreaksItsContractBreaksNoReading() {
        SignerVoucher broken = saying(
                question -> {
                    throw new IllegalStateException("broken");
                },
                Duration.ofSeconds(5));

        assertThat(check(read("cccd-2021", Optional.of(broken))).result()).isEqualTo(Check.Result.NOT_POSSIBLE);
    }
}
