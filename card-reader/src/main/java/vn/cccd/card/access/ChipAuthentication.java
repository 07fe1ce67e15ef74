package vn.cccd.card.access;

import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.access.crypto.AgreementException;
import vn.cccd.card.access.crypto.ChipPublicKey;
import vn.cccd.card.access.crypto.EphemeralKey;
import vn.cccd.card.access.crypto.SessionCipher;
import vn.cccd.card.access.crypto.SessionKeys;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.BlockSizes;
import vn.cccd.card.lds.FileReader;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.SecurityInfos;

/** Chip Authentication version 1 (Doc 9303-11, 6.2): a key agreement with the key of DG14 that renews the secure channel. */
final class ChipAuthentication {
    private static final System.Logger LOG = System.getLogger(ChipAuthentication.class.getName());
    private static final int ANSWER = 256;

    /** Chips slow down after refusals. */
    private static final int MOST_ATTEMPTS = 3;

    private final PlainChannel plain;
    private final SecureRandom random;

    ChipAuthentication(PlainChannel plain, SecureRandom random) {
        this.plain = plain;
        this.random = random;
    }

    /** How it ended, and the channel to go on with: the old one, or one under the new keys. */
    record Attempt(ChipAuthenticationOutcome outcome, SecureChannel channel) {}

    /**
     * Lets the chip prove its key by the strongest variant that it offers, and by the next when it turns one down in good order. What it
     * proves is always a key of DG14, so a weaker variant proves no less.
     */
    Attempt attempt(SecureChannel channel, SecurityInfos dg14) throws CardException {
        Attempt result = new Attempt(notOffered(dg14), channel);
        for (ChipKeyChoice choice : choices(dg14)) {
            Optional<Agreement> agreement = prepared(choice);
            if (agreement.isPresent()) {
                try {
                    CardResponse response = agreed(channel, choice, agreement.get());
                    if (response.ok()) {
                        return confirmed(
                                new SecureChannel(plain, agreement.get().keys()), choice, agreement.get());
                    }
                    // A protected refusal: the session stands, and the chip may be asked for something else.
                    result = new Attempt(answered("the chip answered ", response), channel);
                } catch (CardException e) {
                    return new Attempt(notProven(e), channel);
                }
            }
        }
        return result;
    }

    /** What is tried, in this order. */
    static List<ChipKeyChoice> choices(SecurityInfos dg14) {
        return ChipKeyChoice.all(dg14).stream().limit(MOST_ATTEMPTS).toList();
    }

    static ChipAuthenticationOutcome notOffered(SecurityInfos dg14) {
        return new ChipAuthenticationOutcome.NotOffered(
                dg14.chipKeys().isEmpty() ? "no key in DG14" : "the key in DG14 cannot be used");
    }

    /** Our part of one agreement, and the keys that it leads to when the chip does its own. */
    private record Agreement(EphemeralKey ours, SessionKeys keys) {}

    private Optional<Agreement> prepared(ChipKeyChoice choice) {
        try {
            ChipPublicKey key = choice.publicKey();
            EphemeralKey ours = key.group().draw(random);
            byte[] secret = key.group().agree(ours, key.publicValue());
            SessionKeys keys = SessionKeys.derive(choice.protocol().cipher(), secret);
            Arrays.fill(secret, (byte) 0);
            return Optional.of(new Agreement(ours, keys));
        } catch (AgreementException e) {
            LOG.log(Level.DEBUG, "a key of DG14 cannot be used", e);
            return Optional.empty();
        }
    }

    private static CardResponse agreed(SecureChannel channel, ChipKeyChoice choice, Agreement agreement)
            throws CardException {
        ChipAuthenticationMessages messages = new ChipAuthenticationMessages(channel);
        Bytes ourKey = agreement.ours().publicValue();
        if (choice.protocol().cipher() == SessionCipher.TRIPLE_DES) {
            CardResponse response = messages.agreeAtOnce(ourKey, choice.keyId());
            if (!StatusWord.isUnknownForm(response.status())) {
                return response;
            }
        }
        CardResponse chosen = messages.choose(choice.protocol().identifier(), choice.keyId());
        return chosen.ok() ? messages.agree(ourKey) : chosen;
    }

    /** The chip has proved nothing until it has answered under the new keys. */
    private static Attempt confirmed(SecureChannel renewed, ChipKeyChoice choice, Agreement agreement)
            throws CardException {
        try {
            CardResponse response =
                    new FileReader(renewed, new BlockSizes(ANSWER), (file, done, total) -> {}).select(LdsFile.DG14);
            Optional<ProtectedExchange> first = renewed.first();
            ChipAuthenticationOutcome outcome = response.ok() && first.isPresent()
                    ? new ChipAuthenticationOutcome.Proven(
                            choice.protocol().oid(),
                            choice.keyId(),
                            agreement.ours().publicValue(),
                            agreement.ours().secretBytes(),
                            first.get())
                    : answered("after it the chip answered ", response);
            return new Attempt(outcome, renewed);
        } catch (CardException e) {
            return new Attempt(notProven(e), renewed);
        }
    }

    private static ChipAuthenticationOutcome answered(String what, CardResponse response) {
        return new ChipAuthenticationOutcome.NotProven(what + response.statusText());
    }

    private static ChipAuthenticationOutcome notProven(CardException broken) throws CardException {
        if (broken.reason() == Reason.DAMAGED) {
            return new ChipAuthenticationOutcome.NotProven("the chip does not know the new keys");
        }
        if (broken.endsChannel()) {
            return new ChipAuthenticationOutcome.NotProven(String.valueOf(broken.getMessage()));
        }
        throw broken;
    }
}
