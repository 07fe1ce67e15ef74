package vn.cccd.kiosk.device.record;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.time.LocalDate;
import vn.cccd.kiosk.device.loop.Fault;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.counter.Expectation;
import vn.cccd.kiosk.sector.hospital.DayBook;

/**
 * What a counter knows of its day. One thread at a time.
 *
 * @param book the queue numbers that were given out and who was registered
 * @param people who is expected
 */
public record Today(DayBook book, KnownPeople people) {
    private static final System.Logger LOG = System.getLogger(Today.class.getName());

    /** What is known about somebody who comes on {@code day}. A book that cannot be read knows nobody. */
    Expectation of(IdNumber number, LocalDate day) {
        boolean here = false;
        try {
            here = book.wasHere(number);
        } catch (IOException e) {
            LOG.log(WARNING, "day book not readable: " + Fault.describe(e));
        }
        return new Expectation(
                people.expected(number, day), here, people.blocked(number).isPresent());
    }

    /** Notes that somebody was registered. Their check-in is stored whatever happens here. */
    void note(IdNumber number) {
        try {
            book.note(number);
        } catch (IOException e) {
            LOG.log(ERROR, "a check-in is not noted in the day book: " + Fault.describe(e));
        }
    }
}
