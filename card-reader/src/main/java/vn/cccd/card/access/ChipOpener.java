package vn.cccd.card.access;

import java.util.List;
import java.util.Optional;
import vn.cccd.card.access.Access.Protocol;
import vn.cccd.card.access.Access.Secret;
import vn.cccd.card.access.OpenChip.Announcement;
import vn.cccd.card.access.PaceVariant.Place;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.lds.RawFile;
import vn.cccd.card.lds.SecurityInfos;
import vn.cccd.card.lds.SecurityInfos.PaceOffer;

/**
 * Opens a chip: PACE where it is announced, else BAC.
 *
 * <p><b>Security guarantees.</b> A PACE that was announced and failed is not followed by BAC unless the operator allows it, and
 * then {@link Access#downgraded} says so. No chip is offered more than {@link AccessKeys#MOST_TRIES} keys.
 */
public final class ChipOpener {
    private static final SecurityInfos NOTHING = new SecurityInfos(List.of(), List.of(), List.of(), Optional.empty());

    private final PlainChannel channel;
    private final AccessKeys keys;
    private final boolean bacAfterFailedPace;
    private Optional<CardException> paceFailure = Optional.empty();
    private boolean lastNotOffered;

    public ChipOpener(PlainChannel channel, AccessKeys keys, boolean bacAfterFailedPace) {
        Quiet.library();
        this.channel = channel;
        this.keys = keys;
        this.bacAfterFailedPace = bacAfterFailedPace;
    }

    /** Tries the keys until one opens the chip. */
    public OpenChip open() throws CardException {
        Optional<RawFile> file = CardAccessFile.read(channel);
        boolean assumed = file.isEmpty() && keys.looksVietnamese();
        SecurityInfos infos = parsed(assumed ? Optional.of(CardAccessFile.VIETNAMESE) : file.map(RawFile::bytes));
        Announcement announcement = new Announcement(file, infos);
        Optional<OpenChip> opened = byPace(announcement, assumed, Place.MASTER_FILE);
        if (opened.isPresent()) {
            return opened.get();
        }
        Application.select(channel);
        if (file.isEmpty()) {
            Optional<RawFile> inside = CardAccessFile.readHere(channel);
            if (inside.isPresent()) {
                announcement = new Announcement(inside, parsed(inside.map(RawFile::bytes)));
                opened = byPace(announcement, false, Place.APPLICATION);
                if (opened.isPresent()) {
                    return opened.get();
                }
            }
        }
        boolean announced =
                announcement.file().isPresent() && !announcement.infos().pace().isEmpty();
        return byBac(announcement, announced || paceFailure.isPresent());
    }

    /** Tries what is announced, until one is not refused at once; throws when a failed PACE must not be followed by BAC. */
    private Optional<OpenChip> byPace(Announcement announcement, boolean assumed, Place place) throws CardException {
        boolean ambiguous = announcement.infos().pace().size() > 1;
        for (PaceOffer offer : Pace.possible(announcement.infos())) {
            Optional<OpenChip> opened = byPace(new PaceVariant(offer, ambiguous, place), announcement, assumed);
            if (opened.isPresent()) {
                return opened;
            }
            if (!lastNotOffered) {
                break;
            }
        }
        if (paceFailure.isPresent() && (!bacAfterFailedPace || keys.mrz().isEmpty())) {
            throw paceFailure.get();
        }
        return Optional.empty();
    }

    private Optional<OpenChip> byPace(PaceVariant variant, Announcement announcement, boolean assumed)
            throws CardException {
        lastNotOffered = true;
        for (AccessKey key : keys.forPace()) {
            Pace.Attempt attempt = variant.attempt(channel, key);
            lastNotOffered &= attempt instanceof Pace.Attempt.NotOffered;
            switch (attempt) {
                case Pace.Attempt.Opened opened -> {
                    variant.enter(opened.channel());
                    return Optional.of(opened(variant, key, announcement, opened.channel()));
                }
                case Pace.Attempt.KeyRefused refused ->
                    failed(Reason.KEY_REFUSED, String.format("PACE refused the key with %04X", refused.status()));
                case Pace.Attempt.Blocked blocked ->
                    throw new CardException(Reason.BLOCKED, String.format("PACE is blocked: %04X", blocked.status()));
                case Pace.Attempt.NotOffered not -> {
                    if (!assumed) {
                        failed(Reason.KEY_REFUSED, String.format("PACE does not take this key: %04X", not.status()));
                    }
                }
                case Pace.Attempt.Broken broken -> {
                    if (!assumed) {
                        failed(Reason.DAMAGED, broken.why());
                    }
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The first failure is the one that counts: what a chip says later may follow from it. */
    private void failed(Reason reason, String why) {
        if (paceFailure.isEmpty()) {
            paceFailure = Optional.of(new CardException(reason, why));
        }
    }

    private OpenChip opened(PaceVariant variant, AccessKey key, Announcement announcement, SecureChannel secure) {
        Secret secret = switch (key) {
            case AccessKey.Can can -> Secret.CAN;
            case AccessKey.Mrz mrz -> Secret.MRZ;
        };
        Access access =
                new Access(Protocol.PACE, secret, Optional.of(variant.offer().oid()), false);
        return new OpenChip(channel, KnownWay.pace(access, announcement, variant, key), secure);
    }

    private OpenChip byBac(Announcement announcement, boolean downgraded) throws CardException {
        CardException refused =
                new CardException(Reason.NOT_SUPPORTED, "the chip opens by BAC, which takes the MRZ, not a number");
        for (AccessKey.Mrz key : keys.mrz()) {
            try {
                SecureChannel secure = Bac.open(channel, key);
                Access access = new Access(Protocol.BAC, Secret.MRZ, Optional.empty(), downgraded);
                return new OpenChip(channel, KnownWay.bac(access, announcement, key), secure);
            } catch (CardException e) {
                if (e.reason() != Reason.KEY_REFUSED) {
                    throw e;
                }
                refused = e;
            }
        }
        throw refused;
    }

    private static SecurityInfos parsed(Optional<Bytes> set) {
        try {
            return set.isPresent() ? SecurityInfos.parse(set.get()) : NOTHING;
        } catch (TlvException e) {
            return NOTHING;
        }
    }
}
