package vn.cccd.kiosk.flow.counter;

import vn.cccd.kiosk.text.FailureCode;

/** What the counter tells once, until the next thing happens. */
public sealed interface CounterNotice {
    /** The person just read is in this file already, as party {@code number}. */
    record AlreadyInFile(int number) implements CounterNotice {}

    /** The file was stored for certain; {@code parties} check-ins are on their way. */
    record Stored(int parties) implements CounterNotice {}

    /** The file was not stored; it is still open. */
    record NotStored(FailureCode why) implements CounterNotice {}
}
