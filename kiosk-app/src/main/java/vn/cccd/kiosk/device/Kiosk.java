package vn.cccd.kiosk.device;

import static java.lang.System.Logger.Level.INFO;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import vn.cccd.kiosk.device.loop.Decision;
import vn.cccd.kiosk.device.loop.EventLoop;
import vn.cccd.kiosk.device.loop.Mailbox;
import vn.cccd.kiosk.device.loop.Rules;
import vn.cccd.kiosk.device.reader.ReaderHands;
import vn.cccd.kiosk.device.reader.Stations;
import vn.cccd.kiosk.flow.Effect;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Flow;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.Step;
import vn.cccd.kiosk.print.TicketText;

/**
 * The self-service machine: visitors help themselves.
 *
 * <table>
 * <caption>Threads</caption>
 * <tr><td>{@code kiosk-flow}</td><td>owns the model, calls the flow and the listeners</td></tr>
 * <tr><td>{@code kiosk-timers}</td><td>posts timer events</td></tr>
 * <tr><td>{@code kiosk-reading}</td><td>one chip reading at a time</td></tr>
 * <tr><td>{@code scan-events}</td><td>posts what was scanned; see {@link vn.cccd.qr.scanner}</td></tr>
 * <tr><td>{@code kiosk-printing}</td><td>one ticket at a time</td></tr>
 * <tr><td>{@code kiosk-insurance}</td><td>one question about insurance each</td></tr>
 * <tr><td>{@code kiosk-portraits}</td><td>portraits that visitors agreed to have kept, or do not any more</td></tr>
 * <tr><td>{@code kiosk-recording}</td><td>queue numbers and the outbox</td></tr>
 * </table>
 */
public final class Kiosk implements Workplace {
    private static final System.Logger LOG = System.getLogger(Kiosk.class.getName());

    private final Mailbox<Event> mailbox;
    private final VisitorStations visitors;
    private final Clock clock;
    private final ReaderHands hands;
    private final EventLoop<Model, Event, Effect> loop;

    /**
     * A kiosk that does nothing before {@link #start}.
     *
     * @param mailbox where stations put their events
     * @param clock in the time zone of the site
     */
    public Kiosk(
            Model atStart,
            Flow flow,
            Mailbox<Event> mailbox,
            Stations stations,
            VisitorStations visitors,
            Clock clock) {
        this.mailbox = mailbox;
        this.visitors = visitors;
        this.clock = clock;
        this.hands = new ReaderHands(stations, clock, mailbox);
        this.loop = new EventLoop<>("kiosk-flow", atStart, new SelfServiceRules(flow), mailbox, this::carryOut, clock);
    }

    @Override
    public void start() {
        loop.start();
        visitors.desk().start();
        visitors.printer().start();
        hands.start();
    }

    /** Something happened. Any thread. */
    public void post(Event event) {
        mailbox.accept(event);
    }

    /** {@code listener} gets the model as it is, then every new one, on the thread {@code kiosk-flow}; it must return quickly. */
    public void listen(Consumer<Model> listener) {
        loop.listen(listener);
        mailbox.accept(new Event.ClockTicked(LocalDateTime.now(clock)));
    }

    /** The model as it is now. */
    public Model model() {
        return loop.model();
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.AtReader reader -> hands.carryOut(reader);
            case Effect.LookUpToday lookUp -> visitors.desk().lookUp(lookUp.visit(), lookUp.number());
            case Effect.LookUpAppointments lookUp -> visitors.desk().appointments(lookUp.visit(), lookUp.number());
            case Effect.CheckInsurance check ->
                visitors.insurance().ask(check.visit(), check.number(), check.birthDate());
            case Effect.RecordCheckIn record -> visitors.desk().record(record.visit(), record.order());
            case Effect.KeepPortrait keep -> visitors.portraits().agreed();
            case Effect.ErasePortrait erase -> visitors.portraits().refused();
            case Effect.PrintTicket print ->
                visitors.printer()
                        .print(
                                print.visit(),
                                TicketText.of(print.ticket(), print.site(), print.at(), print.language()));
            case Effect.CallStaff call -> callStaff(call.visit());
            case Effect.WipeVisit wipe -> wipe(wipe.visit());
        }
    }

    private void callStaff(long visit) {
        LOG.log(INFO, "staff is called");
        visitors.bell()
                .ring(reached ->
                        mailbox.accept(reached ? new Event.StaffAnnounced(visit) : new Event.StaffUnheard(visit)));
    }

    /** The model has let go of what was personal, the reader does now. */
    private void wipe(long visit) {
        hands.forget();
        visitors.portraits().forget();
        LOG.log(INFO, "visit " + visit + " ended");
    }

    @Override
    public void close() {
        visitors.printer().close();
        visitors.insurance().close();
        hands.close();
        loop.close();
        visitors.portraits().close();
        visitors.desk().close();
    }

    /** The flow as rules of the loop. */
    private record SelfServiceRules(Flow flow) implements Rules<Model, Event, Effect> {
        @Override
        public Decision<Model, Effect> decide(Model model, Event event) {
            Step step = flow.step(model, event);
            return new Decision<>(step.model(), step.effects());
        }

        @Override
        public Model at(Model model, LocalDateTime now) {
            return flow.step(model, new Event.ClockTicked(now)).model();
        }

        @Override
        public Event failed() {
            return new Event.ProgramFailed();
        }

        @Override
        public Model anew(Model model) {
            return model.anew();
        }
    }
}
