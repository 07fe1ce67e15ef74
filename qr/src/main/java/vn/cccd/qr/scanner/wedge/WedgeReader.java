package vn.cccd.qr.scanner.wedge;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.ScanSource;

/**
 * Tells what a scanner types from what a person types, by speed alone. Pure: keys and times come from outside. One thread.
 *
 * <p>Every key is either passed on, in order, or part of a scan; none is lost and none is both. A key is held back until the next one is
 * late, which is at most {@link WedgeLimits#fastest} for a person; a scan is known after a few keys, all of which were still held, so
 * that nothing of it reaches a button or a number pad. Enter or Tab ends a scan and is part of it.
 *
 * @param <K> what a key is to the caller, who gets it back when it is a person's
 */
public final class WedgeReader<K> {
    /** The only device there is: keyboards cannot be told apart. */
    public static final ScanSource SOURCE = new ScanSource(ScanSource.Kind.KEYBOARD, "keyboard");

    private static final String BACKSPACE = "\b";
    private static final int PAUSES_OF_A_BUSY_COMPUTER = 5;

    private enum Place {
        /** Whoever types, nothing is known yet. */
        HOLDING,
        SCANNING,
        /** In a scan longer than any, up to its end. */
        SKIPPING
    }

    private final WedgeLimits limits;
    private final Consumer<K> person;
    private final Consumer<ScanEvent> scans;
    private final List<K> held = new ArrayList<>();
    private final StringBuilder typed = new StringBuilder();
    private Place place = Place.HOLDING;
    private boolean erased;
    private int characters;
    private long first;
    private long last;
    private boolean passedOn;
    private long lastPassedOn;
    private boolean beginningMissed;
    private String repeating = "";

    /**
     * A reader at rest.
     *
     * @param person takes the keys that are no scanner's
     * @param scans takes scans
     */
    public WedgeReader(WedgeLimits limits, Consumer<K> person, Consumer<ScanEvent> scans) {
        this.limits = limits;
        this.person = person;
        this.scans = scans;
    }

    /**
     * A key.
     *
     * <p>A key that comes late without a call of {@link #time} before it was kept waiting by whoever hands keys over, and counts as quick.
     *
     * @param characters what it types: one character, a control character for Enter, Tab and Backspace, nothing for Shift and its like
     * @param nanos when; never less than before
     */
    public void key(K key, String characters, long nanos) {
        long pauses = place == Place.HOLDING ? 1 : PAUSES_OF_A_BUSY_COMPUTER;
        if (nanos - last >= pauses * limits.pause().toNanos()) {
            time(nanos);
        }
        switch (place) {
            case HOLDING -> hold(key, characters, nanos);
            case SCANNING -> scan(characters, nanos);
            case SKIPPING -> skip(characters, nanos);
        }
    }

    /** When {@link #time} is to be called unless a key comes before; empty when nothing is waited for. */
    public OptionalLong deadline() {
        return switch (place) {
            case HOLDING ->
                held.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(last + limits.fastest().toNanos());
            case SCANNING, SKIPPING -> OptionalLong.of(last + limits.pause().toNanos());
        };
    }

    /** It is {@code nanos}, and every key pressed before was handed over. */
    public void time(long nanos) {
        long quiet = nanos - last;
        switch (place) {
            case HOLDING -> {
                if (quiet >= limits.fastest().toNanos()) {
                    passOn();
                    repeating = "";
                }
            }
            case SCANNING -> {
                if (quiet >= limits.pause().toNanos()) {
                    finish();
                }
            }
            case SKIPPING -> {
                if (quiet >= limits.pause().toNanos()) {
                    rest();
                }
            }
        }
    }

    private void hold(K key, String text, long nanos) {
        boolean waiting = !held.isEmpty() || !repeating.isEmpty();
        if (!text.isEmpty() || !waiting) {
            last = nanos;
        }
        held.add(key);
        if (text.isEmpty()) {
            return;
        }
        if (text.equals(repeating) || isEnding(text)) {
            passOn();
            passedOn = false;
            return;
        }
        repeating = "";
        if (characters++ == 0) {
            first = nanos;
        }
        type(text);
        if (characters >= limits.leastCharacters()) {
            decide(text);
        }
    }

    /** So many keys that fast: a scanner's, unless it is one key held down, which repeats about as fast. */
    private void decide(String text) {
        if (typed.chars().distinct().count() < 2) {
            passOn();
            repeating = text;
        } else {
            // Somebody's last key, or the scan's first ones on a computer that was busy: nobody knows.
            beginningMissed = passedOn && first - lastPassedOn < limits.pause().toNanos();
            held.clear();
            place = Place.SCANNING;
        }
    }

    private void scan(String text, long nanos) {
        if (text.isEmpty()) {
            return;
        }
        last = nanos;
        if (isEnding(text)) {
            finish();
            return;
        }
        type(text);
        if (typed.length() > limits.longest()) {
            clear();
            place = Place.SKIPPING;
            scans.accept(new ScanEvent.TooLong(SOURCE, limits.longest()));
        }
    }

    private void skip(String text, long nanos) {
        if (isEnding(text)) {
            rest();
        } else if (!text.isEmpty()) {
            last = nanos;
        }
    }

    /** An input method that is on erases letters to write others in their place; scanners erase nothing. */
    private void type(String text) {
        if (text.equals(BACKSPACE)) {
            erased = true;
            typed.setLength(Math.max(0, typed.length() - 1));
        } else {
            typed.append(text);
        }
    }

    private void finish() {
        String text = typed.toString();
        boolean inputMethod = erased;
        boolean whole = !beginningMissed;
        rest();
        passedOn = false;
        WedgeText.event(text, whole, inputMethod).ifPresent(scans);
    }

    private void passOn() {
        List<K> keys = List.copyOf(held);
        if (characters > 0) {
            passedOn = true;
            lastPassedOn = last;
        }
        rest();
        keys.forEach(person);
    }

    private void rest() {
        clear();
        held.clear();
        characters = 0;
        place = Place.HOLDING;
    }

    private void clear() {
        typed.setLength(0);
        erased = false;
    }

    private static boolean isEnding(String text) {
        return text.equals("\r") || text.equals("\n") || text.equals("\t");
    }
}
