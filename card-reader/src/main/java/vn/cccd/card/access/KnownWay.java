package vn.cccd.card.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.access.OpenChip.Announcement;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.PlainChannel;

/**
 * The way in that a chip accepted: protocol, key and where it is used. It opens the same chip again without asking it anything.
 *
 * <p><b>Security guarantees.</b> {@link #open} offers the key once. That a chip takes it says that it knows the key, not that it is
 * the same chip. {@link #close} forgets the key; {@code toString} never shows it.
 */
public final class KnownWay implements AutoCloseable {
    private final Access access;
    private final Announcement announcement;
    private final Optional<PaceVariant> pace;
    private @Nullable AccessKey key;

    private KnownWay(Access access, Announcement announcement, Optional<PaceVariant> pace, AccessKey key) {
        this.access = access;
        this.announcement = announcement;
        this.pace = pace;
        this.key = key;
    }

    static KnownWay pace(Access access, Announcement announcement, PaceVariant variant, AccessKey key) {
        return new KnownWay(access, announcement, Optional.of(variant), key);
    }

    static KnownWay bac(Access access, Announcement announcement, AccessKey.Mrz key) {
        return new KnownWay(access, announcement, Optional.empty(), key);
    }

    /** How the chip was opened. */
    public Access access() {
        return access;
    }

    Announcement announcement() {
        return announcement;
    }

    /**
     * Opens a chip that was just connected, with one try.
     *
     * @throws CardException with {@link Reason#KEY_REFUSED} when the chip does not take the key, so that it is another one
     * @throws IllegalStateException when this is closed
     */
    public OpenChip open(PlainChannel fresh) throws CardException {
        return new OpenChip(fresh, this, secure(fresh));
    }

    /** Opens the chip at {@code channel} as far as its application. */
    SecureChannel secure(PlainChannel channel) throws CardException {
        AccessKey known = key;
        if (known == null) {
            throw new IllegalStateException("the key was forgotten");
        }
        if (pace.isPresent()) {
            return byPace(channel, pace.get(), known);
        }
        Application.select(channel);
        return Bac.open(channel, (AccessKey.Mrz) known);
    }

    private static SecureChannel byPace(PlainChannel channel, PaceVariant variant, AccessKey key) throws CardException {
        variant.approach(channel);
        return switch (variant.attempt(channel, key)) {
            case Pace.Attempt.Opened opened -> {
                variant.enter(opened.channel());
                yield opened.channel();
            }
            case Pace.Attempt.KeyRefused refused ->
                throw again(Reason.KEY_REFUSED, "refused the key", refused.status());
            case Pace.Attempt.NotOffered not -> throw again(Reason.KEY_REFUSED, "does not take the key", not.status());
            case Pace.Attempt.Blocked blocked -> throw again(Reason.BLOCKED, "is blocked", blocked.status());
            case Pace.Attempt.Broken broken -> throw new CardException(Reason.DAMAGED, broken.why());
        };
    }

    private static CardException again(Reason reason, String what, int status) {
        return new CardException(reason, String.format("PACE %s once more: %04X", what, status));
    }

    @Override
    public void close() {
        key = null;
    }

    @Override
    public String toString() {
        return "KnownWay[" + access.protocol() + ", " + access.secret() + "]";
    }
}
