package vn.cccd.qr.scanner.wedge;

import java.util.ArrayList;
import java.util.List;
import vn.cccd.qr.scanner.ScanEvent;

/** Types on a wedge reader with the times it says, as a keyboard and its window do: timers fire when they are due. */
final class Typist {
    final StringBuilder passedOn = new StringBuilder();
    final List<ScanEvent> scans = new ArrayList<>();

    /** The longest time that a key of a person waited. */
    long longestWait;

    private final WedgeReader<Key> reader = new WedgeReader<>(WedgeLimits.USUAL, key -> passOn(key), scans::add);
    private long now = 1_000_000_000_000L;

    private record Key(String text, long at) {}

    /** One key, {@code afterMillis} after the one before. */
    Typist key(String text, double afterMillis) {
        long at = now + (long) (afterMillis * 1_000_000);
        while (reader.deadline().isPresent() && reader.deadline().getAsLong() <= at) {
            now = Math.max(now, reader.deadline().getAsLong());
            reader.time(now);
        }
        now = at;
        reader.key(new Key(text, now), text, now);
        return this;
    }

    /** One key after the other. */
    Typist keys(String text, double betweenMillis) {
        text.chars().forEach(c -> key(Character.toString(c), betweenMillis));
        return this;
    }

    /** Keys that a busy window hands over late, before it looks at the clock. */
    Typist keptWaiting(String text, double waitMillis) {
        now += (long) (waitMillis * 1_000_000);
        text.chars().forEach(c -> reader.key(new Key(Character.toString(c), now), Character.toString(c), now));
        return this;
    }

    /** Nothing for a second. */
    Typist silence() {
        long until = now + 1_000_000_000L;
        while (reader.deadline().isPresent()) {
            now = reader.deadline().getAsLong();
            reader.time(now);
        }
        now = until;
        return this;
    }

    private void passOn(Key key) {
        longestWait = Math.max(longestWait, now - key.at());
        passedOn.append(key.text());
    }
}
