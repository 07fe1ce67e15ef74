package vn.cccd.card;

import java.util.Optional;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.Departure;

/** A simulated chip without a reader in between; what comes back may be changed on the way. */
class SimulatedLink implements CardLink {
    private final Chip chip;
    private int commands;
    private Optional<Departure> departure = Optional.empty();

    SimulatedLink(Chip chip) {
        this.chip = chip;
        chip.reset();
    }

    int commands() {
        return commands;
    }

    Chip chip() {
        return chip;
    }

    /** How the chip went, when it did. */
    Optional<Departure> departure() {
        return departure;
    }

    /** What the reader is given in place of {@code answer}, the answer to command number {@code number}. */
    Bytes answer(int number, Bytes command, Bytes answer) throws CardLinkException {
        return answer;
    }

    @Override
    public Bytes transmit(Bytes command) throws CardLinkException {
        commands++;
        try {
            Bytes answer = Bytes.copyOf(chip.transmit(vn.cccd.sim.bytes.Bytes.copyOf(command.toArray()))
                    .toArray());
            return answer(commands, command, answer);
        } catch (ChipGone e) {
            departure = Optional.of(e.departure());
            throw new CardLinkException(CardLinkException.Reason.CARD_GONE, "the chip is gone", e);
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
        return "in process";
    }

    @Override
    public void close() {
        chip.reset();
    }
}
