package vn.cccd.card.access;

import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.protocol.EACCAProtocol;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.PlainChannel;
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

    private ChipAuthentication() {}

    /** How it ended, and the channel to go on with: the old one, or one under the new keys. */
    record Attempt(ChipAuthenticationOutcome outcome, SecureChannel channel) {}

    /**
     * Lets the chip prove its key by the strongest variant that it offers, and by the next when it turns one down in good order. What it
     * proves is always a key of DG14, so a weaker variant proves no less.
     */
    static Attempt attempt(PlainChannel plain, SecureChannel channel, SecurityInfos dg14) throws CardException {
        String why = dg14.chipKeys().isEmpty() ? "no key in DG14" : "the key in DG14 cannot be used";
        Attempt result = new Attempt(new ChipAuthenticationOutcome.NotOffered(why), channel);
        for (ChipKeyChoice choice :
                ChipKeyChoice.all(dg14).stream().limit(MOST_ATTEMPTS).toList()) {
            Optional<PublicKey> key = usable(choice);
            if (key.isPresent()) {
                ChipAuthenticationMessages messages = new ChipAuthenticationMessages(channel);
                result = attempt(plain, channel, choice, key.get(), messages);
                if (!messages.refusedInGoodOrder()) {
                    return result;
                }
            }
        }
        return result;
    }

    private static Optional<PublicKey> usable(ChipKeyChoice choice) {
        try {
            return Optional.of(choice.publicKey());
        } catch (GeneralSecurityException | RuntimeException e) {
            LOG.log(Level.DEBUG, "a key of DG14 cannot be used", e);
            return Optional.empty();
        }
    }

    private static Attempt attempt(
            PlainChannel plain,
            SecureChannel channel,
            ChipKeyChoice choice,
            PublicKey key,
            ChipAuthenticationMessages messages)
            throws CardException {
        try {
            var result = new EACCAProtocol(messages, channel.wrapper(), ANSWER, true)
                    .doCA(choice.keyId().orElse(null), choice.oid(), choice.keyOid(), key);
            SecureChannel renewed = new SecureChannel(plain, result.getWrapper());
            return confirmed(renewed, choice.oid(), messages.terminalKey());
        } catch (CardServiceException | RuntimeException e) {
            CardException broken = messages.broken();
            return new Attempt(notProven(broken, messages), channel);
        }
    }

    /** The chip has proved nothing until it has answered under the new keys. */
    private static Attempt confirmed(SecureChannel renewed, String oid, Bytes terminalKey) throws CardException {
        try {
            CardResponse response =
                    new FileReader(renewed, new BlockSizes(ANSWER), (file, done, total) -> {}).select(LdsFile.DG14);
            ChipAuthenticationOutcome outcome = response.ok()
                    ? new ChipAuthenticationOutcome.Proven(oid, terminalKey)
                    : new ChipAuthenticationOutcome.NotProven("after it the chip answered " + response.statusText());
            return new Attempt(outcome, renewed);
        } catch (CardException e) {
            return new Attempt(notProven(e, null), renewed);
        }
    }

    private static ChipAuthenticationOutcome notProven(
            @Nullable CardException broken, @Nullable ChipAuthenticationMessages messages) throws CardException {
        if (broken != null && !broken.endsChannel() && broken.reason() != Reason.DAMAGED) {
            throw broken;
        }
        if (broken != null) {
            return new ChipAuthenticationOutcome.NotProven(
                    broken.reason() == Reason.DAMAGED
                            ? "the chip does not know the new keys"
                            : String.valueOf(broken.getMessage()));
        }
        String status = messages == null ? "" : messages.statusText();
        return new ChipAuthenticationOutcome.NotProven("the chip answered " + status);
    }
}
