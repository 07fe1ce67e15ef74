package vn.cccd.kiosk.flow.desk;

import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.flow.Effect;
import vn.cccd.kiosk.identity.VerifiedCard;

/**
 * What follows from an event at a desk.
 *
 * @param card somebody's card, read in this step, or the code that was taken for it
 */
public record DeskStep(DeskModel model, List<Effect.AtReader> effects, Optional<VerifiedCard> card) {
    public DeskStep {
        effects = List.copyOf(effects);
    }

    static DeskStep to(DeskModel model, Effect.AtReader... effects) {
        return new DeskStep(model, List.of(effects), Optional.empty());
    }
}
