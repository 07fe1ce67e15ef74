package vn.cccd.card.pcsc;

import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/**
 * A reader as it was at one instant.
 *
 * @param atr what the card answered to reset; empty without a card, and where a provider does not tell it unless connected
 */
public record ReaderDescription(String name, boolean cardPresent, Optional<Bytes> atr) {
    /** Whether the ATR is one that readers compose for contactless cards: {@code 3B 8n 80 01 …} (PC/SC part 3, 3.1.3.2.3). */
    public boolean contactlessCard() {
        return atr.filter(bytes -> bytes.length() >= 4
                        && bytes.at(0) == 0x3B
                        && (bytes.at(1) & 0xF0) == 0x80
                        && bytes.at(2) == 0x80
                        && bytes.at(3) == 0x01)
                .isPresent();
    }
}
