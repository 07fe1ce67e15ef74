package vn.cccd.kiosk.flow.counter;

import java.util.Optional;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.text.FailureCode;

/** What the counter tells once, until the next thing happens. */
public sealed interface CounterNotice {
    /** The person just read is in this file already, as party {@code number}. */
    record AlreadyInFile(int number) implements CounterNotice {}

    /** The file was stored for certain; {@code parties} check-ins are on their way, and its people queue with {@code ticket}. */
    record Stored(int parties, Optional<Ticket> ticket) implements CounterNotice {}

    /** The file that was open before a restart is stored for certain, with {@code parties}: nobody is to be read again. */
    record StoredBefore(int parties, Optional<Ticket> ticket) implements CounterNotice {}

    /** The file was not stored; it is still open. */
    record NotStored(FailureCode why) implements CounterNotice {}
}
