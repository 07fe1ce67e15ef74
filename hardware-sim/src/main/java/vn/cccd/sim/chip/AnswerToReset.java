package vn.cccd.sim.chip;

import vn.cccd.sim.bytes.Bytes;

/** The answer to reset that a PC/SC reader makes of an ISO 14443-4 chip (PC/SC part 3, 3.1.3.2.3.1). */
final class AnswerToReset {
    /** T=1 with seven historical bytes. */
    private static final Bytes CONTACTLESS = Bytes.of(0x3B, 0x87, 0x80, 0x01);
    /** Compact-TLV: card service data, then the first two bytes of the card's capabilities (ISO/IEC 7816-4, 12.1.1). */
    private static final Bytes SERVICES = Bytes.of(0x80, 0x31, 0xC1, 0x73, 0xC8, 0x40);

    private static final int EXTENDED_LENGTH = 0x40;

    private AnswerToReset() {}

    static Bytes of(ChipBehaviour behaviour) {
        Bytes capabilities = Bytes.of(behaviour.extendedLength() ? EXTENDED_LENGTH : 0);
        Bytes unchecked = Bytes.join(CONTACTLESS, SERVICES, capabilities);
        int check = 0;
        for (int i = 1; i < unchecked.length(); i++) {
            check ^= unchecked.at(i);
        }
        return Bytes.join(unchecked, Bytes.of(check));
    }
}
