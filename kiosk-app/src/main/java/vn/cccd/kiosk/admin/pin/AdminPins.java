package vn.cccd.kiosk.admin.pin;

import java.util.Optional;

/** Whose PIN is whose; without any the door does not open. */
public record AdminPins(Optional<PinHash> attendant, Optional<PinHash> technician) {
    /** Nobody has one. */
    public static final AdminPins NONE = new AdminPins(Optional.empty(), Optional.empty());

    /** Whether anybody has one. */
    public boolean set() {
        return attendant.isPresent() || technician.isPresent();
    }

    /** Whom a PIN lets in. */
    public enum Holder {
        ATTENDANT,
        TECHNICIAN,
        NOBODY
    }

    /** Whose it is; both are tried whatever the first says, so that the time tells nothing. */
    public Holder holder(Pin pin) {
        boolean technicians = technician.filter(hash -> hash.fits(pin)).isPresent();
        boolean attendants = attendant.filter(hash -> hash.fits(pin)).isPresent();
        if (technicians) {
            return Holder.TECHNICIAN;
        }
        return attendants ? Holder.ATTENDANT : Holder.NOBODY;
    }
}
