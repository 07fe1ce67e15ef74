package vn.cccd.kiosk.cli.bench;

import java.time.Duration;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.time.VirtualTime;

/** A chip in the same process that keeps apart what the card would have taken and what simulating it takes. */
final class MeteredLink implements CardLink {
    private final Chip chip;
    private final VirtualTime time;
    private long simulating;

    MeteredLink(Chip chip, VirtualTime time) {
        this.chip = chip;
        this.time = time;
    }

    /** Starts measuring. */
    Measurement measure() {
        return new Measurement();
    }

    /** From its making on. */
    final class Measurement {
        private final long start = System.nanoTime();
        private final long simulatedBefore = simulating;
        private final Duration cardBefore = time.now();

        /** What was spent up to now. */
        Spent spent() {
            long own = System.nanoTime() - start - (simulating - simulatedBefore);
            return new Spent(time.now().minus(cardBefore), Duration.ofNanos(own));
        }
    }

    @Override
    public Bytes transmit(Bytes command) throws CardLinkException {
        long start = System.nanoTime();
        try {
            return Bytes.copyOf(chip.transmit(vn.cccd.sim.bytes.Bytes.copyOf(command.toArray()))
                    .toArray());
        } catch (ChipGone e) {
            throw new CardLinkException(CardLinkException.Reason.CARD_GONE, "the chip is gone", e);
        } finally {
            simulating += System.nanoTime() - start;
        }
    }

    @Override
    public void reset() {
        chip.reset();
    }

    @Override
    public Bytes atr() {
        return Bytes.copyOf(chip.atr().toArray());
    }

    @Override
    public String reader() {
        return "Simulated contactless reader 00";
    }

    @Override
    public void close() {
        chip.reset();
    }
}
