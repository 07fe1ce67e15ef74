package vn.cccd.kiosk.admin;

import vn.cccd.kiosk.admin.pin.WrongPins;

/** Something that is to be done; what comes of it returns as {@link AdminEvent}s. */
public sealed interface AdminEffect {
    /** Put this digit behind those that were typed. */
    record TakeDigit(int digit) implements AdminEffect {
        @Override
        public String toString() {
            return "TakeDigit[…]";
        }
    }

    record EraseDigit() implements AdminEffect {}

    /** Wipe what was typed. */
    record WipePin() implements AdminEffect {}

    /** Keep this through a restart, before anything else is done. */
    record KeepWrongPins(WrongPins wrong) implements AdminEffect {}

    /** Tell whose PIN was typed, and wipe it. */
    record JudgePin() implements AdminEffect {}

    /** End the visit with everything personal. */
    record EndVisit() implements AdminEffect {}

    record GatherFacts() implements AdminEffect {}

    record RunSelfTest() implements AdminEffect {}

    record WriteDiagnostics() implements AdminEffect {}
}
