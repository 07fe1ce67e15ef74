package vn.cccd.card.portrait;

/** How the decoding of a portrait ended. */
public sealed interface PortraitOutcome {
    /** The whole picture. */
    record Decoded(Picture picture) implements PortraitOutcome {}

    /** There is nothing to show; the rest of a reading stands. */
    record Refused(PictureRefusal reason) implements PortraitOutcome {}
}
