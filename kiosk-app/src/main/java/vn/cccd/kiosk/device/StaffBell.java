package vn.cccd.kiosk.device;

import java.util.function.Consumer;

/** Whatever lets staff know that somebody at the kiosk wants them. */
@FunctionalInterface
public interface StaffBell {
    /**
     * Calls staff and returns at once.
     *
     * @param answered is told, on any thread, once it is known whether the call has reached a device of theirs for certain
     */
    void ring(Consumer<Boolean> answered);

    /** No bell: the screen asks the citizen to wave or go to the desk. */
    static StaffBell none() {
        return answered -> answered.accept(false);
    }
}
