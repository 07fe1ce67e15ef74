package vn.cccd.sim.card;

import java.util.Map;
import java.util.SortedSet;
import vn.cccd.sim.bytes.HostileForm;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Mrz;

/**
 * Which document it is ({@code document:}).
 *
 * @param state who issues it, as the machine-readable zone says it: one to three letters
 * @param dataGroups the numbers of those that are signed
 * @param deformed files that are signed in a form that harms careless readers
 */
public record DocumentDesign(
        DocumentSize size, String state, SortedSet<Integer> dataGroups, Map<FileName, HostileForm> deformed) {
    public DocumentDesign {
        deformed = Map.copyOf(deformed);
    }

    static DocumentDesign read(Form form) throws FormException {
        DocumentSize size = form.required("size").oneOf(DocumentSize.class);
        Field state = form.required("state");
        if (!state.text().matches("[A-Z]{1,3}")) {
            throw state.wrong("a state has one to three capital letters, such as VNM");
        }
        var design = new DocumentDesign(
                size,
                state.text(),
                DataGroupNames.numbers(form, "data-groups"),
                DataGroupNames.deformed(form.section("deformed")));
        form.refuseOthers();
        return design;
    }

    /** The machine-readable zone of this document. */
    Mrz mrz(Citizen holder) {
        return switch (size) {
            case TD1 -> Mrz.ofCard(holder, state);
            case TD3 -> Mrz.ofPassport(holder, state);
        };
    }
}
