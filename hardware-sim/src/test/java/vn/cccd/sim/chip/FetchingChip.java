package vn.cccd.sim.chip;

import vn.cccd.sim.bytes.Bytes;

/** A reader's driver that fetches the rest of an answer by itself, as the Java platform's provider does. */
public final class FetchingChip implements Chip {
    private final Chip chip;

    public FetchingChip(Chip chip) {
        this.chip = chip;
    }

    @Override
    public Bytes atr() {
        return chip.atr();
    }

    @Override
    public void reset() {
        chip.reset();
    }

    @Override
    public Bytes transmit(Bytes command) throws ChipGone {
        Bytes piece = chip.transmit(command);
        Bytes collected = Bytes.empty();
        while (piece.at(piece.length() - 2) == 0x61) {
            collected = Bytes.join(collected, piece.first(piece.length() - 2));
            piece = chip.transmit(Bytes.of(command.at(0), 0xC0, 0, 0, piece.at(piece.length() - 1)));
        }
        return Bytes.join(collected, piece);
    }
}
