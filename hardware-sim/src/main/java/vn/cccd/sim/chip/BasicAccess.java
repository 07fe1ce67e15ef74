package vn.cccd.sim.chip;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.Password;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;
import vn.cccd.sim.chip.crypto.SessionKeys;

/** Basic Access Control, the chip's side (Doc 9303-11, 4.3.3). */
final class BasicAccess {
    private static final int CHALLENGE_LENGTH = 8;
    private static final int TOKEN_LENGTH = 32;

    private final Optional<SessionKeys> documentKeys;
    private final Bytes documentNumber;
    private final Set<ProtocolQuirk> quirks;
    private final SecureRandom random;

    BasicAccess(ChipContents contents, SecureRandom random) {
        this.documentKeys = contents.access().bac()
                ? contents.access().mrzKey().map(key -> Password.mrz(key.seed()).basicAccessKeys())
                : Optional.empty();
        this.documentNumber = contents.access()
                .mrzKey()
                .map(key -> Bytes.copyOf(key.checkedNumber().getBytes(StandardCharsets.ISO_8859_1)))
                .orElse(Bytes.empty());
        this.quirks = contents.access().quirks();
        this.random = random;
    }

    Answer getChallenge(CommandApdu command, Session session) {
        if (documentKeys.isEmpty()) {
            return Answer.of(Status.UNKNOWN_INSTRUCTION);
        }
        if (command.expected() != CHALLENGE_LENGTH && !command.expectsWhatThereIs()) {
            return Answer.of(Status.WRONG_LENGTH);
        }
        if (!session.applicationSelected()) {
            return Answer.of(Status.CONDITIONS_NOT_SATISFIED);
        }
        Bytes challenge = randomBytes(CHALLENGE_LENGTH);
        if (quirks.contains(ProtocolQuirk.LEADING_ZERO_IN_PUBLIC_VALUE)) {
            challenge = Bytes.join(Bytes.of(0), challenge.from(1));
        }
        session.expectResponseTo(challenge);
        return Answer.of(challenge);
    }

    Answer externalAuthenticate(CommandApdu command, Session session) {
        if (documentKeys.isEmpty()) {
            return Answer.of(Status.UNKNOWN_INSTRUCTION);
        }
        Optional<Bytes> challenge = session.takeChallenge();
        if (challenge.isEmpty()) {
            return Answer.of(Status.CONDITIONS_NOT_SATISFIED);
        }
        if (command.data().length() != TOKEN_LENGTH + CHALLENGE_LENGTH) {
            return Answer.of(Status.WRONG_LENGTH);
        }
        return handshake(documentKeys.get(), challenge.get(), command.data(), session);
    }

    private Answer handshake(SessionKeys keys, Bytes chipChallenge, Bytes data, Session session) {
        Bytes cryptogram = data.first(TOKEN_LENGTH);
        // Triple-DES ignores the counter.
        Bytes token = keys.decrypt(Bytes.empty(), cryptogram);
        Bytes terminalChallenge = token.first(CHALLENGE_LENGTH);
        boolean genuine = keys.checksum(cryptogram).equals(data.from(TOKEN_LENGTH))
                && token.slice(CHALLENGE_LENGTH, 2 * CHALLENGE_LENGTH).equals(chipChallenge);
        if (!genuine) {
            return Answer.of(Status.AUTHENTICATION_FAILED);
        }
        Bytes terminalShare = token.from(2 * CHALLENGE_LENGTH);
        Bytes chipShare = randomBytes(terminalShare.length());
        session.identifyChip(documentNumber);
        if (quirks.contains(ProtocolQuirk.LEADING_ZERO_IN_SHARED_SECRET)) {
            // Both shares are added bit by bit.
            chipShare = Bytes.join(terminalShare.first(1), chipShare.from(1));
        }
        session.protectWith(new SecureMessaging(
                SessionKeys.derive(SecureMessagingCipher.TRIPLE_DES, exclusiveOr(terminalShare, chipShare)),
                Bytes.join(chipChallenge.from(4), terminalChallenge.from(4))));
        Bytes answer = keys.encrypt(Bytes.empty(), Bytes.join(chipChallenge, terminalChallenge, chipShare));
        return Answer.of(Bytes.join(answer, keys.checksum(answer)));
    }

    private Bytes randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }

    private static Bytes exclusiveOr(Bytes one, Bytes other) {
        return Bytes.ofUnsigned(one.toUnsigned().xor(other.toUnsigned()), one.length());
    }
}
