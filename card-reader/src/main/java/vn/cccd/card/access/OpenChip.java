package vn.cccd.card.access;

import java.security.SecureRandom;
import java.util.Optional;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.Traffic;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.RawFile;
import vn.cccd.card.lds.SecurityInfos;

/** A chip that accepted a key: its application is selected, and everything goes through secure messaging. */
public final class OpenChip implements CardChannel {
    private final PlainChannel plain;
    private final KnownWay way;
    private final Optional<ChipMapping> mapping;
    private final SecureRandom random;
    private SecureChannel channel;
    private Optional<Bytes> paceKey;
    private Optional<ChipAuthenticationOutcome.Proven> proven = Optional.empty();

    OpenChip(
            PlainChannel plain,
            KnownWay way,
            Attempt.Opened opened,
            Optional<ChipMapping> mapping,
            SecureRandom random) {
        this.plain = plain;
        this.way = way;
        this.channel = opened.channel();
        this.paceKey = opened.paceKey();
        this.mapping = mapping;
        this.random = random;
    }

    /** What the chip said before it was opened, or what was taken for granted when it said nothing. */
    record Announcement(Optional<RawFile> file, SecurityInfos infos) {}

    public Access access() {
        return way.access();
    }

    /** The way that led in, to be gone again after the card was moved. Whoever takes it closes it. */
    public KnownWay way() {
        return way;
    }

    /** EF.CardAccess as read; absent when the chip does not give it. */
    public Optional<RawFile> cardAccess() {
        return way.announcement().file();
    }

    /** What EF.CardAccess announces; that of the Vietnamese card when it was assumed. */
    public SecurityInfos announced() {
        return way.announcement().infos();
    }

    /** What the chip proved while it was opened; present when that was PACE with chip authentication mapping. */
    public Optional<ChipMapping> mapping() {
        return mapping;
    }

    /** The chip's public key of the agreement by which it was opened last; absent after BAC. */
    public Optional<Bytes> paceKey() {
        return paceKey;
    }

    /** The Chip Authentication whose keys protect what is sent now. */
    public Optional<ChipAuthenticationOutcome.Proven> proven() {
        return proven;
    }

    public Traffic traffic() {
        return plain.traffic();
    }

    @Override
    public CardResponse transmit(CardCommand command) throws CardException {
        return channel.transmit(command);
    }

    /** Opens the chip once more with the key that it accepted, after a secure channel was lost. */
    public void reopen() throws CardException {
        try {
            opened(way.secure(plain));
        } catch (CardException e) {
            if (!refused(e)) {
                throw e;
            }
            // Some chips accept no key twice in one session.
            plain.reset();
            opened(way.secure(plain));
        }
    }

    private void opened(Attempt.Opened again) {
        channel = again.channel();
        paceKey = again.paceKey();
        proven = Optional.empty();
    }

    private static boolean refused(CardException e) {
        return switch (e.reason()) {
            case KEY_REFUSED, NOT_SUPPORTED, CHANNEL_LOST, FILE_MISSING, DAMAGED -> true;
            case CARD_GONE, CARD_MUTE, READER_GONE, SERVICE_GONE, LINK_FAILED, BLOCKED, HOSTILE -> false;
        };
    }

    /** Lets the chip prove the key of DG14. Afterwards messages are protected with keys that only this chip can have. */
    public ChipAuthenticationOutcome authenticateChip(SecurityInfos dg14) throws CardException {
        ChipAuthentication.Attempt attempt = new ChipAuthentication(plain, random).attempt(channel, dg14);
        channel = attempt.channel();
        proven = attempt.outcome() instanceof ChipAuthenticationOutcome.Proven done
                ? Optional.of(done)
                : Optional.empty();
        return attempt.outcome();
    }
}
