package vn.cccd.kiosk.device.record;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.cccd.kiosk.device.loop.Fault;
import vn.cccd.kiosk.device.loop.WorkThread;
import vn.cccd.kiosk.flow.Delivery;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Order;
import vn.cccd.kiosk.flow.Schedule;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.hospital.DayBook;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.CheckIn;
import vn.cccd.sync.DeliveryStatus;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncException;

/**
 * Gives out the queue number, stores the check-in in the outbox, and follows it to the backend. Everything happens on the thread {@code
 * kiosk-recording}.
 *
 * <p>"Stored" is told after {@link SyncClient#add} returned, never before. A number whose check-in could not be stored stays unused.
 */
public final class HospitalDesk implements CheckInDesk {
    private static final System.Logger LOG = System.getLogger(HospitalDesk.class.getName());

    private record Followed(long visit, UUID id) {}

    private final SyncClient sync;
    private final DayBook dayBook;
    private final KnownPeople people;
    private final boolean rosterRequired;
    private final Site site;
    private final Clock clock;
    private final Consumer<Event> mailbox;
    private final WorkThread thread = new WorkThread(WorkThread.RECORDING);

    /** The last check-in, whose delivery may still be on the screen. */
    private Optional<Followed> followed = Optional.empty();

    /**
     * A desk that begins to tell with {@link #start}.
     *
     * @param rosterRequired whether only those may come whom {@code people} expects
     */
    public HospitalDesk(
            SyncClient sync,
            DayBook dayBook,
            KnownPeople people,
            boolean rosterRequired,
            Site site,
            Clock clock,
            Consumer<Event> mailbox) {
        this.sync = sync;
        this.dayBook = dayBook;
        this.people = people;
        this.rosterRequired = rosterRequired;
        this.site = site;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    @Override
    public void start() {
        sync.onStatus(status -> thread.run(() -> statusChanged(status)));
    }

    @Override
    public void lookUp(long visit, IdNumber number) {
        thread.run(() -> {
            try {
                if (isBlocked(number)) {
                    mailbox.accept(new Event.SentToStaff(visit));
                } else if (dayBook.wasHere(number)) {
                    mailbox.accept(new Event.AlreadyCheckedIn(visit));
                }
            } catch (IOException e) {
                // Recording asks again and says that the store is unreadable.
                LOG.log(WARNING, "day book not readable: " + Fault.describe(e));
            }
        });
    }

    @Override
    public void appointments(long visit, IdNumber number) {
        thread.run(() -> {
            Schedule schedule = schedule(number);
            if (schedule.only() || !schedule.appointments().isEmpty()) {
                mailbox.accept(new Event.Expected(visit, schedule));
            }
        });
    }

    private Schedule schedule(IdNumber number) {
        return new Schedule(people.expected(number, LocalDate.now(clock)), rosterRequired);
    }

    /** Staff reads the reason in the log; the person's number is not in it. */
    private boolean isBlocked(IdNumber number) {
        Optional<String> reason = people.blocked(number);
        reason.ifPresent(word -> LOG.log(WARNING, "a visitor is sent to staff: " + word));
        return reason.isPresent();
    }

    @Override
    public void record(long visit, Order order) {
        thread.run(() -> {
            try {
                mailbox.accept(recordNow(visit, order));
            } catch (RuntimeException fault) {
                LOG.log(ERROR, "recording failed: " + Fault.describe(fault));
                mailbox.accept(new Event.CheckInNotStored(visit, FailureCode.INTERNAL_ERROR));
            }
        });
    }

    private Event recordNow(long visit, Order order) {
        IdNumber number = order.identity().person().number();
        UUID id = sync.newId();
        Ticket ticket;
        CheckIn draft;
        try {
            if (isBlocked(number)) {
                return new Event.CheckInNotStored(visit, FailureCode.SEE_STAFF);
            }
            if (dayBook.wasHere(number)) {
                return new Event.CheckInNotStored(visit, FailureCode.ALREADY_CHECKED_IN);
            }
            if (rosterRequired && schedule(number).of(order.service()).isEmpty()) {
                return new Event.CheckInNotStored(visit, FailureCode.NOT_ON_ROSTER);
            }
            ticket = dayBook.nextTicket(order.service());
            draft = CheckInDraft.of(id, site, order, ticket, clock, sync.clockState());
        } catch (IOException e) {
            LOG.log(ERROR, "day book not writable: " + Fault.describe(e));
            return new Event.CheckInNotStored(visit, FailureCode.STORE_UNREADABLE);
        }
        Optional<FailureCode> objection = store(draft);
        if (objection.isPresent()) {
            return new Event.CheckInNotStored(visit, objection.get());
        }
        note(number);
        followed = Optional.of(new Followed(visit, id));
        return new Event.CheckInStored(visit, ticket, deliveryOf(id));
    }

    /** Why it is not stored for certain. */
    private Optional<FailureCode> store(CheckIn draft) {
        try {
            sync.add(draft);
            return Optional.empty();
        } catch (SyncException e) {
            LOG.log(ERROR, "check-in not stored: " + e.reason());
            return Optional.of(SyncWords.codeOf(e.reason()));
        } catch (RuntimeException fault) {
            LOG.log(ERROR, "the outbox failed, the check-in may be in it: " + Fault.describe(fault));
            return Optional.of(FailureCode.RECORDING_UNCERTAIN);
        }
    }

    /** The check-in is stored whatever happens here; at worst the same person can be checked in again today. */
    private void note(IdNumber number) {
        try {
            dayBook.note(number);
        } catch (IOException | RuntimeException e) {
            LOG.log(ERROR, "check-in stored but not noted in the day book: " + Fault.describe(e));
        }
    }

    private void statusChanged(DeliveryStatus status) {
        mailbox.accept(new Event.ConnectionChanged(SyncWords.reachable(status)));
        followed.ifPresent(checkIn -> {
            Delivery delivery = deliveryOf(checkIn.id());
            mailbox.accept(new Event.DeliveryChanged(checkIn.visit(), delivery));
            if (delivery == Delivery.SENT) {
                followed = Optional.empty();
            }
        });
    }

    private Delivery deliveryOf(UUID id) {
        try {
            return SyncWords.delivery(sync.stateOf(id), SyncWords.reachable(sync.status()));
        } catch (SyncException e) {
            LOG.log(WARNING, "how delivery stands is not known: " + e.reason());
        } catch (RuntimeException fault) {
            LOG.log(WARNING, "how delivery stands is not known: " + Fault.describe(fault));
        }
        return Delivery.STORED;
    }

    /** Lets a recording that has begun come to its end. The outbox is closed by who opened it. */
    @Override
    public void close() {
        thread.close();
    }
}
