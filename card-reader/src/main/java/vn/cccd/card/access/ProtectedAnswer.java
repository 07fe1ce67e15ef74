package vn.cccd.card.access;

import java.util.List;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * The form of a protected answer, checked before it is decrypted: {@code ['85' | '87'] '99' '8E'} and nothing else, the inner
 * status the same as the outer (Doc 9303-11, 9.8.5). The library that decrypts allocates what an answer claims.
 */
final class ProtectedAnswer {
    private static final int MAC_LENGTH = 8;

    private ProtectedAnswer() {}

    static void check(CardResponse answer) throws CardException {
        try {
            List<Tlv> objects = Tlv.parseAll(answer.data());
            int last = objects.size() - 1;
            boolean sound = (last == 1 || (last == 2 && isData(objects.getFirst())))
                    && objects.get(last - 1).tag() == 0x99
                    && objects.get(last - 1).value().length() == 2
                    && objects.get(last).tag() == 0x8E
                    && objects.get(last).value().length() == MAC_LENGTH;
            if (!sound) {
                throw new CardException(Reason.DAMAGED, "an answer is not protected as it must be");
            }
            Tlv status = objects.get(last - 1);
            if ((status.value().at(0) << 8 | status.value().at(1)) != answer.status()) {
                throw new CardException(Reason.DAMAGED, "inner and outer status differ");
            }
        } catch (TlvException e) {
            throw new CardException(Reason.DAMAGED, "an answer is not protected as it must be", e);
        }
    }

    private static boolean isData(Tlv object) {
        return object.tag() == 0x85 || object.tag() == 0x87;
    }
}
