package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DomainParameters;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** PACE in all its variants, seen from a second implementation of the terminal. */
class PaceTest {
    private static final PaceVariant USUAL = variant("gm ecdh brainpoolP256r1 aes-128");
    private static final PaceTerminal.Secret RIGHT = PaceTerminal.Secret.can(TestDocument.CAN);

    private final SecureRandom random = new SeededRandom(31);

    /** Every mapping in every group, and every cipher with every mapping. */
    static List<PaceVariant> variants() {
        var variants = new ArrayList<PaceVariant>();
        for (var mapping : PaceMapping.values()) {
            for (var parameters : parameters()) {
                for (var cipher : SecureMessagingCipher.values()) {
                    boolean wanted = cipher == SecureMessagingCipher.AES_128
                            || parameters == Curve.NIST_P256
                            || parameters == DhGroup.MODP_1024_160;
                    if (wanted && PaceVariant.exists(mapping, cipher, parameters)) {
                        variants.add(new PaceVariant(mapping, cipher, parameters));
                    }
                }
            }
        }
        return variants;
    }

    private static List<DomainParameters> parameters() {
        return Stream.<DomainParameters>concat(Stream.of(Curve.values()), Stream.of(DhGroup.values()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyVariantOpensTheChip(PaceVariant variant) throws ChipGone, PaceTerminal.Refused {
        ChipContents contents = speaking(variant);
        Chip chip = chip(contents);

        var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, RIGHT, true, random);

        assertThat(read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
        assertThat(opened.chipAuthenticationData().isPresent())
                .isEqualTo(variant.mapping() == PaceMapping.CHIP_AUTHENTICATION);
        if (variant.mapping() == PaceMapping.CHIP_AUTHENTICATION) {
            assertThat(opened.proves(staticPoint(contents), variant)).isTrue();
        }
    }

    @Test
    void theMachineReadableZoneOpensTheChipToo() throws ChipGone, PaceTerminal.Refused {
        Chip chip = chip(speaking(USUAL));

        var opened = PaceTerminal.open(
                PaceTerminal.Line.plain(chip), USUAL, PaceTerminal.Secret.mrz(TestDocument.MRZ_KEY), true, random);

        assertThat(read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gm ecdh secp256r1 aes-128",
                "im ecdh secp256r1 aes-256",
                "cam ecdh secp256r1 aes-192",
                "gm dh modp-1024-160 3des",
                "im dh modp-2048-256 aes-192"
            })
    void aWrongPasswordIsRefusedAtTheLastStepAndTheRightOneOpensTheNextTime(String name)
            throws ChipGone, PaceTerminal.Refused {
        PaceVariant variant = variant(name);
        Chip chip = chip(speaking(variant));

        var refused = refusal(chip, variant, PaceTerminal.Secret.can("999999"), true);

        assertThat(refused.step()).isEqualTo(4);
        assertThat(refused.status()).isEqualTo(0x6300);
        var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, RIGHT, true, random);
        assertThat(read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
    }

    @Test
    void aPasswordThatTheChipHasNotIsNotFound() {
        Chip chip = chip(speaking(USUAL));

        assertThat(refusal(chip, USUAL, new PaceTerminal.Secret(3, Bytes.of(1)), true))
                .satisfies(refused -> assertThat(refused.step()).isZero())
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(0x6A88));
    }

    @Nested
    class WhenTheChipSpeaksSeveralVariants {
        private final PaceVariant other = variant("gm ecdh secp384r1 aes-128");
        private final PaceVariant numbers = variant("im dh modp-1024-160 aes-128");
        private final Chip chip = chip(speaking(USUAL, other, numbers));

        @Test
        void theTerminalChoosesByProtocolAndParameters() throws ChipGone, PaceTerminal.Refused {
            for (var variant : List.of(USUAL, other, numbers)) {
                var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, RIGHT, true, random);

                assertThat(read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
            }
        }

        @Test
        void parametersMayBeLeftAwayWhenTheProtocolHasOneSetOnly() throws ChipGone, PaceTerminal.Refused {
            var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), numbers, RIGHT, false, random);

            assertThat(read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
        }

        @Test
        void ambiguousParametersAreRefused() {
            assertThat(refusal(chip, USUAL, RIGHT, false).status()).isEqualTo(0x6A80);
        }

        @Test
        void parametersThatTheChipHasNotAreNotFound() {
            assertThat(refusal(chip, variant("gm ecdh secp521r1 aes-128"), RIGHT, true)
                            .status())
                    .isEqualTo(0x6A88);
        }

        @Test
        void aProtocolThatTheChipSpeaksNotIsRefused() {
            assertThat(refusal(chip, variant("gm ecdh brainpoolP256r1 aes-256"), RIGHT, true)
                            .status())
                    .isEqualTo(0x6A80);
        }
    }

    @Nested
    class WhenItRunsInsideAConversation {
        private final PaceVariant integrated = variant("im ecdh secp256r1 aes-256");
        private final Chip chip = chip(speaking(USUAL, integrated));

        @Test
        void theNewKeysProtectWhatFollows() throws ChipGone, PaceTerminal.Refused {
            var terminal = TestTerminal.openedByBac(chip);

            for (var variant : List.of(USUAL, integrated)) {
                terminal.goOnWith(PaceTerminal.open(terminal, variant, RIGHT, true, random)
                        .keys());

                assertThat(read(terminal)).isEqualTo(0x9000);
            }
        }

        @Test
        void aWrongPasswordLeavesTheConversationAsItWas() throws ChipGone {
            var terminal = TestTerminal.openedByBac(chip);

            var refused = catchThrowableOfType(
                    PaceTerminal.Refused.class,
                    () -> PaceTerminal.open(terminal, USUAL, PaceTerminal.Secret.can("999999"), true, random));

            assertThat(refused.status()).isEqualTo(0x6300);
            assertThat(read(terminal)).isEqualTo(0x9000);
        }

        @Test
        void theChipsOwnKeysCanBeProvenAfterwards() throws ChipGone, PaceTerminal.Refused {
            ChipContents contents = speaking(integrated);
            Chip other = chip(contents);
            var opened = PaceTerminal.open(PaceTerminal.Line.plain(other), integrated, RIGHT, true, random);
            var terminal = TestTerminal.openedByPace(other, opened);
            assertThat(terminal.send("00a4040c07a0000002471001").status()).isEqualTo(0x9000);
            var key = contents.keys().chipAuthentication().getFirst();

            var authentication = new ChipAuthenticationTerminal(terminal, key.keyId(), random);

            assertThat(authentication.byTemplate(key.key(), key.cipher())).isEqualTo(0x9000);
            assertThat(terminal.send("0088000008010203040506070800").status()).isEqualTo(0x9000);
            assertThat(read(terminal)).isEqualTo(0x9000);
        }
    }

    @Nested
    class WhenValuesLieOutsideTheGroup {
        @ParameterizedTest
        @MethodSource("vn.cccd.sim.chip.PaceTest#values")
        void theyAreRefusedInBothSteps(PaceVariant variant, Bytes value) throws ChipGone {
            Chip chip = chip(speaking(variant));
            var line = PaceTerminal.Line.plain(chip);

            start(line, variant);
            assertThat(step(line, 0x81, value)).isEqualTo(0x6A80);

            start(line, variant);
            Bytes fair = fair(variant.parameters());
            assertThat(step(line, 0x81, fair)).isEqualTo(0x9000);
            assertThat(step(line, 0x83, value)).isEqualTo(0x6A80);
        }

        @Test
        void aNonceOfTheWrongLengthIsRefused() throws ChipGone {
            PaceVariant variant = variant("im ecdh secp256r1 aes-192");
            var line = PaceTerminal.Line.plain(chip(speaking(variant)));

            for (int length : new int[] {0, 16, 23, 25, 32}) {
                start(line, variant);
                assertThat(step(line, 0x81, TestDocument.filler(length))).isEqualTo(0x6A80);
            }
            start(line, variant);
            assertThat(step(line, 0x81, TestDocument.filler(24))).isEqualTo(0x9000);
        }

        private void start(PaceTerminal.Line line, PaceVariant variant) throws ChipGone {
            Bytes data = Bytes.join(Tlv.of(0x80, variant.protocol()), Tlv.of(0x83, Bytes.of(2)));
            Bytes choice = Bytes.join(Bytes.fromHex("0022c1a4"), Bytes.of(data.length()), data);
            assertThat(line.say(choice).status()).isEqualTo(0x9000);
            assertThat(line.say(Bytes.fromHex("10860000027c0000")).status()).isEqualTo(0x9000);
        }

        private int step(PaceTerminal.Line line, int tag, Bytes value) throws ChipGone {
            Bytes data = Tlv.of(0x7C, Tlv.of(tag, value));
            return line.say(Bytes.join(
                            Bytes.fromHex("10860000"),
                            Bytes.of(0, data.length() >> 8, data.length()),
                            data,
                            Bytes.of(0, 0)))
                    .status();
        }
    }

    static Stream<Arguments> values() {
        Curve curve = Curve.BRAINPOOL_P256R1;
        BigInteger prime = TerminalGroup.of(curve).prime();
        Bytes fair = fair(curve);
        Stream<Bytes> points = Stream.of(
                Bytes.empty(),
                Bytes.of(0x00),
                Bytes.of(0x04),
                fair.first(64),
                Bytes.join(fair, Bytes.of(0)),
                Bytes.join(Bytes.of(0x02), fair.slice(1, 33)),
                Bytes.join(fair.first(64), Bytes.of(fair.at(64) ^ 1)),
                Bytes.copyOf(new byte[65]),
                Bytes.join(Bytes.of(0x04), Bytes.copyOf(new byte[64])),
                Bytes.join(Bytes.of(0x04), Bytes.ofUnsigned(prime, 32), fair.from(33)),
                Bytes.join(
                        Bytes.of(0x04),
                        Bytes.ofUnsigned(prime.subtract(BigInteger.ONE), 32),
                        Bytes.ofUnsigned(prime.subtract(BigInteger.ONE), 32)));
        return Stream.concat(
                points.map(point -> Arguments.of(USUAL, point)),
                Stream.of(DhGroup.values()).flatMap(PaceTest::numbers));
    }

    private static Stream<Arguments> numbers(DhGroup group) {
        PaceVariant variant = new PaceVariant(PaceMapping.GENERIC, SecureMessagingCipher.AES_128, group);
        BigInteger prime = group.prime();
        BigInteger one = BigInteger.ONE;
        // What is left when the order is divided out lies in the small subgroups that the cofactor makes.
        BigInteger small = BigInteger.TWO.modPow(group.order(), prime);
        return Stream.of(
                        BigInteger.ZERO,
                        one,
                        prime.subtract(one),
                        prime,
                        prime.add(one),
                        prime.add(group.generator()),
                        small,
                        prime.subtract(group.generator()))
                .map(number -> Arguments.of(variant, Bytes.ofUnsigned(number, (prime.bitLength() + 15) / 8)));
    }

    private static Bytes fair(DomainParameters parameters) {
        return fair(TerminalGroup.of(parameters));
    }

    private static <E> Bytes fair(TerminalGroup<E> group) {
        return group.sent(group.times(group.generator(), BigInteger.valueOf(0x1234567)));
    }

    @Nested
    class WhenTheChipIsOdd {
        private final PaceVariant proving = variant("cam ecdh brainpoolP256r1 aes-256");

        @Test
        void theRightPasswordCanBeRefused() {
            Chip chip = chip(odd(speaking(USUAL), ProtocolQuirk.PACE_REFUSES_THE_RIGHT_PASSWORD));

            assertThat(refusal(chip, USUAL, RIGHT, true))
                    .satisfies(refused -> assertThat(refused.step()).isEqualTo(4))
                    .satisfies(refused -> assertThat(refused.status()).isEqualTo(0x6300));
        }

        @Test
        void itsTokenCanBeWrong() {
            Chip chip = chip(odd(speaking(USUAL), ProtocolQuirk.PACE_WITH_A_WRONG_TOKEN));

            var noticed = catchThrowableOfType(
                    AssertionError.class,
                    () -> PaceTerminal.open(PaceTerminal.Line.plain(chip), USUAL, RIGHT, true, random));

            assertThat(noticed).hasMessage("the chip's token is wrong");
        }

        @Test
        void itsChipAuthenticationDataCanBeWrong() throws ChipGone, PaceTerminal.Refused {
            ChipContents contents = odd(speaking(proving), ProtocolQuirk.WRONG_CHIP_AUTHENTICATION_DATA);
            Chip chip = chip(contents);

            var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), proving, RIGHT, true, random);

            assertThat(opened.proves(staticPoint(contents), proving)).isFalse();
            assertThat(read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
        }

        @Test
        void aCopyWithoutKeysProvesNothing() throws ChipGone, PaceTerminal.Refused {
            ChipContents genuine = speaking(proving);
            Chip copy = chip(genuine.with(ChipKeys.none()));

            var opened = PaceTerminal.open(PaceTerminal.Line.plain(copy), proving, RIGHT, true, random);

            assertThat(opened.proves(staticPoint(genuine), proving)).isFalse();
        }
    }

