package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;

/** Numbers that begin with zero keep their length where a length is fixed. */
class PaceLeadingZeroTest {
    private static final PaceVariant USUAL = PaceChips.variant("gm ecdh brainpoolP256r1 aes-128");
    private static final PaceTerminal.Secret RIGHT = PaceTerminal.Secret.can(TestDocument.CAN);

    private final SecureRandom random = new SeededRandom(31);
    private final PaceChips chips = new PaceChips(random);

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
        PaceVariant variant = PaceChips.variant(name);
        Chip chip = chips.chip(PaceChips.odd(chips.speaking(variant), ProtocolQuirk.LEADING_ZERO_IN_PUBLIC_VALUE));
        for (int run = 0; run < 3; run++) {
            var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, RIGHT, true, random);

            assertThat(beginsWithZero(variant, opened.chipValue())).isTrue();
            assertThat(variant.mapping() == PaceMapping.INTEGRATED
                            || beginsWithZero(variant, opened.chipMappingValue()))
                    .isTrue();
            assertThat(PaceChips.read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
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
        PaceVariant variant = PaceChips.variant(name);
        Chip chip = chips.chip(PaceChips.odd(chips.speaking(variant), ProtocolQuirk.LEADING_ZERO_IN_SHARED_SECRET));
        for (int run = 0; run < 3; run++) {
            var opened = PaceTerminal.open(PaceTerminal.Line.plain(chip), variant, RIGHT, true, random);

            assertThat(opened.sharedSecret().at(0)).isZero();
            assertThat(opened.sharedSecret().length())
                    .isEqualTo(variant.parameters().fieldLength());
            assertThat(PaceChips.read(TestTerminal.openedByPace(chip, opened))).isEqualTo(0x9000);
        }
    }

    @Test
    void theSeedOfBasicAccessDoesToo() throws ChipGone {
        ChipContents contents = chips.speaking(USUAL);
        Chip chip = chips.chip(contents.with(contents.access()
                .with(Set.of(
                        ProtocolQuirk.LEADING_ZERO_IN_SHARED_SECRET, ProtocolQuirk.LEADING_ZERO_IN_PUBLIC_VALUE))));
        chip.transmit(TestTerminal.SELECT_APPLICATION);

        assertThat(chip.transmit(Bytes.fromHex("0084000008")).at(0)).isZero();
        var terminal = TestTerminal.openedByBac(chip);
        assertThat(terminal.seed().at(0)).isZero();
        assertThat(PaceChips.read(terminal)).isEqualTo(0x9000);
    }

    private boolean beginsWithZero(PaceVariant variant, Bytes value) {
        return switch (variant.parameters()) {
            case Curve curve -> value.at(1) == 0;
            case DhGroup group -> value.length() < group.fieldLength();
        };
    }
}
