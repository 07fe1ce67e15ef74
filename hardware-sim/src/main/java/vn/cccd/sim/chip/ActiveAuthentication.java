package vn.cccd.sim.chip;

import java.security.SecureRandom;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** Active Authentication: the chip signs the terminal's challenge (Doc 9303-11, 6.1). */
final class ActiveAuthentication {
    private static final int CHALLENGE_LENGTH = 8;

    private final Optional<ActiveAuthenticationKey> key;
    private final boolean needsAccess;
    private final SecureRandom random;

    ActiveAuthentication(ChipContents contents, SecureRandom random) {
        this.key = contents.keys().activeAuthentication();
        this.needsAccess = contents.access().closed();
        this.random = random;
    }

    Answer internalAuthenticate(CommandApdu command, Session session) {
        if (key.isEmpty()) {
            return Answer.of(Status.UNKNOWN_INSTRUCTION);
        }
        if ((needsAccess && !session.opened()) || !session.applicationSelected()) {
            return Answer.of(Status.SECURITY_NOT_SATISFIED);
        }
        if (command.data().length() != CHALLENGE_LENGTH || command.expected() == 0) {
            return Answer.of(Status.WRONG_LENGTH);
        }
        return Answer.of(signature(key.get(), command.data()));
    }

    private Bytes signature(ActiveAuthenticationKey chosen, Bytes challenge) {
        return switch (chosen) {
            case ActiveAuthenticationKey.Ecdsa ecdsa -> ecdsa.key().sign(challenge, ecdsa.hash(), random);
        };
    }
}
