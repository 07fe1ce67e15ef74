package vn.cccd.kiosk.device;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import vn.cccd.kiosk.device.loop.Fault;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.insurance.InsuranceCheck;
import vn.cccd.kiosk.insurance.InsuranceOutcome;

/** Asks about health insurance, each time on a thread of its own, and tells the answer. Where there is nobody to ask it tells nothing. */
public final class InsuranceStation implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(InsuranceStation.class.getName());

    private final Optional<InsuranceCheck> check;
    private final Consumer<Event> mailbox;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("kiosk-insurance").factory());

    public InsuranceStation(Optional<InsuranceCheck> check, Consumer<Event> mailbox) {
        this.check = check;
        this.mailbox = mailbox;
    }

    /** Asks about this person. Returns at once. */
    void ask(long visit, IdNumber number, Optional<BirthDate> birthDate) {
        check.ifPresent(service -> {
            try {
                threads.execute(
                        () -> mailbox.accept(new Event.InsuranceChecked(visit, answer(service, number, birthDate))));
            } catch (RejectedExecutionException closed) {
                LOG.log(DEBUG, "the insurance's station is closed");
            }
        });
    }

    private static InsuranceOutcome answer(InsuranceCheck service, IdNumber number, Optional<BirthDate> birthDate) {
        try {
            return service.of(number, birthDate);
        } catch (RuntimeException fault) {
            LOG.log(ERROR, "asking about insurance failed: " + Fault.describe(fault));
            return new InsuranceOutcome.Unknown(InsuranceOutcome.Why.NONSENSE);
        }
    }

    /** What is being asked is given up. */
    @Override
    public void close() {
        threads.shutdownNow();
        check.ifPresent(InsuranceCheck::close);
    }
}
