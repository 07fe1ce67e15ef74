package vn.cccd.kiosk.device;

/** Whatever lets staff know that somebody at the kiosk wants them. */
@FunctionalInterface
public interface StaffBell {
    /** Calls staff, and runs {@code reached}, on another thread, once the call has reached a device of theirs for certain. Returns at once. */
    void ring(Runnable reached);

    /** No bell: the screen asks the citizen to wave or go to the desk. */
    static StaffBell none() {
        return reached -> {};
    }
}
