package vn.cccd.card.authenticity;

import java.security.SecureRandom;
import java.util.Optional;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.authenticity.Evidence.ActiveAuthenticationProof;
import vn.cccd.card.bytes.Bytes;

/**
 * Active Authentication (Doc 9303-11, 6.1): the chip signs a random challenge with the private key to DG15.
 *
 * <p><b>Security guarantees.</b> {@link ActiveAuthenticationOutcome.Proven} means that the signature verifies over a challenge
 * that was made for this one reading, with the key in the bytes of DG15 as read. Whether that key is the document's own, only
 * passive authentication can tell.
 */
public final class ActiveAuthentication {
    private static final String UNUSABLE = "the key in DG15 cannot be used";
    private static final int CHALLENGE = 8;
    private static final int SHORT_ANSWER = 256;
    /** Signatures longer than this do not fit a short answer once they are protected. */
    private static final int LONGEST_IN_SHORT_ANSWER = 216;

    private static final int EXTENDED_ANSWER = 65_536;

    private final SecureRandom random;

    public ActiveAuthentication(SecureRandom random) {
        this.random = random;
    }

    /**
     * Asks the chip and judges its answer.
     *
     * @param dg15 the whole file as read
     * @param algorithm the ECDSA variant that DG14 names, in dotted form
     * @param extended whether commands of extended length have been seen to work
     */
    public ActiveAuthenticationOutcome perform(
            CardChannel channel, Bytes dg15, Optional<String> algorithm, boolean extended) throws CardException {
        Optional<ActiveAuthenticationKey> key = ActiveAuthenticationKey.of(dg15, algorithm);
        if (key.isEmpty()) {
            return new ActiveAuthenticationOutcome.NotOffered(UNUSABLE);
        }
        byte[] nonce = new byte[CHALLENGE];
        random.nextBytes(nonce);
        Bytes challenge = Bytes.copyOf(nonce);
        CardResponse response;
        try {
            response = signature(channel, challenge, extended && key.get().signatureLength() > LONGEST_IN_SHORT_ANSWER);
        } catch (CardException e) {
            if (!e.endsChannel()) {
                throw e;
            }
            return new ActiveAuthenticationOutcome.NotProven("the chip ended the secure channel");
        }
        if (!response.ok() || response.data().isEmpty()) {
            return new ActiveAuthenticationOutcome.NotProven("the chip answered " + response.statusText());
        }
        return judge(key.get(), new ActiveAuthenticationProof(challenge, response.data()));
    }

    /**
     * Judges again what was noted of an earlier reading.
     *
     * @param noted challenge and signature; absent when the chip proved nothing, or its key cannot be used
     */
    public static ActiveAuthenticationOutcome again(
            Bytes dg15, Optional<String> algorithm, Optional<ActiveAuthenticationProof> noted) {
        Optional<ActiveAuthenticationKey> key = ActiveAuthenticationKey.of(dg15, algorithm);
        if (key.isEmpty()) {
            return new ActiveAuthenticationOutcome.NotOffered(UNUSABLE);
        }
        return noted.isPresent()
                ? judge(key.get(), noted.get())
                : new ActiveAuthenticationOutcome.NotProven("no proof was noted");
    }

    private static ActiveAuthenticationOutcome judge(ActiveAuthenticationKey key, ActiveAuthenticationProof proof) {
        return key.verify(proof.challenge(), proof.signature())
                ? new ActiveAuthenticationOutcome.Proven(proof, key.description())
                : new ActiveAuthenticationOutcome.NotProven(
                        key.description() + ": the signature is not by the key in DG15");
    }

    private static CardResponse signature(CardChannel channel, Bytes challenge, boolean extended) throws CardException {
        CardCommand command = new CardCommand(0, 0x88, 0, 0, challenge, SHORT_ANSWER);
        if (!extended) {
            return channel.transmit(command);
        }
        CardResponse response = channel.transmit(command.expecting(EXTENDED_ANSWER));
        return response.status() == StatusWord.WRONG_LENGTH ? channel.transmit(command) : response;
    }
}
