package vn.cccd.card.access;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.access.crypto.Padding;
import vn.cccd.card.access.crypto.SessionKeys;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * An answer in its wrapping: {@code ['85' | '87'] '99' '8E'} and nothing else, the inner status the same as the outer (Doc 9303-11, 9.8.5).
 * Nothing is decrypted before the checksum was found to be right.
 *
 * <p>Some chips leave out {@code '99'} when all went well. That proves the same: whoever would take it out of an answer in which
 * it stood, or change the outer status of one that went wrong, makes the checksum wrong or needs a status that is refused here.
 */
record ProtectedAnswer(Bytes covered, Optional<Tlv> data, Optional<Tlv> status, Bytes checksum) {
    private static final int PLAIN_OBJECTS = 0x85;
    private static final int PADDED = 0x87;
    private static final int STATUS = 0x99;
    private static final int CHECKSUM = 0x8E;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int CHECKSUM_OBJECT = 2 + CHECKSUM_LENGTH;

    /** Whether the chip means the answer to be authenticated; what comes without a checksum says nothing but that the channel is over. */
    static boolean hasChecksum(CardResponse answer) {
        try {
            List<Tlv> objects = Tlv.parseAll(answer.data());
            return !objects.isEmpty() && objects.getLast().tag() == CHECKSUM;
        } catch (TlvException e) {
            return false;
        }
    }

    static ProtectedAnswer parse(CardResponse answer) throws CardException {
        try {
            List<Tlv> objects = Tlv.parseAll(answer.data());
            Tlv checksum = objects.getLast();
            List<Tlv> before = objects.subList(0, objects.size() - 1);
            boolean told = !before.isEmpty() && before.getLast().tag() == STATUS;
            Optional<Tlv> status = told ? Optional.of(before.getLast()) : Optional.empty();
            List<Tlv> data = told ? before.subList(0, before.size() - 1) : before;
            int end = answer.data().length() - CHECKSUM_OBJECT;
            boolean sound = checksum.tag() == CHECKSUM
                    && checksum.value().length() == CHECKSUM_LENGTH
                    && answer.data().at(end) == CHECKSUM
                    && (data.isEmpty() || (data.size() == 1 && isData(data.getFirst())))
                    && status.map(s -> s.value().length() == 2).orElse(answer.ok());
            if (!sound) {
                throw new CardException(Reason.DAMAGED, "an answer is not protected as it must be");
            }
            return new ProtectedAnswer(
                    answer.data().slice(0, end), data.stream().findFirst(), status, checksum.value());
        } catch (TlvException e) {
            throw new CardException(Reason.DAMAGED, "an answer is not protected as it must be", e);
        }
    }

    private static boolean isData(Tlv object) {
        return object.tag() == PLAIN_OBJECTS || object.tag() == PADDED;
    }

    /** Checks and opens it under {@code counter}; {@code outer} is the status that came with it in plain. */
    CardResponse open(SessionKeys keys, byte[] counter, int outer) throws CardException {
        byte[] message = Arrays.copyOf(counter, counter.length + covered.length());
        System.arraycopy(covered.toArray(), 0, message, counter.length, covered.length());
        if (!MessageDigest.isEqual(checksum.toArray(), keys.paddedChecksum(message))) {
            throw new CardException(Reason.DAMAGED, "an answer's checksum is wrong");
        }
        if (status.filter(s -> (s.value().at(0) << 8 | s.value().at(1)) != outer)
                .isPresent()) {
            throw new CardException(Reason.DAMAGED, "inner and outer status differ");
        }
        return new CardResponse(data.isPresent() ? decrypted(data.get(), keys, counter) : Bytes.empty(), outer);
    }

    private static Bytes decrypted(Tlv object, SessionKeys keys, byte[] counter) throws CardException {
        byte[] value = object.value().toArray();
        int start = object.tag() == PADDED ? 1 : 0;
        int length = value.length - start;
        if (length <= 0 || length % keys.blockLength() != 0 || (start == 1 && value[0] != 1)) {
            throw new CardException(Reason.DAMAGED, "an answer's cryptogram has another form");
        }
        byte[] padded = keys.decrypt(counter, Arrays.copyOfRange(value, start, value.length));
        return Padding.remove(padded, keys.blockLength())
                .map(Bytes::copyOf)
                .orElseThrow(() -> new CardException(Reason.DAMAGED, "an answer's padding is wrong"));
    }
}
