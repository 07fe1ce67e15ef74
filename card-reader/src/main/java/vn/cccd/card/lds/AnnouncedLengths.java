package vn.cccd.card.lds;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** EF.ATR/INFO, in which a chip may say how long its answers can be (Doc 9303-10, 3.11.1; ISO/IEC 7816-4, 12.7.1). It is a claim, to be tried. */
public final class AnnouncedLengths {
    private static final int READ = 0xB0;
    private static final int SHORT_IDENTIFIER = 0x01;
    private static final int LENGTHS = 0x7F66;
    private static final int LONGEST_NUMBER = 3;

    private AnnouncedLengths() {}

    /** Asks with one command, before the application is selected. Empty when the chip does not say. */
    public static OptionalInt longestAnswer(CardChannel channel) throws CardException {
        CardResponse response =
                channel.transmit(new CardCommand(0, READ, 0x80 | SHORT_IDENTIFIER, 0, Bytes.empty(), 256));
        boolean given = response.ok() || response.status() == StatusWord.END_OF_FILE;
        return given ? longestAnswer(response.data()) : OptionalInt.empty();
    }

    static OptionalInt longestAnswer(Bytes file) {
        try {
            Optional<Tlv> lengths = Tlv.parseAll(file).stream()
                    .filter(object -> object.tag() == LENGTHS)
                    .findFirst();
            if (lengths.isEmpty()) {
                return OptionalInt.empty();
            }
            List<Tlv> numbers = lengths.get().children();
            return numbers.size() < 2
                    ? OptionalInt.empty()
                    : number(numbers.get(1).value());
        } catch (TlvException e) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt number(Bytes value) {
        if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
            return OptionalInt.empty();
        }
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            number = number << 8 | value.at(i);
        }
        return OptionalInt.of(number);
    }
}
