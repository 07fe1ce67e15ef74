package vn.cccd.sim.scanner;

import java.time.Duration;

/**
 * One key pressed and let go.
 *
 * @param key what stands on the key of a US keyboard, unshifted: {@code a}, {@code 1}, {@code \}; {@code \n} is Enter, {@code \t} Tab
 * @param after time since the key before
 */
public record KeyStroke(char key, boolean shift, Duration after) {
    /** Which key stays out: a scan is personal. */
    @Override
    public String toString() {
        return "KeyStroke";
    }
}
