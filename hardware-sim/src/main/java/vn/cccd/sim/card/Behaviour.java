package vn.cccd.sim.card;

import java.util.Optional;
import vn.cccd.sim.chip.ChipBehaviour;
import vn.cccd.sim.chip.ChipKnob;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;

/** How the chip behaves where documents differ ({@code chip:}); every key is the name of a {@link ChipKnob}. */
final class Behaviour {
    private Behaviour() {}

    static ChipBehaviour read(Form form) throws FormException {
        ChipBehaviour behaviour = ChipBehaviour.cccd2021();
        for (ChipKnob knob : ChipKnob.values()) {
            Optional<Field> field = form.field(knob.label());
            if (field.isPresent()) {
                ChipBehaviour soFar = behaviour;
                behaviour = field.get().explained(value -> soFar.with(knob, value));
            }
        }
        form.refuseOthers();
        return behaviour;
    }
}
