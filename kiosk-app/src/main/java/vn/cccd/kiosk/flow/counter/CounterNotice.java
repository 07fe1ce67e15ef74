package vn.cccd.kiosk.flow.counter;

import java.util.Optional;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.FailureCode;

/** What the counter tells once, until the next thing happens. */
public sealed interface CounterNotice {
    /** The person just read is in this file already, as party {@code number}. */
    record AlreadyInFile(int number) implements CounterNotice {}

    /** The file was stored for certain; its check-ins are on their way, and its people queue with {@code ticket}. Its documents can be had as long as this is told. */
    record Stored(StoredDossier file, Optional<Ticket> ticket) implements CounterNotice {}

    /** The file that was open before a restart is stored for certain: nobody is to be read again. What is kept of it for its documents is what is in the book. */
    record StoredBefore(StoredDossier file, Optional<Ticket> ticket) implements CounterNotice {}

    /** The file was not stored; it is still open. */
    record NotStored(FailureCode why) implements CounterNotice {}
}
