package vn.cccd.sim.chip;

import java.security.SecureRandom;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ActiveAuthenticationKey.Ecdsa;
import vn.cccd.sim.chip.ActiveAuthenticationKey.Faulty;
import vn.cccd.sim.chip.ActiveAuthenticationKey.Rsa;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.RecoverableSignature;
import vn.cccd.sim.chip.crypto.RsaKey;

/** Active Authentication: the chip signs the terminal's challenge (Doc 9303-11, 6.1). */
final class ActiveAuthentication {
    private static final int CHALLENGE_LENGTH = 8;
    private static final Bytes CHALLENGE_OF_LONG_AGO = Bytes.fromHex("1122334455667788");

    private final Optional<ActiveAuthenticationKey> key;
    private final boolean needsAccess;
    private final SecureRandom random;
    private Optional<Bytes> earlierAnswer = Optional.empty();
    private Optional<ActiveAuthenticationKey> wrongKey = Optional.empty();

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
        return answer(key.get(), command.data());
    }

    private Answer answer(ActiveAuthenticationKey chosen, Bytes challenge) {
        return switch (chosen) {
            case Ecdsa ecdsa -> Answer.of(ecdsa.encoding().of(ecdsa.key().sign(challenge, ecdsa.hash(), random)));
            case Rsa rsa -> Answer.of(RecoverableSignature.of(rsa.key(), rsa.hash(), challenge, random));
            case Faulty faulty -> faultyAnswer(faulty, challenge);
        };
    }

    private Answer faultyAnswer(Faulty faulty, Bytes challenge) {
        return switch (faulty.fault()) {
            case REPLAYED_ANSWER -> {
                Bytes earlier = earlierAnswer.orElseGet(
                        () -> answer(faulty.genuine(), CHALLENGE_OF_LONG_AGO).data());
                earlierAnswer = Optional.of(earlier);
                yield Answer.of(earlier);
            }
            case ANSWER_CUT_SHORT -> {
                Bytes whole = answer(faulty.genuine(), challenge).data();
                yield new Answer(whole.first(whole.length() / 2), Status.AUTHENTICATION_FAILED);
            }
            case WRONG_KEY -> {
                ActiveAuthenticationKey wrong = wrongKey.orElseGet(() -> another(faulty.genuine()));
                wrongKey = Optional.of(wrong);
                yield answer(wrong, challenge);
            }
            case OTHER_CHALLENGE -> {
                Bytes changed = Bytes.join(Bytes.of(challenge.at(0) ^ 1), challenge.from(1));
                yield answer(faulty.genuine(), changed);
            }
        };
    }

    private ActiveAuthenticationKey another(ActiveAuthenticationKey like) {
        return switch (like) {
            case Ecdsa ecdsa -> new Ecdsa(EcKey.generate(ecdsa.key().curve(), random), ecdsa.hash(), ecdsa.encoding());
            case Rsa rsa -> new Rsa(RsaKey.generate(8 * rsa.key().length(), random), rsa.hash());
            case Faulty faulty -> another(faulty.genuine());
        };
    }
}
