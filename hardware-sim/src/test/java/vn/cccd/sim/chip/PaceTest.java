package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DomainParameters;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** PACE in all its variants, seen from a second implementation of the terminal. */
class PaceTest {
    private static final PaceVariant USUAL = PaceChips.variant("gm ecdh brainpoolP256r1 aes-128");
    private static final PaceTerminal.Secret RIGHT = PaceTerminal.Secret.can(TestDocument.CAN);

    private final SecureRandom random = new SeededRandom(31);
    private final PaceChips chips = new PaceChips(random);

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
        ChipContents contents = chips.speaking(variant);
        Chip chip = chips.chip(contents);

        var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, RIGHT, true, random);

        assertThat(PaceChips.read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
        assertThat(opened.chipAuthenticationData().isPresent())
                .isEqualTo(variant.mapping() == PaceMapping.CHIP_AUTHENTICATION);
        if (variant.mapping() == PaceMapping.CHIP_AUTHENTICATION) {
            assertThat(opened.proves(staticPoint(contents), variant)).isTrue();
        }
    }

    @Test
    void theMachineReadableZoneOpensTheChipToo() throws ChipGone, PaceTerminal.Refused {
        Chip chip = chips.chip(chips.speaking(USUAL));

        var opened = PaceTerminal.open(
                PaceTerminal.Line.plain(chip), USUAL, PaceTerminal.Secret.mrz(TestDocument.MRZ_KEY), true, random);

        assertThat(PaceChips.read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
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
        PaceVariant variant = PaceChips.variant(name);
        Chip chip = chips.chip(chips.speaking(variant));

        var refused = refusal(chip, variant, PaceTerminal.Secret.can("999999"), true);

        assertThat(refused.step()).isEqualTo(4);
        assertThat(refused.status()).isEqualTo(0x6300);
        var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, RIGHT, true, random);
        assertThat(PaceChips.read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
    }

    @Test
    void aPasswordThatTheChipHasNotIsNotFound() {
        Chip chip = chips.chip(chips.speaking(USUAL));

        assertThat(refusal(chip, USUAL, new PaceTerminal.Secret(3, Bytes.of(1)), true))
                .satisfies(refused -> assertThat(refused.step()).isZero())
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(0x6A88));
    }

    @Nested
    class WhenTheChipSpeaksSeveralVariants {
        private final PaceVariant other = PaceChips.variant("gm ecdh secp384r1 aes-128");
        private final PaceVariant numbers = PaceChips.variant("im dh modp-1024-160 aes-128");
        private final Chip chip = chips.chip(chips.speaking(USUAL, other, numbers));

        @Test
        void theTerminalChoosesByProtocolAndParameters() throws ChipGone, PaceTerminal.Refused {
            for (var variant : List.of(USUAL, other, numbers)) {
                var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, RIGHT, true, random);

                assertThat(PaceChips.read(TestTerminal.openedByPace(chip, opened)))
                        .isEqualTo(0x9000);
            }
        }

        @Test
        void parametersMayBeLeftAwayWhenTheProtocolHasOneSetOnly() throws ChipGone, PaceTerminal.Refused {
            var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), numbers, RIGHT, false, random);

            assertThat(PaceChips.read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
        }

        @Test
        void ambiguousParametersAreRefused() {
            assertThat(refusal(chip, USUAL, RIGHT, false).status()).isEqualTo(0x6A80);
        }

        @Test
        void parametersThatTheChipHasNotAreNotFound() {
            assertThat(refusal(chip, PaceChips.variant("gm ecdh secp521r1 aes-128"), RIGHT, true)
                            .status())
                    .isEqualTo(0x6A88);
        }

        @Test
        void aProtocolThatTheChipSpeaksNotIsRefused() {
            assertThat(refusal(chip, PaceChips.variant("gm ecdh brainpoolP256r1 aes-256"), RIGHT, true)
                            .status())
                    .isEqualTo(0x6A80);
        }
    }

    @Nested
    class WhenItRunsInsideAConversation {
        private final PaceVariant integrated = PaceChips.variant("im ecdh secp256r1 aes-256");
        private final Chip chip = chips.chip(chips.speaking(USUAL, integrated));

        @Test
        void theNewKeysProtectWhatFollows() throws ChipGone, PaceTerminal.Refused {
            var terminal = TestTerminal.openedByBac(chip);

            for (var variant : List.of(USUAL, integrated)) {
                terminal.goOnWith(PaceTerminal.open(terminal, variant, RIGHT, true, random)
                        .keys());

                assertThat(PaceChips.read(terminal)).isEqualTo(0x9000);
            }
        }

        @Test
        void aWrongPasswordLeavesTheConversationAsItWas() throws ChipGone {
            var terminal = TestTerminal.openedByBac(chip);

            var refused = catchThrowableOfType(
                    PaceTerminal.Refused.class,
                    () -> PaceTerminal.open(terminal, USUAL, PaceTerminal.Secret.can("999999"), true, random));

            assertThat(refused.status()).isEqualTo(0x6300);
            assertThat(PaceChips.read(terminal)).isEqualTo(0x9000);
        }

        @Test
        void theChipsOwnKeysCanBeProvenAfterwards() throws ChipGone, PaceTerminal.Refused {
            ChipContents contents = chips.speaking(integrated);
            Chip other = chips.chip(contents);
            var opened = PaceTerminal.open(PaceTerminal.Line.plain(other), integrated, RIGHT, true, random);
            var terminal = TestTerminal.openedByPace(other, opened);
            assertThat(terminal.send("00a4040c07a0000002471001").status()).isEqualTo(0x9000);
            var key = contents.keys().chipAuthentication().getFirst();

            var authentication = new ChipAuthenticationTerminal(terminal, key.keyId(), random);

            assertThat(authentication.byTemplate(key.key(), key.cipher())).isEqualTo(0x9000);
            assertThat(terminal.send("0088000008010203040506070800").status()).isEqualTo(0x9000);
            assertThat(PaceChips.read(terminal)).isEqualTo(0x9000);
        }
    }

    @Nested
    class WhenTheChipIsOdd {
        private final PaceVariant proving = PaceChips.variant("cam ecdh brainpoolP256r1 aes-256");

        @Test
        void theRightPasswordCanBeRefused() {
            Chip chip = chips.chip(PaceChips.odd(chips.speaking(USUAL), ProtocolQuirk.PACE_REFUSES_THE_RIGHT_PASSWORD));

            assertThat(refusal(chip, USUAL, RIGHT, true))
                    .satisfies(refused -> assertThat(refused.step()).isEqualTo(4))
                    .satisfies(refused -> assertThat(refused.status()).isEqualTo(0x6300));
        }

        @Test
        void itsTokenCanBeWrong() {
            Chip chip = chips.chip(PaceChips.odd(chips.speaking(USUAL), ProtocolQuirk.PACE_WITH_A_WRONG_TOKEN));

            var noticed = catchThrowableOfType(
                    AssertionError.class,
                    () -> PaceTerminal.open(PaceTerminal.Line.plain(chip), USUAL, RIGHT, true, random));

            assertThat(noticed).hasMessage("the chip's token is wrong");
        }

        @Test
        void itsChipAuthenticationDataCanBeWrong() throws ChipGone, PaceTerminal.Refused {
            ChipContents contents =
                    PaceChips.odd(chips.speaking(proving), ProtocolQuirk.WRONG_CHIP_AUTHENTICATION_DATA);
            Chip chip = chips.chip(contents);

            var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), proving, RIGHT, true, random);

            assertThat(opened.proves(staticPoint(contents), proving)).isFalse();
            assertThat(PaceChips.read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
        }

        @Test
        void aCopyWithoutKeysProvesNothing() throws ChipGone, PaceTerminal.Refused {
            ChipContents genuine = chips.speaking(proving);
            Chip copy = chips.chip(genuine.with(ChipKeys.none()));

            var opened = PaceTerminal.open(PaceTerminal.Line.plain(copy), proving, RIGHT, true, random);

            assertThat(opened.proves(staticPoint(genuine), proving)).isFalse();
        }
    }

    private static Bytes staticPoint(ChipContents contents) {
        return ((EcKey) contents.keys().chipAuthentication().getFirst().key()).publicPoint();
    }

    private PaceTerminal.Refused refusal(
            Chip chip, PaceVariant variant, PaceTerminal.Secret secret, boolean namesParameters) {
        return catchThrowableOfType(
                PaceTerminal.Refused.class,
                () -> PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, secret, namesParameters, random));
    }
}
