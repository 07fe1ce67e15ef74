package vn.cccd.sim.chip;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;
import vn.cccd.sim.chip.crypto.SessionKeys;

/** Chip Authentication, version 1: the chip proves its key by speaking on with what comes of it (Doc 9303-11, 6.2). */
final class ChipAuthentication {
    private static final Bytes ECDH = Bytes.fromHex("04007f000702020302");
    private static final int PROTOCOL = 0x80;
    private static final int KEY_ID = 0x84;
    private static final int KEY_AGREEMENT_POINT = 0x91;
    private static final int DYNAMIC_POINT = 0x80;

    private final Optional<ChipAuthenticationKey> key;

    ChipAuthentication(ChipContents contents) {
        this.key = contents.chipAuthentication();
    }

    /** MSE:Set KAT does everything in one command; only for Triple-DES (6.2.4.1). */
    Answer agreeAtOnce(CommandApdu command, Session session) {
        if (key.isEmpty() || key.get().cipher() != SecureMessagingCipher.TRIPLE_DES) {
            return Answer.of(Status.WRONG_PARAMETERS);
        }
        if (!session.opened()) {
            return Answer.of(Status.SECURITY_NOT_SATISFIED);
        }
        List<DataObject> template = DataObject.parseAll(command.data()).orElse(List.of());
        if (!names(key.get(), DataObject.find(template, KEY_ID))) {
            return Answer.of(Status.REFERENCE_NOT_FOUND);
        }
        return agree(key.get(), DataObject.find(template, KEY_AGREEMENT_POINT), session)
                ? Answer.DONE
                : Answer.of(Status.WRONG_DATA);
    }

    /** MSE:Set AT, after which GENERAL AUTHENTICATE brings the terminal's key (6.2.4.2). */
    Answer choose(CommandApdu command, Session session) {
        if (key.isEmpty()) {
            return Answer.of(Status.WRONG_PARAMETERS);
        }
        if (!session.opened()) {
            return Answer.of(Status.SECURITY_NOT_SATISFIED);
        }
        ChipAuthenticationKey chosen = key.get();
        List<DataObject> template = DataObject.parseAll(command.data()).orElse(List.of());
        Bytes protocol = Bytes.join(ECDH, Bytes.of(chosen.cipher().number()));
        if (DataObject.find(template, PROTOCOL).filter(protocol::equals).isEmpty()) {
            return Answer.of(Status.WRONG_DATA);
        }
        if (!names(chosen, DataObject.find(template, KEY_ID))) {
            return Answer.of(Status.REFERENCE_NOT_FOUND);
        }
        session.authenticateBy((dynamicData, last) -> {
            session.endAuthentication();
            boolean agreed = last && agree(chosen, DataObject.find(dynamicData, DYNAMIC_POINT), session);
            return agreed ? Answer.of(Tlv.of(0x7C)) : Answer.of(Status.WRONG_DATA);
        });
        return Answer.DONE;
    }

    private static boolean agree(ChipAuthenticationKey key, Optional<Bytes> terminalPoint, Session session) {
        Optional<Bytes> shared = terminalPoint.flatMap(key.key()::agree);
        shared.ifPresent(secret -> session.protectWith(new SecureMessaging(SessionKeys.derive(key.cipher(), secret))));
        return shared.isPresent();
    }

    /** A chip with one key does not insist on its name, but a wrong name is wrong. */
    private static boolean names(ChipAuthenticationKey key, Optional<Bytes> keyId) {
        return keyId.isEmpty()
                || key.keyId().isEmpty()
                || keyId.get()
                        .toUnsigned()
                        .equals(BigInteger.valueOf(key.keyId().getAsInt()));
    }
}
