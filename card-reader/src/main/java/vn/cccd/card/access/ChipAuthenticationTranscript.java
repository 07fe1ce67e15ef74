package vn.cccd.card.access;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.access.ChipAuthenticationOutcome.Proven;
import vn.cccd.card.access.crypto.AgreementException;
import vn.cccd.card.access.crypto.ChipPublicKey;
import vn.cccd.card.access.crypto.EphemeralKey;
import vn.cccd.card.access.crypto.SessionKeys;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.SecurityInfos;

/**
 * Chip Authentication judged again from what was noted of it (Doc 9303-11, 6.2): the agreement is done once more with our private key and
 * the chip's public key, and the chip's first answer must stand the check under the keys that come out.
 *
 * <p><b>Security guarantees.</b> {@link Proven} means that the noted answer fits the key of DG14. Whoever noted it had the same keys as the
 * chip: it convinces those who trust that it was noted as it happened, and nobody else.
 */
public final class ChipAuthenticationTranscript {
    private static final int LONGEST_SECRET = 513;
    private static final int STATUS_LENGTH = 2;

    /** The counter of the first answer; the command before it has 1. */
    private static final byte FIRST_ANSWER = 2;

    private ChipAuthenticationTranscript() {}

    /**
     * How Chip Authentication ended, by DG14 and by what was noted.
     *
     * @param noted what the chip proved; absent when it proved nothing, or was not asked because its key cannot be used
     */
    public static ChipAuthenticationOutcome judge(SecurityInfos dg14, Optional<Proven> noted) {
        List<ChipKeyChoice> choices = ChipAuthentication.choices(dg14);
        if (noted.isPresent()) {
            return choices.stream().anyMatch(choice -> holds(choice, noted.get()))
                    ? noted.get()
                    : new ChipAuthenticationOutcome.NotProven("what was noted does not fit the key in DG14");
        }
        return choices.stream().anyMatch(ChipAuthenticationTranscript::usable)
                ? new ChipAuthenticationOutcome.NotProven("no proof was noted")
                : ChipAuthentication.notOffered(dg14);
    }

    private static boolean usable(ChipKeyChoice choice) {
        try {
            ChipPublicKey key = choice.publicKey();
            key.group().agree(new EphemeralKey(BigInteger.ONE, Bytes.empty()), key.publicValue());
            return true;
        } catch (AgreementException e) {
            return false;
        }
    }

    private static boolean holds(ChipKeyChoice choice, Proven noted) {
        if (!choice.protocol().oid().equals(noted.oid())
                || !choice.keyId().equals(noted.keyId())
                || noted.terminalSecret().length() > LONGEST_SECRET) {
            return false;
        }
        try {
            ChipPublicKey key = choice.publicKey();
            EphemeralKey ours =
                    new EphemeralKey(new BigInteger(1, noted.terminalSecret().toArray()), noted.terminalKey());
            byte[] secret = key.group().agree(ours, key.publicValue());
            SessionKeys keys = SessionKeys.derive(choice.protocol().cipher(), secret);
            Arrays.fill(secret, (byte) 0);
            return answers(keys, noted.firstExchange().answer());
        } catch (AgreementException | CardException e) {
            return false;
        }
    }

    private static boolean answers(SessionKeys keys, Bytes whole) throws CardException {
        int end = whole.length() - STATUS_LENGTH;
        if (end < 0) {
            return false;
        }
        CardResponse answer = new CardResponse(whole.slice(0, end), whole.at(end) << 8 | whole.at(end + 1));
        byte[] counter = new byte[keys.blockLength()];
        counter[counter.length - 1] = FIRST_ANSWER;
        return ProtectedAnswer.hasChecksum(answer)
                && ProtectedAnswer.parse(answer)
                        .open(keys, counter, answer.status())
                        .ok();
    }
}
