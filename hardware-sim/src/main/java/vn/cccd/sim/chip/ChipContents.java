package vn.cccd.sim.chip;

import java.util.function.UnaryOperator;

/**
 * What an issuer puts on a chip.
 *
 * @param access what opens it
 * @param files what can be read
 * @param keys what only the chip itself can use
 * @param behaviour where documents differ without saying so
 */
public record ChipContents(ChipAccess access, ChipFiles files, ChipKeys keys, ChipBehaviour behaviour) {
    public ChipContents with(ChipAccess other) {
        return new ChipContents(other, files, keys, behaviour);
    }

    public ChipContents with(ChipKeys other) {
        return new ChipContents(access, files, other, behaviour);
    }

    public ChipContents with(ChipBehaviour other) {
        return new ChipContents(access, files, keys, other);
    }

    /** The same chip with other files. */
    public ChipContents withFiles(UnaryOperator<ChipFiles> change) {
        return new ChipContents(access, change.apply(files), keys, behaviour);
    }

    @Override
    public String toString() {
        return "ChipContents[" + files + ", " + behaviour + "]";
    }
}
