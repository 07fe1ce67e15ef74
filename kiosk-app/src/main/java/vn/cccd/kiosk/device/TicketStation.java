package vn.cccd.kiosk.device;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.cccd.kiosk.device.loop.Fault;
import vn.cccd.kiosk.device.loop.Timers;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.print.PrintOutcome;
import vn.cccd.kiosk.print.TicketPrinter;
import vn.cccd.kiosk.print.TicketText;
import vn.cccd.kiosk.text.FailureCode;

/**
 * Prints tickets, one at a time, on the thread {@code kiosk-printing}. A printer that hangs is given up after a while; whoever waits for a ticket is
 * told that there is none. What is wrong with the printer is told once, and looked after until it is right again.
 */
public final class TicketStation implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TicketStation.class.getName());

    /** More than a printer in good order takes, less than anybody stands before the number. */
    private static final Duration GIVE_UP = Duration.ofSeconds(12);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final TicketPrinter printer;
    private final Timers timers;
    private final Consumer<Event> mailbox;
    private final Duration patience;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kiosk-printing").factory());

    /** Virtual: a blocked socket of such a thread gives way when it is interrupted. */
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /** Both on the thread only. */
    private Optional<FailureCode> trouble = Optional.empty();

    private Optional<Timers.Started> nextLook = Optional.empty();

    /** A station that begins to work with {@link #start}. */
    public TicketStation(TicketPrinter printer, Timers timers, Consumer<Event> mailbox) {
        this(printer, timers, mailbox, GIVE_UP);
    }

    TicketStation(TicketPrinter printer, Timers timers, Consumer<Event> mailbox, Duration patience) {
        this.printer = printer;
        this.timers = timers;
        this.mailbox = mailbox;
        this.patience = patience;
    }

    /** Looks whether the printer is ready, so that staff knows before the first visitor does. Returns at once. */
    void start() {
        onThread(printer::look, this::noted);
    }

    /** Prints this ticket and tells what became of it. Returns at once. */
    void print(long visit, TicketText ticket) {
        onThread(() -> printer.print(ticket), outcome -> {
            tell(visit, outcome);
            noted(outcome);
        });
    }

    private void tell(long visit, PrintOutcome outcome) {
        switch (outcome) {
            case NO_PRINTER -> {}
            case PRINTED -> mailbox.accept(new Event.TicketPrinted(visit));
            case OUT_OF_PAPER, NOT_READY, UNCERTAIN ->
                outcome.code().ifPresent(why -> mailbox.accept(new Event.TicketNotPrinted(visit, why)));
        }
    }

    /** Tells only what is new, and looks again while something is wrong. */
    private void noted(PrintOutcome outcome) {
        if (!outcome.code().equals(trouble)) {
            trouble.ifPresent(over -> mailbox.accept(new Event.TroubleEnded(over)));
            outcome.code().ifPresent(begun -> mailbox.accept(new Event.TroubleBegan(begun)));
            LOG.log(outcome.code().isPresent() ? WARNING : INFO, "ticket printer: " + outcome);
            trouble = outcome.code();
        }
        nextLook.ifPresent(Timers.Started::cancel);
        nextLook = trouble.map(wrong -> timers.start(LOOK_AGAIN, this::start));
    }

    private void onThread(Supplier<PrintOutcome> work, Consumer<PrintOutcome> then) {
        try {
            thread.execute(() -> outcomeOf(work).ifPresent(then));
        } catch (RejectedExecutionException closed) {
            LOG.log(DEBUG, "the printer's station is closed");
        }
    }

    /** A printer that hangs is interrupted, which ends its connection. Empty when the station is closed: there is nobody to tell. */
    private Optional<PrintOutcome> outcomeOf(Supplier<PrintOutcome> work) {
        Optional<Future<PrintOutcome>> begun = begin(work);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Future<PrintOutcome> printing = begun.get();
        try {
            return Optional.of(printing.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException hung) {
            printing.cancel(true);
            LOG.log(WARNING, "the ticket printer hangs");
            return Optional.of(PrintOutcome.UNCERTAIN);
        } catch (InterruptedException closing) {
            printing.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException fault) {
            LOG.log(ERROR, "printing failed: " + Fault.describe(fault));
            return Optional.of(PrintOutcome.UNCERTAIN);
        }
    }

    private Optional<Future<PrintOutcome>> begin(Supplier<PrintOutcome> work) {
        try {
            return Optional.of(workers.submit(work::get));
        } catch (RejectedExecutionException closed) {
            return Optional.empty();
        }
    }

    /** Breaks off what is being printed. */
    @Override
    public void close() {
        thread.shutdownNow();
        workers.shutdownNow();
        try {
            if (!thread.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(WARNING, "the ticket printer hangs on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
