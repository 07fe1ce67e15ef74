package vn.cccd.qr.scanner.wedge;

import java.time.Duration;

/**
 * What tells a scanner's typing from a person's.
 *
 * @param fastest keys that follow each other within this time may be a scanner's; a person's key is passed on no later than this after it
 *     was pressed, unless the next came within it
 * @param leastCharacters so many such keys in a row are a scanner's
 * @param pause after this time without a key a scan without an ending is over
 * @param longest characters of a scan
 */
public record WedgeLimits(Duration fastest, int leastCharacters, Duration pause, int longest) {
    /**
     * Scanners take 1 to 20 ms from key to key, people 80 and more; 40 ms are not noticed. Of people who roll over keys two or three come
     * that fast, never eight; no code of ours has fewer characters.
     */
    public static final WedgeLimits USUAL = new WedgeLimits(Duration.ofMillis(40), 8, Duration.ofMillis(200), 8_192);

    public WedgeLimits {
        if (!fastest.isPositive() || pause.compareTo(fastest) < 0 || leastCharacters < 2 || longest < leastCharacters) {
            throw new IllegalArgumentException("times and lengths that fit together");
        }
    }
}
