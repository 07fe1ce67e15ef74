package vn.cccd.card.access;

import java.util.Optional;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;

/** How one attempt to open a chip with one key ended. */
sealed interface Attempt {
    /**
     * It is open.
     *
     * @param paceKey the chip's public key of the agreement, after PACE
     * @param mapping what the chip proved by the way
     */
    record Opened(SecureChannel channel, Optional<Bytes> paceKey, Optional<ChipMapping> mapping) implements Attempt {}

    /** The chip knows another key. */
    record KeyRefused(int status) implements Attempt {
        /** Whether another wrong key would be the last one that this chip takes. */
        boolean oneTryLeft() {
            return status == LAST_TRY;
        }
    }

    /** The chip does not accept any more tries, or only one, which is not ours to take. */
    record Blocked(int status) implements Attempt {}

    /** The chip does not do this protocol with this kind of key; no key was tried. */
    record NotOffered(int status) implements Attempt {}

    /** It went wrong on the way. */
    record Broken(String why) implements Attempt {}

    int LAST_TRY = 0x63C1;
    int NO_TRY = 0x63C0;

    /** Whether this status says that the chip takes no more keys. */
    static boolean isBlocked(int status) {
        return status == StatusWord.AUTHENTICATION_BLOCKED || status == NO_TRY;
    }

    /** What is told of an attempt that opened nothing. */
    default CardException failure(String protocol) {
        return switch (this) {
            case Opened opened -> throw new IllegalStateException("it opened the chip");
            case KeyRefused refused ->
                new CardException(
                        Reason.KEY_REFUSED, String.format("%s refused the key with %04X", protocol, refused.status()));
            case Blocked blocked ->
                new CardException(Reason.BLOCKED, String.format("%s is blocked: %04X", protocol, blocked.status()));
            case NotOffered not ->
                new CardException(
                        Reason.KEY_REFUSED, String.format("%s does not take this key: %04X", protocol, not.status()));
            case Broken broken -> new CardException(Reason.DAMAGED, broken.why());
        };
    }
}
