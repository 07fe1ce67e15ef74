package vn.cccd.kiosk.device;

/** Whatever lets staff know that somebody at the kiosk wants them. */
@FunctionalInterface
public interface StaffBell {
    /** Calls staff; returns whether the call reached a device of theirs for certain. Returns at once. */
    boolean ring();

    /** No bell: the screen asks the citizen to wave or go to the desk. */
    static StaffBell none() {
        return () -> false;
    }
}
