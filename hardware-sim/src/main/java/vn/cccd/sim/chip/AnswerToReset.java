package vn.cccd.sim.chip;

import vn.cccd.sim.bytes.Bytes;

/** The answer to reset that a PC/SC reader makes up for a contactless chip (PC/SC part 3, 3.1.3.2.3). */
final class AnswerToReset {
    private static final Bytes T1_WITHOUT_HISTORICAL = Bytes.of(0x3B, 0x80, 0x80, 0x01);
    /** Compact-TLV: card service data, then the first two bytes of the card's capabilities (ISO/IEC 7816-4, 12.1.1). */
    private static final Bytes SERVICES = Bytes.of(0x80, 0x31, 0xC1, 0x73, 0xC8, 0x40);

    private static final int EXTENDED_LENGTH = 0x40;
    /** Application data, protocol bytes (frames of 256 bytes, ISO 14443-4) and buffer length of an ATQB. */
    private static final Bytes TYPE_B = Bytes.fromHex("0000000033819100");
    /** The application identifier of the PC/SC workgroup, ISO 14443 A part 3, a card of 1 KB. */
    private static final Bytes STORAGE_CARD = Bytes.fromHex("804f0ca000000306030001" + "00000000");

    private AnswerToReset() {}

    static Bytes of(ChipBehaviour behaviour) {
        return switch (behaviour.answerToReset()) {
            case CAPABILITIES -> announcing(behaviour.lengths().extended());
            case EXTENDED_ANNOUNCED -> announcing(true);
            case SHORT_ANNOUNCED -> announcing(false);
            case BARE -> withHistorical(Bytes.empty());
            case TYPE_B -> withHistorical(TYPE_B);
            case STORAGE_CARD -> withHistorical(STORAGE_CARD);
        };
    }

    private static Bytes announcing(boolean extendedLength) {
        return withHistorical(Bytes.join(SERVICES, Bytes.of(extendedLength ? EXTENDED_LENGTH : 0)));
    }

    private static Bytes withHistorical(Bytes historical) {
        Bytes unchecked = Bytes.join(
                Bytes.of(T1_WITHOUT_HISTORICAL.at(0), T1_WITHOUT_HISTORICAL.at(1) | historical.length()),
                T1_WITHOUT_HISTORICAL.from(2),
                historical);
        int check = 0;
        for (int i = 1; i < unchecked.length(); i++) {
            check ^= unchecked.at(i);
        }
        return Bytes.join(unchecked, Bytes.of(check));
    }
}
