package vn.cccd.card;

import java.time.Duration;
import java.util.Optional;
import vn.cccd.card.terminal.TerminalKeys;

/**
 * One reading to be done.
 *
 * @param resumePoint where an interrupted reading stopped; the reading takes it over and closes it, or hands another one out
 * @param connecting what it took to power the card, for {@link ReadStep#CONNECT}
 * @param terminal with which fingerprints are read, if the chip lets it; the keys belong to the caller. Without them nobody asks for
 *     fingerprints
 */
public record ReadRequest(
        AccessHint hint,
        FilesWanted files,
        Optional<ResumePoint> resumePoint,
        Optional<Duration> connecting,
        Optional<TerminalKeys> terminal) {
    public ReadRequest(AccessHint hint, FilesWanted files) {
        this(hint, files, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same reading, going on from {@code point} if the same card is there; from the beginning when the point is too old or closed. */
    public ReadRequest resuming(ResumePoint point) {
        return new ReadRequest(hint, files, Optional.of(point), connecting, terminal);
    }

    /** The same reading of a card that took so long to power. */
    public ReadRequest connectedIn(Duration time) {
        return new ReadRequest(hint, files, resumePoint, Optional.of(time), terminal);
    }

    /** The same reading, and last of all the fingerprints. */
    public ReadRequest withFingerprintsBy(TerminalKeys keys) {
        return new ReadRequest(hint, files, resumePoint, connecting, Optional.of(keys));
    }
}
