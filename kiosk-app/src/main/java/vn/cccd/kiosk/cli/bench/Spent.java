package vn.cccd.kiosk.cli.bench;

import java.time.Duration;

/**
 * What something took.
 *
 * @param card the time of chip, air and reader, virtual
 * @param own everything else, real
 */
record Spent(Duration card, Duration own) {
    Duration total() {
        return card.plus(own);
    }

    double seconds() {
        return total().toNanos() / 1e9;
    }

    double ownMillis() {
        return own.toNanos() / 1e6;
    }
}
