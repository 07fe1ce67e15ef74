package vn.cccd.card;

import java.util.Optional;

/** How one attempt to read a chip ended. */
public sealed interface ReadOutcome {
    /** What it cost; absent when there was no reading, for example because the card could not be connected. */
    Optional<ReadTiming> timing();

    /** Everything asked for was read; its verdict says how far it can be trusted. */
    record Completed(ChipReading reading) implements ReadOutcome {
        @Override
        public Optional<ReadTiming> timing() {
            return Optional.of(reading.timing());
        }
    }

    /**
     * Contact was lost; the same card may be read again.
     *
     * @param detail a short English phrase for support, never personal data
     * @param resumePoint where to go on; absent when the chip had not been opened. Whoever gets it closes it or resumes it.
     */
    record Interrupted(
            ReadFailure failure, String detail, Optional<ResumePoint> resumePoint, Optional<ReadTiming> timing)
            implements ReadOutcome {
        public Interrupted(ReadFailure failure) {
            this(failure, "", Optional.empty(), Optional.empty());
        }
    }

    /**
     * It will not work with this card, key or reader.
     *
     * @param detail a short English phrase for support, never personal data
     */
    record Failed(ReadFailure failure, String detail, Optional<ReadTiming> timing) implements ReadOutcome {
        public Failed(ReadFailure failure) {
            this(failure, "");
        }

        public Failed(ReadFailure failure, String detail) {
            this(failure, detail, Optional.empty());
        }
    }
}
