package vn.cccd.kiosk.device;

import java.util.List;

/** The next model and what is to be done, in this order. */
record Decision<M, F>(M model, List<F> effects) {
    Decision {
        effects = List.copyOf(effects);
    }
}
