package vn.cccd.kiosk.identity;

import java.util.Optional;
import vn.cccd.card.portrait.Picture;
import vn.cccd.card.portrait.PortraitOutcome;

/** A portrait as it is shown: the one from the chip, or the one that a list has on file. {@code toString} tells its size only. */
public record Face(Picture picture) {
    /** The face that was decoded, if it was. */
    public static Optional<Face> of(PortraitOutcome outcome) {
        return switch (outcome) {
            case PortraitOutcome.Decoded decoded -> Optional.of(new Face(decoded.picture()));
            case PortraitOutcome.Refused refused -> Optional.empty();
        };
    }
}