    @Nested
    class WhenNumbersBeginWithZero {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "gm ecdh brainpoolP256r1 aes-128",
                    "gm ecdh secp521r1 aes-256",
                    "im ecdh secp192r1 3des",
                    "cam ecdh secp256r1 aes-192",
                    "gm dh modp-1024-160 aes-128",
                    "im dh modp-2048-224 aes-128"
                })
        void thePublicValuesDoEachTime(String name) throws ChipGone, PaceTerminal.Refused {
            PaceVariant variant = variant(name);
            Chip chip = chip(odd(speaking(variant), ProtocolQuirk.LEADING_ZERO_IN_PUBLIC_VALUE));
            for (int run = 0; run < 3; run++) {
                var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, RIGHT, true, random);

                assertThat(beginsWithZero(variant, opened.chipValue())).isTrue();
                assertThat(variant.mapping() == PaceMapping.INTEGRATED
                                || beginsWithZero(variant, opened.chipMappingValue()))
                        .isTrue();
                assertThat(read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "gm ecdh brainpoolP256r1 aes-128",
                    "gm ecdh secp521r1 aes-256",
                    "im ecdh secp192r1 3des",
                    "gm dh modp-1024-160 aes-128",
                    "im dh modp-2048-224 aes-128"
                })
        void theSharedSecretDoesEachTime(String name) throws ChipGone, PaceTerminal.Refused {
            PaceVariant variant = variant(name);
            Chip chip = chip(odd(speaking(variant), ProtocolQuirk.LEADING_ZERO_IN_SHARED_SECRET));
            for (int run = 0; run < 3; run++) {
                var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, RIGHT, true, random);

                assertThat(opened.sharedSecret().at(0)).isZero();
                assertThat(opened.sharedSecret().length())
                        .isEqualTo(variant.parameters().fieldLength());
                assertThat(read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
            }
        }

        @Test
        void theSeedOfBasicAccessDoesToo() throws ChipGone {
            ChipContents contents = speaking(USUAL);
            Chip chip = chip(contents.with(contents.access()
                    .with(Set.of(
                            ProtocolQuirk.LEADING_ZERO_IN_SHARED_SECRET, ProtocolQuirk.LEADING_ZERO_IN_PUBLIC_VALUE))));
            chip.transmit(TestTerminal.SELECT_APPLICATION);

            assertThat(chip.transmit(Bytes.fromHex("0084000008")).at(0)).isZero();
            var terminal = TestTerminal.openedByBac(chip);
            assertThat(terminal.seed().at(0)).isZero();
            assertThat(read(terminal)).isEqualTo(0x9000);
        }

        private boolean beginsWithZero(PaceVariant variant, Bytes value) {
            return switch (variant.parameters()) {
                case Curve curve -> value.at(1) == 0;
                case DhGroup group -> value.length() < group.fieldLength();
            };
        }
    }

    private ChipContents speaking(PaceVariant... variants) {
        ChipContents usual =
                TestDocument.with(SecureMessagingCipher.AES_128, curve(variants[0]), ChipBehaviour.passport(), random);
        return usual.with(usual.access().speaking(List.of(variants)));
    }

    private static Curve curve(PaceVariant variant) {
        return variant.parameters() instanceof Curve curve ? curve : Curve.NIST_P192;
    }

    private static ChipContents odd(ChipContents contents, ProtocolQuirk quirk) {
        return contents.with(contents.access().with(Set.of(quirk)));
    }

    private Chip chip(ChipContents contents) {
        return new SimulatedChip(contents, List.of(), random);
    }

    private static Bytes staticPoint(ChipContents contents) {
        return ((EcKey) contents.keys().chipAuthentication().getFirst().key()).publicPoint();
    }

    private static int read(TestTerminal terminal) throws ChipGone {
        terminal.send("00a4040c07a0000002471001");
        return terminal.send("00b081000a").status();
    }

    private PaceTerminal.Refused refusal(
            Chip chip, PaceVariant variant, PaceTerminal.Secret secret, boolean namesParameters) {
        return catchThrowableOfType(
                PaceTerminal.Refused.class,
                () -> PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, secret, namesParameters, random));
    }

    private static PaceVariant variant(String name) {
        return PaceVariant.named(name).orElseThrow();
    }
}
