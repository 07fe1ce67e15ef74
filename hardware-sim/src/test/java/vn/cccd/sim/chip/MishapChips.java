package vn.cccd.sim.chip;

import java.util.List;
import java.util.stream.Stream;

/** The card of 2021 with mishaps; its files are always the same. */
final class MishapChips {
    private MishapChips() {}

    static SimulatedChip chip(String mishap) {
        return new SimulatedChip(
                TestDocument.cccd2021(new SeededRandom(1)), List.of(Mishap.parse(mishap)), new SeededRandom(2));
    }

    static ChipContents contents() {
        ChipContents closed = TestDocument.cccd2021(new SeededRandom(1));
        return TestDocument.open(closed);
    }

    /** A chip without access control, so that answers are what they are. */
    static SimulatedChip open(String... mishaps) {
        return new SimulatedChip(
                contents(), Stream.of(mishaps).map(Mishap::parse).toList(), new SeededRandom(2));
    }
}
