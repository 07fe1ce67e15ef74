package vn.cccd.card;

import vn.cccd.card.bytes.Bytes;
import vn.cccd.sim.chip.Chip;

/** A reader or a chip that does not give EF.CardAccess. */
final class HidingLink extends SimulatedLink {
    HidingLink(Chip chip) {
        super(chip);
    }

    @Override
    Bytes answer(int number, Bytes command, Bytes answer) {
        boolean selection = command.at(0) == 0 && command.at(1) == 0xA4 && command.at(2) == 0x02;
        boolean shortRead = command.at(0) == 0 && command.at(1) == 0xB0 && command.at(2) == 0x9C;
        return selection || shortRead ? Bytes.fromHex("6a82") : answer;
    }
}
