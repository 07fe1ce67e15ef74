package vn.cccd.kiosk.device.reader;

import java.util.Optional;
import vn.cccd.card.ResumePoint;
import vn.cccd.kiosk.identity.CardKey;

/** Where the last attempt of a visit stopped, for the same card to go on. Nothing is kept of attempts that were forgotten. Thread-safe. */
final class StoppedReading {
    private long forgottenUpTo;
    private Optional<Held> held = Optional.empty();

    private record Held(CardKey key, ResumePoint point) {
        @Override
        public String toString() {
            return "Held[…]";
        }
    }

    /** Keeps {@code point}, or closes it when the visit is over. */
    synchronized void keep(long attempt, CardKey key, ResumePoint point) {
        drop();
        if (attempt > forgottenUpTo) {
            held = Optional.of(new Held(key, point));
        } else {
            point.close();
        }
    }

    /** The point for a card with this key; what was kept for another one is forgotten. */
    synchronized Optional<ResumePoint> take(CardKey key) {
        Optional<ResumePoint> point =
                held.filter(kept -> kept.key().equals(key)).map(Held::point);
        if (point.isPresent()) {
            held = Optional.empty();
        }
        drop();
        return point;
    }

    /** Forgets what there is, and what attempts up to this one will bring. */
    synchronized void forget(long attempt) {
        forgottenUpTo = Math.max(forgottenUpTo, attempt);
        drop();
    }

    private void drop() {
        held.map(Held::point).ifPresent(ResumePoint::close);
        held = Optional.empty();
    }
}
