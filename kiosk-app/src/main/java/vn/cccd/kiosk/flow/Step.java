package vn.cccd.kiosk.flow;

import java.util.List;

/** What follows from an event: the next model, and what is to be done. */
public record Step(Model model, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    /** The state of the next model. */
    public State state() {
        return model.state();
    }
}
