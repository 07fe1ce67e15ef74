package vn.cccd.card.access;

import java.security.SecureRandom;
import java.util.Optional;
import vn.cccd.card.access.OpenChip.Announcement;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.bytes.Bytes;

/**
 * The way in that a chip accepted: protocol, key and where it is used. It opens the same chip again without asking it anything.
 *
 * <p><b>Security guarantees.</b> {@link #open} offers the key once. That a chip takes it says that it knows the key, not that it is
 * the same chip. {@link #close} wipes the key; {@code toString} never shows it.
 */
public final class KnownWay implements AutoCloseable {
    private final Access access;
    private final Announcement announcement;
    private final Optional<PaceVariant> pace;
    private final Password password;
    private final SecureRandom random;
    private Optional<Bytes> cardSecurity = Optional.empty();

    /** By the variant of PACE, or else by BAC; {@code password} is wiped with this. */
    KnownWay(
            Access access,
            Announcement announcement,
            Optional<PaceVariant> pace,
            Password password,
            SecureRandom random) {
        this.access = access;
        this.announcement = announcement;
        this.pace = pace;
        this.password = password;
        this.random = random;
    }

    /** How the chip was opened. */
    public Access access() {
        return access;
    }

    Announcement announcement() {
        return announcement;
    }

    /** Keeps EF.CardSecurity, which is signed and need not be read again. */
    void keep(Optional<Bytes> file) {
        cardSecurity = file;
    }

    /**
     * Opens a chip that was just connected, with one try.
     *
     * @throws CardException with {@link Reason#KEY_REFUSED} when the chip does not take the key, so that it is another one
     * @throws IllegalStateException when this is closed
     */
    public OpenChip open(PlainChannel fresh) throws CardException {
        Attempt.Opened opened = secure(fresh);
        Optional<ChipMapping> mapping = opened.mapping().map(m -> m.with(cardSecurity));
        return new OpenChip(fresh, this, opened, mapping, random);
    }

    /** Opens the chip at {@code channel} as far as its application. */
    Attempt.Opened secure(PlainChannel channel) throws CardException {
        if (pace.isEmpty()) {
            Application.select(channel);
            return opened(Bac.attempt(channel, password, random));
        }
        pace.get().approach(channel);
        Attempt.Opened opened = opened(pace.get().attempt(channel, password, random));
        pace.get().enter(opened.channel());
        return opened;
    }

    private Attempt.Opened opened(Attempt attempt) throws CardException {
        if (attempt instanceof Attempt.Opened opened) {
            return opened;
        }
        throw attempt.failure(access.protocol().name());
    }

    @Override
    public void close() {
        password.close();
    }

    @Override
    public String toString() {
        return "KnownWay[" + access.protocol() + ", " + access.secret() + "]";
    }
}
