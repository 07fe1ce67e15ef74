package vn.cccd.card.pcsc;

import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/**
 * A reader as it was at one instant.
 *
 * @param atr what the card answered to reset; empty without a card, and where a provider does not tell it unless connected
 * @param capabilities as far as they were known at that instant
 */
public record ReaderDescription(
        String name, boolean cardPresent, Optional<Bytes> atr, ReaderCapabilities capabilities) {
    /** A reader of which no more is known than its name tells. */
    public ReaderDescription(String name, boolean cardPresent, Optional<Bytes> atr) {
        this(name, cardPresent, atr, ReaderCapabilities.ofName(name));
    }

    ReaderDescription with(ReaderCapabilities known) {
        return new ReaderDescription(name, cardPresent, atr, known);
    }

    /** Whether the ATR is one that readers compose for contactless cards: {@code 3B 8n 80 01 …} (PC/SC part 3, 3.1.3.2.3). */
    public boolean contactlessCard() {
        return atr.filter(ReaderDescription::contactless).isPresent();
    }

    static boolean contactless(Bytes atr) {
        return atr.length() >= 4
                && atr.at(0) == 0x3B
                && (atr.at(1) & 0xF0) == 0x80
                && atr.at(2) == 0x80
                && atr.at(3) == 0x01;
    }
}
