package vn.cccd.kiosk.flow.proctor;

import java.util.List;

/** What follows from an event at a proctor's desk. */
public record ProctorStep(ProctorModel model, List<ProctorEffect> effects) {
    public ProctorStep {
        effects = List.copyOf(effects);
    }

    /** A model that nothing is to be done about. */
    static ProctorStep only(ProctorTurn turn) {
        return new ProctorStep(turn.model(), List.of());
    }
}
