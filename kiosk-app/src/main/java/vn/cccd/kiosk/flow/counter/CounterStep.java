package vn.cccd.kiosk.flow.counter;

import java.util.List;

/** What follows from an event at a counter. */
public record CounterStep(CounterModel model, List<CounterEffect> effects) {
    public CounterStep {
        effects = List.copyOf(effects);
    }

    /** A model that nothing is to be done about. */
    static CounterStep only(CounterModel model) {
        return new CounterStep(model, List.of());
    }
}
