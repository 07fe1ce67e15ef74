package vn.cccd.card.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import vn.cccd.card.access.crypto.SessionCipher;
import vn.cccd.card.access.crypto.SessionKeys;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;

/**
 * Basic Access Control (Doc 9303-11, 4.3), with one try for a key: both sides send their challenge, the other's and half a secret under
 * keys of the machine-readable zone.
 */
final class Bac {
    private static final int CHALLENGE = 8;
    private static final int SHARE = 16;
    private static final int TEXT = 2 * CHALLENGE + SHARE;
    private static final int WHOLE = TEXT + CHALLENGE;
    private static final int SHORT_ANSWER = 256;

    private Bac() {}

    /** Opens the application that is selected. */
    static Attempt attempt(PlainChannel channel, Password password, SecureRandom random) throws CardException {
        CardResponse challenge = channel.transmit(new CardCommand(0, 0x84, 0, 0, Bytes.empty(), CHALLENGE));
        if (!challenge.ok()) {
            return Attempt.isBlocked(challenge.status())
                    ? new Attempt.Blocked(challenge.status())
                    : new Attempt.NotOffered(challenge.status());
        }
        if (challenge.data().length() != CHALLENGE) {
            return doesNotFit();
        }
        byte[] theirs = challenge.data().toArray();
        byte[] ours = new byte[CHALLENGE];
        byte[] share = new byte[SHARE];
        random.nextBytes(ours);
        random.nextBytes(share);
        byte[] seed = password.seed();
        SessionKeys keys = SessionKeys.derive(SessionCipher.TRIPLE_DES, seed);
        Arrays.fill(seed, (byte) 0);
        CardResponse answer = authenticate(channel, sealed(joined(ours, theirs, share), keys));
        if (!answer.ok()) {
            return Attempt.isBlocked(answer.status())
                    ? new Attempt.Blocked(answer.status())
                    : new Attempt.KeyRefused(answer.status());
        }
        byte[] text = opened(answer.data().toArray(), keys);
        boolean fresh = MessageDigest.isEqual(Arrays.copyOf(text, CHALLENGE), theirs)
                && MessageDigest.isEqual(Arrays.copyOfRange(text, CHALLENGE, 2 * CHALLENGE), ours);
        if (!fresh) {
            return doesNotFit();
        }
        for (int i = 0; i < SHARE; i++) {
            share[i] ^= text[2 * CHALLENGE + i];
        }
        SecureChannel secure =
                new SecureChannel(channel, SessionKeys.derive(SessionCipher.TRIPLE_DES, share), counter(theirs, ours));
        Arrays.fill(share, (byte) 0);
        Arrays.fill(text, (byte) 0);
        return new Attempt.Opened(secure, Optional.empty(), Optional.empty());
    }

    private static CardResponse authenticate(PlainChannel channel, Bytes cryptogram) throws CardException {
        CardCommand command = new CardCommand(0, 0x82, 0, 0, cryptogram, WHOLE);
        CardResponse response = channel.transmit(command);
        if (response.status() == StatusWord.WRONG_LENGTH) {
            // Some chips want the whole short length instead (R2-p1_v2_sIII_0035); the key was not judged.
            response = channel.transmit(command.expecting(SHORT_ANSWER));
        }
        return response;
    }

    private static Bytes sealed(byte[] text, SessionKeys keys) {
        byte[] encrypted = keys.encrypt(new byte[CHALLENGE], text);
        Arrays.fill(text, (byte) 0);
        return Bytes.copyOf(joined(encrypted, keys.checksum(encrypted)));
    }

    /** The decrypted text; zeros, which no challenge is, when the answer is none. */
    private static byte[] opened(byte[] answer, SessionKeys keys) {
        byte[] encrypted = Arrays.copyOf(answer, TEXT);
        boolean sound = answer.length == WHOLE
                && MessageDigest.isEqual(Arrays.copyOfRange(answer, TEXT, WHOLE), keys.checksum(encrypted));
        return sound ? keys.decrypt(new byte[CHALLENGE], encrypted) : new byte[TEXT];
    }

    /** The low halves of both challenges (Doc 9303-11, 9.8.6.3). */
    private static byte[] counter(byte[] theirs, byte[] ours) {
        return joined(
                Arrays.copyOfRange(theirs, CHALLENGE / 2, CHALLENGE),
                Arrays.copyOfRange(ours, CHALLENGE / 2, CHALLENGE));
    }

    private static Attempt doesNotFit() {
        return new Attempt.Broken("the chip's part of BAC does not fit");
    }

    private static byte[] joined(byte[]... parts) {
        byte[] whole =
                new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
