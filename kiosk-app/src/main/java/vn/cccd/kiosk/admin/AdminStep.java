package vn.cccd.kiosk.admin;

import java.util.List;

/** What follows from an event: the next model, and what is to be done, in this order. */
public record AdminStep(AdminModel model, List<AdminEffect> effects) {
    public AdminStep {
        effects = List.copyOf(effects);
    }

    static AdminStep of(AdminModel model, AdminEffect... effects) {
        return new AdminStep(model, List.of(effects));
    }
}
