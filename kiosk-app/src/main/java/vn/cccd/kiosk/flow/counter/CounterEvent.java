package vn.cccd.kiosk.flow.counter;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Expectation;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** Something that happened at a counter. */
public sealed interface CounterEvent {
    /** At a device or around the counter. */
    record Happened(Event event) implements CounterEvent {}

    // What the clerk does.

    /** A number was typed in whole. */
    record NumberTyped(IdNumber number) implements CounterEvent {}

    /** The reading or its failure is to go away. */
    record StartedOver() implements CounterEvent {}

    record TriedAgain() implements CounterEvent {}

    /** What the code says is enough; the card is not there or does not work. */
    record WentOnWithoutCard() implements CounterEvent {}

    record LanguageChosen(Language language) implements CounterEvent {}

    record PartyChosen(int number) implements CounterEvent {}

    record RoleChosen(int number, String role) implements CounterEvent {}

    record PartyAnswered(int number, String question, String answer) implements CounterEvent {
        /** Names the question: answers may be personal. */
        @Override
        public String toString() {
            return "PartyAnswered[" + number + ", " + question + "]";
        }
    }

    record FileAnswered(String question, String answer) implements CounterEvent {
        /** Names the question: answers may be personal. */
        @Override
        public String toString() {
            return "FileAnswered[" + question + "]";
        }
    }

    record TitleTyped(String title) implements CounterEvent {
        @Override
        public String toString() {
            return "TitleTyped[…]";
        }
    }

    /** The clerk notes that a party agreed to the site's consent text, or that they did not after all. */
    record ConsentNoted(int number, boolean given) implements CounterEvent {}

    record PartyRemoved(int number) implements CounterEvent {}

    /** Nothing is missing: the file is to be stored and reported. */
    record FileClosed() implements CounterEvent {}

    /** The file is to be dropped: nothing of it was stored. */
    record FileDropped() implements CounterEvent {}

    // What came of it.

    /** What the site knew about somebody in the file before they came. */
    record PersonExpected(IdNumber number, Expectation expectation) implements CounterEvent {
        /** Names nobody. */
        @Override
        public String toString() {
            return "PersonExpected[…]";
        }
    }

    /** The next file may begin; {@code id} is its own. */
    record FileOpened(UUID id) implements CounterEvent {}

    /** An unfinished file from before a restart. */
    record FileRestored(Dossier dossier) implements CounterEvent {}

    /** A file was stored for certain, but a restart kept that from being told; {@code ticket} is what its people queue with. */
    record FileFoundStored(StoredDossier file, Optional<Ticket> ticket) implements CounterEvent {}

    /**
     * Every party's check-in is stored for certain.
     *
     * @param at what stands with the stored file, local time at the counter
     * @param ticket what its people queue with
     */
    record FileStored(UUID id, LocalDateTime at, Optional<Ticket> ticket) implements CounterEvent {}

    record FileNotStored(UUID id, FailureCode why) implements CounterEvent {}
}
