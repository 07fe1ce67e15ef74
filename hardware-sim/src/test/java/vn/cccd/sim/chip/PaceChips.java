package vn.cccd.sim.chip;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** Chips that speak PACE as a test wants it. */
final class PaceChips {
    private final SecureRandom random;

    PaceChips(SecureRandom random) {
        this.random = random;
    }

    ChipContents speaking(PaceVariant... variants) {
        ChipContents usual =
                TestDocument.with(SecureMessagingCipher.AES_128, curve(variants[0]), ChipBehaviour.passport(), random);
        return usual.with(usual.access().speaking(List.of(variants)));
    }

    private static Curve curve(PaceVariant variant) {
        return variant.parameters() instanceof Curve curve ? curve : Curve.NIST_P192;
    }

    static ChipContents odd(ChipContents contents, ProtocolQuirk quirk) {
        return contents.with(contents.access().with(Set.of(quirk)));
    }

    Chip chip(ChipContents contents) {
        return new SimulatedChip(contents, List.of(), random);
    }

    static int read(TestTerminal terminal) throws ChipGone {
        terminal.send("00a4040c07a0000002471001");
        return terminal.send("00b081000a").status();
    }

    static PaceVariant variant(String name) {
        return PaceVariant.named(name).orElseThrow();
    }
}
