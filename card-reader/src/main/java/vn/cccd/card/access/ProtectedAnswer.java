package vn.cccd.card.access;

import java.util.List;
import java.util.Optional;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * The form of a protected answer, checked before it is decrypted: {@code ['85' | '87'] '99' '8E'} and nothing else, the inner
 * status the same as the outer (Doc 9303-11, 9.8.5). The library that decrypts allocates what an answer claims.
 *
 * <p>Some chips leave out {@code '99'} when all went well. That proves the same: whoever would take it out of an answer in which
 * it stood, or change the outer status of one that went wrong, makes the checksum wrong or needs a status that is refused here.
 */
final class ProtectedAnswer {
    private static final int STATUS = 0x99;
    private static final int CHECKSUM = 0x8E;
    private static final int MAC_LENGTH = 8;

    private ProtectedAnswer() {}

    /** Whether the chip means the answer to be authenticated; what comes without a checksum says nothing but that the channel is over. */
    static boolean hasChecksum(CardResponse answer) {
        try {
            List<Tlv> objects = Tlv.parseAll(answer.data());
            return !objects.isEmpty() && objects.getLast().tag() == CHECKSUM;
        } catch (TlvException e) {
            return false;
        }
    }

    static void check(CardResponse answer) throws CardException {
        try {
            List<Tlv> objects = Tlv.parseAll(answer.data());
            Tlv checksum = objects.getLast();
            List<Tlv> before = objects.subList(0, objects.size() - 1);
            Optional<Tlv> status = before.isEmpty() || before.getLast().tag() != STATUS
                    ? Optional.empty()
                    : Optional.of(before.getLast());
            List<Tlv> data = status.isPresent() ? before.subList(0, before.size() - 1) : before;
            boolean sound = checksum.tag() == CHECKSUM
                    && checksum.value().length() == MAC_LENGTH
                    && (data.isEmpty() || (data.size() == 1 && isData(data.getFirst())))
                    && status.map(s -> s.value().length() == 2).orElse(answer.ok());
            if (!sound) {
                throw new CardException(Reason.DAMAGED, "an answer is not protected as it must be");
            }
            if (status.filter(s -> (s.value().at(0) << 8 | s.value().at(1)) != answer.status())
                    .isPresent()) {
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
