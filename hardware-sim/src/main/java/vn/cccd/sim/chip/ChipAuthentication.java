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
    private static final Bytes CHIP_AUTHENTICATION = Bytes.fromHex("04007f0007020203");
    private static final int PROTOCOL = 0x80;
    private static final int KEY_ID = 0x84;
    private static final int EPHEMERAL_KEY = 0x91;
    private static final int DYNAMIC_KEY = 0x80;

    private final List<ChipAuthenticationKey> keys;
    private final TerminalAuthentication terminals;
    private final boolean goesOnWithOtherKeys;

    ChipAuthentication(ChipContents contents, TerminalAuthentication terminals) {
        this.keys = contents.keys().chipAuthentication();
        this.terminals = terminals;
        this.goesOnWithOtherKeys =
                contents.access().quirks().contains(ProtocolQuirk.CHIP_AUTHENTICATION_WITH_OTHER_KEYS);
    }

    /** MSE:Set KAT does everything in one command; only for Triple-DES (6.2.4.1). */
    Answer agreeAtOnce(CommandApdu command, Session session) {
        List<ChipAuthenticationKey> usable = keys.stream()
                .filter(key -> key.cipher() == SecureMessagingCipher.TRIPLE_DES)
                .toList();
        if (usable.isEmpty()) {
            return Answer.of(Status.WRONG_PARAMETERS);
        }
        if (!session.opened()) {
            return Answer.of(Status.SECURITY_NOT_SATISFIED);
        }
        List<DataObject> template = DataObject.parseAll(command.data()).orElse(List.of());
        Optional<ChipAuthenticationKey> key = named(DataObject.find(template, KEY_ID), usable);
        if (key.isEmpty()) {
            return Answer.of(Status.REFERENCE_NOT_FOUND);
        }
        return agree(key.get(), DataObject.find(template, EPHEMERAL_KEY), session)
                ? Answer.DONE
                : Answer.of(Status.WRONG_DATA);
    }

    /** MSE:Set AT, after which GENERAL AUTHENTICATE brings the terminal's key (6.2.4.2). */
    Answer choose(CommandApdu command, Session session) {
        if (keys.isEmpty()) {
            return Answer.of(Status.WRONG_PARAMETERS);
        }
        if (!session.opened()) {
            return Answer.of(Status.SECURITY_NOT_SATISFIED);
        }
        List<DataObject> template = DataObject.parseAll(command.data()).orElse(List.of());
        Optional<Bytes> protocol = DataObject.find(template, PROTOCOL);
        List<ChipAuthenticationKey> speaking = keys.stream()
                .filter(key -> protocol.filter(protocolOf(key)::equals).isPresent())
                .toList();
        if (speaking.isEmpty()) {
            return Answer.of(Status.WRONG_DATA);
        }
        Optional<ChipAuthenticationKey> named = named(DataObject.find(template, KEY_ID), speaking);
        if (named.isEmpty()) {
            return Answer.of(Status.REFERENCE_NOT_FOUND);
        }
        ChipAuthenticationKey chosen = named.get();
        session.authenticateBy((dynamicData, last) -> {
            session.endAuthentication();
            boolean agreed = last && agree(chosen, DataObject.find(dynamicData, DYNAMIC_KEY), session);
            return agreed ? Answer.of(Tlv.of(0x7C)) : Answer.of(Status.WRONG_DATA);
        });
        return Answer.DONE;
    }

    private boolean agree(ChipAuthenticationKey key, Optional<Bytes> terminalValue, Session session) {
        Optional<Bytes> shared = terminalValue.flatMap(key.key()::agree);
        shared.map(secret -> goesOnWithOtherKeys ? Bytes.join(secret, Bytes.of(0)) : secret)
                .ifPresent(
                        secret -> session.protectWith(new SecureMessaging(SessionKeys.derive(key.cipher(), secret))));
        if (shared.isPresent()) {
            terminals.begin(key.key().parameters().compressed(terminalValue.orElse(Bytes.empty())), session);
        }
        return shared.isPresent();
    }

    private static Bytes protocolOf(ChipAuthenticationKey key) {
        return Bytes.join(
                CHIP_AUTHENTICATION, Bytes.of(key.family(), key.cipher().number()));
    }

    /** Without a name, the only key or the only one that has no name; with a name, the key that has it or the only nameless one. */
    private static Optional<ChipAuthenticationKey> named(Optional<Bytes> keyId, List<ChipAuthenticationKey> among) {
        if (keyId.isEmpty() && among.size() == 1) {
            return Optional.of(among.getFirst());
        }
        List<ChipAuthenticationKey> nameless =
                among.stream().filter(key -> key.keyId().isEmpty()).toList();
        Optional<ChipAuthenticationKey> bearer =
                among.stream().filter(key -> bears(key, keyId)).findFirst();
        return bearer.isEmpty() && nameless.size() == 1 ? Optional.of(nameless.getFirst()) : bearer;
    }

    private static boolean bears(ChipAuthenticationKey key, Optional<Bytes> keyId) {
        return keyId.isPresent()
                && key.keyId().isPresent()
                && keyId.get()
                        .toUnsigned()
                        .equals(BigInteger.valueOf(key.keyId().getAsInt()));
    }
}
