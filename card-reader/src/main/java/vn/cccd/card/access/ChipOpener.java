package vn.cccd.card.access;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import vn.cccd.card.access.Access.Protocol;
import vn.cccd.card.access.OpenChip.Announcement;
import vn.cccd.card.access.PaceVariant.Place;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.RawFile;
import vn.cccd.card.lds.SecurityInfos;
import vn.cccd.card.lds.SecurityInfos.PaceOffer;

/**
 * Opens a chip: PACE where it is announced, else BAC.
 *
 * <p><b>Security guarantees.</b> A PACE that was announced and failed is not followed by BAC unless the operator allows it, and
 * then {@link Access#downgraded} says so. No chip is offered more than {@link AccessKeys#MOST_TRIES} keys, nor the last key that it
 * would take.
 */
public final class ChipOpener {
    private final PlainChannel channel;
    private final AccessKeys keys;
    private final boolean bacAfterFailedPace;
    private final SecureRandom random;
    private final KeyTries tries;
    private Optional<CardException> paceFailure = Optional.empty();
    private boolean lastNotOffered;

    /** {@code clock} tells how long the chip takes over a key that it refuses. */
    public ChipOpener(
            PlainChannel channel,
            AccessKeys keys,
            boolean bacAfterFailedPace,
            SecureRandom random,
            InstantSource clock) {
        this.channel = channel;
        this.keys = keys;
        this.bacAfterFailedPace = bacAfterFailedPace;
        this.random = random;
        this.tries = new KeyTries(clock);
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
        if (paceFailure.isPresent() && (!bacAfterFailedPace || keys.mrz().isEmpty() || tries.over())) {
            throw paceFailure.get();
        }
        return Optional.empty();
    }

    private Optional<OpenChip> byPace(PaceVariant variant, Announcement announcement, boolean assumed)
            throws CardException {
        lastNotOffered = true;
        for (AccessKey key : keys.forPace()) {
            if (tries.over()) {
                return Optional.empty();
            }
            Password password = Password.of(key);
            tries.begin();
            Attempt attempt = variant.attempt(channel, password, random);
            if (attempt instanceof Attempt.Opened opened) {
                return Optional.of(opened(variant, password, announcement, opened));
            }
            password.close();
            lastNotOffered &= attempt instanceof Attempt.NotOffered;
            switch (attempt) {
                case Attempt.Opened opened -> throw new IllegalStateException("returned above");
                case Attempt.KeyRefused refused -> {
                    tries.refused(refused);
                    failed(refused);
                }
                case Attempt.Blocked blocked -> throw blocked.failure("PACE");
                case Attempt.NotOffered not -> {
                    if (!assumed) {
                        failed(not);
                    }
                }
                case Attempt.Broken broken -> {
                    if (!assumed) {
                        failed(broken);
                    }
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The first failure is the one that counts: what a chip says later may follow from it. */
    private void failed(Attempt attempt) {
        if (paceFailure.isEmpty()) {
            paceFailure = Optional.of(attempt.failure("PACE"));
        }
    }

    private OpenChip opened(PaceVariant variant, Password password, Announcement announcement, Attempt.Opened opened)
            throws CardException {
        Access access = new Access(
                Protocol.PACE, password.kind(), Optional.of(variant.offer().oid()), false);
        KnownWay way = new KnownWay(access, announcement, Optional.of(variant), password, random);
        try {
            Optional<ChipMapping> mapping = opened.mapping();
            if (mapping.isPresent()) {
                Optional<Bytes> file = CardSecurityFile.read(opened.channel());
                mapping = mapping.map(m -> m.with(file));
                way.keep(file);
            }
            variant.enter(opened.channel());
            return new OpenChip(channel, way, opened, mapping, random);
        } catch (CardException e) {
            if (opened.mapping().isEmpty() || !e.endsChannel()) {
                throw e;
            }
            // On some chips the session ends with a file that is not there; then it does without.
            return way.open(channel);
        }
    }

    private OpenChip byBac(Announcement announcement, boolean downgraded) throws CardException {
        CardException failure =
                new CardException(Reason.NOT_SUPPORTED, "the chip opens by BAC, which takes the MRZ, not a number");
        for (AccessKey.Mrz key : keys.mrz()) {
            if (tries.over()) {
                break;
            }
            Password password = Password.of(key);
            tries.begin();
            Attempt attempt = Bac.attempt(channel, password, random);
            if (attempt instanceof Attempt.Opened opened) {
                Access access = new Access(Protocol.BAC, password.kind(), Optional.empty(), downgraded);
                KnownWay way = new KnownWay(access, announcement, Optional.empty(), password, random);
                return new OpenChip(channel, way, opened, Optional.empty(), random);
            }
            password.close();
            failure = attempt.failure("BAC");
            if (!(attempt instanceof Attempt.KeyRefused refused)) {
                throw attempt instanceof Attempt.NotOffered
                        ? new CardException(Reason.NOT_SUPPORTED, String.valueOf(failure.getMessage()))
                        : failure;
            }
            tries.refused(refused);
        }
        throw failure;
    }

    private static SecurityInfos parsed(Optional<Bytes> set) {
        return set.map(CardAccessFile::parsed).orElse(CardAccessFile.NOTHING);
    }
}
