package vn.cccd.kiosk.flow.counter;

import java.time.LocalDateTime;
import java.util.UUID;
import vn.cccd.kiosk.flow.Effect;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

/** Something that is to be done for a counter. */
public sealed interface CounterEffect {
    /** At a device. */
    record AtDevice(Effect.AtReader effect) implements CounterEffect {}

    /** Keep the file as it is now, so that a restart loses nothing. */
    record KeepFile(Dossier dossier) implements CounterEffect {}

    /** Look up what the site knows about somebody, and tell: {@link CounterEvent.PersonExpected}. */
    record LookUp(IdNumber number) implements CounterEffect {
        /** Names nobody. */
        @Override
        public String toString() {
            return "LookUp[…]";
        }
    }

    /** Store a check-in for every party, all or none, and tell. */
    record StoreFile(Dossier dossier) implements CounterEffect {}

    /** Put this on paper for the people of the file. */
    record PrintTicket(Ticket ticket, Bilingual site, LocalDateTime at, Language language) implements CounterEffect {}

    /** Forget the file that was kept. */
    record ForgetFile(UUID id) implements CounterEffect {}

    /** Forget what the reader keeps of the cards that it read. */
    record ForgetReadings() implements CounterEffect {}

    /** Give a new file its id: {@link CounterEvent.FileOpened}. */
    record OpenFile() implements CounterEffect {}
}
