package vn.cccd.kiosk.device.loop;

import java.util.List;

/** The next model and what is to be done, in this order. */
public record Decision<M, F>(M model, List<F> effects) {
    public Decision {
        effects = List.copyOf(effects);
    }
}
