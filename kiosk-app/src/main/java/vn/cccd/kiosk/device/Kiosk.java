package vn.cccd.kiosk.device;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vn.cccd.kiosk.flow.Effect;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Flow;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.Step;
import vn.cccd.kiosk.flow.TimerKind;

/**
 * A running kiosk: takes events one by one, lets the flow decide, has its effects carried out, and shows each new model.
 *
 * <table>
 * <caption>Threads</caption>
 * <tr><td>{@code kiosk-flow}</td><td>owns the model, calls the flow and the listeners</td></tr>
 * <tr><td>{@code kiosk-timers}</td><td>posts timer events</td></tr>
 * <tr><td>{@code kiosk-reading}</td><td>one chip reading at a time</td></tr>
 * <tr><td>{@code scan-events}</td><td>posts what was scanned; see {@link vn.cccd.qr.scanner}</td></tr>
 * <tr><td>{@code kiosk-recording}</td><td>queue numbers and the outbox</td></tr>
 * </table>
 *
 * <p>Nothing that goes wrong in flow, devices or listeners ends the loop: it is logged without personal data, the visit is given up, and the
 * kiosk goes on.
 */
public final class Kiosk implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Kiosk.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Flow flow;
    private final Mailbox mailbox;
    private final Devices devices;
    private final Clock clock;
    private final List<Consumer<Model>> listeners = new CopyOnWriteArrayList<>();
    private final Map<TimerKind, Timers.Started> timers = new EnumMap<>(TimerKind.class);
    private final Thread thread;

    private volatile Model model;
    private volatile boolean closing;

    /**
     * A kiosk that does nothing before {@link #start}.
     *
     * @param mailbox where {@code devices} put their events
     * @param clock in the time zone of the site
     */
    public Kiosk(Model atStart, Flow flow, Mailbox mailbox, Devices devices, Clock clock) {
        this.model = atStart;
        this.flow = flow;
        this.mailbox = mailbox;
        this.devices = devices;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("kiosk-flow").daemon().unstarted(this::run);
    }

    /** Begins to work. */
    public void start() {
        thread.start();
        devices.cards().start();
        devices.desk().start();
        devices.scanner().start(new ScanNews(mailbox, devices.codes()));
        devices.timers().start(Duration.ZERO, this::tick);
    }

    /** Something happened. Any thread. */
    public void post(Event event) {
        mailbox.accept(event);
    }

    /** {@code listener} gets the model as it is, then every new one, on the thread {@code kiosk-flow}; it must return quickly. */
    public void listen(Consumer<Model> listener) {
        listeners.add(listener);
        mailbox.accept(new Event.ClockTicked(LocalDateTime.now(clock)));
    }

    /** The model as it is now. */
    public Model model() {
        return model;
    }

    private void run() {
        while (!closing) {
            try {
                happen(mailbox.take());
            } catch (InterruptedException e) {
                closing = true;
            }
        }
    }

    private void happen(Event event) {
        try {
            apply(event);
        } catch (RuntimeException | Error fault) {
            LOG.log(ERROR, "the visit is given up: " + Fault.describe(fault));
            recover();
        }
        show();
    }

    /** Gives the visit up; when even that fails, the kiosk begins anew with what it knows about its surroundings. */
    private void recover() {
        try {
            apply(new Event.ProgramFailed());
        } catch (RuntimeException | Error fault) {
            LOG.log(ERROR, "the kiosk begins anew: " + Fault.describe(fault));
            model = model.anew();
        }
    }

    private void apply(Event event) {
        Model now = flow.step(model, new Event.ClockTicked(LocalDateTime.now(clock)))
                .model();
        Step step = flow.step(now, event);
        model = step.model();
        step.effects().forEach(this::carryOut);
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.ReadChip read -> devices.cards().read(read.attempt(), read.key());
            case Effect.StopReading stop -> devices.cards().stop(stop.attempt());
            case Effect.LookUpToday lookUp -> devices.desk().lookUp(lookUp.visit(), lookUp.number());
            case Effect.LookUpAppointments lookUp -> devices.desk().appointments(lookUp.visit(), lookUp.number());
            case Effect.RecordCheckIn record -> devices.desk().record(record.visit(), record.order());
            case Effect.CallStaff call -> callStaff(call.visit());
            case Effect.WipeVisit wipe -> wipe(wipe.visit());
            case Effect.StartTimer timer -> startTimer(timer);
        }
    }

    private void callStaff(long visit) {
        boolean reached = devices.bell().ring();
        LOG.log(INFO, "staff called, " + (reached ? "announced" : "no bell"));
        if (reached) {
            mailbox.accept(new Event.StaffAnnounced(visit));
        }
    }

    /** The model has let go of what was personal, the reader does now; timers of the visit are called off. */
    private void wipe(long visit) {
        devices.cards().forget();
        timers.values().forEach(Timers.Started::cancel);
        timers.clear();
        LOG.log(INFO, "visit " + visit + " ended");
    }

    private void startTimer(Effect.StartTimer timer) {
        Timers.Started before = timers.put(
                timer.kind(),
                devices.timers()
                        .start(
                                timer.delay(),
                                () -> mailbox.accept(new Event.TimerFired(timer.kind(), timer.generation()))));
        if (before != null) {
            before.cancel();
        }
    }

    private void show() {
        Model shown = model;
        for (Consumer<Model> listener : listeners) {
            try {
                listener.accept(shown);
            } catch (RuntimeException | Error fault) {
                LOG.log(ERROR, "a listener failed: " + Fault.describe(fault));
            }
        }
    }

    /** Brings the time to the screen, once at every full minute. */
    private void tick() {
        LocalDateTime now = LocalDateTime.now(clock);
        mailbox.accept(new Event.ClockTicked(now));
        devices.timers().start(Duration.ofSeconds(60L - now.getSecond()), this::tick);
    }

    /** Ends the kiosk and its devices; what is stored stays stored. */
    @Override
    public void close() {
        closing = true;
        devices.scanner().close();
        devices.cards().close();
        devices.timers().close();
        thread.interrupt();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        devices.desk().close();
    }
}
