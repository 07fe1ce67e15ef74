package vn.cccd.kiosk.device.loop;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Takes events one by one, lets the rules decide, has the effects carried out, and shows each new model. Owns the model; rules, effects and listeners
 * are called on its thread.
 *
 * <p>Nothing that goes wrong in them ends the loop: it is logged without personal data, what is in hand is given up, and the loop goes on.
 */
public final class EventLoop<M, E, F> implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EventLoop.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Rules<M, E, F> rules;
    private final Mailbox<E> mailbox;
    private final Consumer<F> hands;
    private final Clock clock;
    private final List<Consumer<M>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;

    private volatile M model;
    private volatile boolean closing;

    /**
     * A loop that does nothing before {@link #start}.
     *
     * @param name of its thread
     * @param hands carry out an effect, without waiting
     * @param clock in the time zone of the site
     */
    public EventLoop(String name, M atStart, Rules<M, E, F> rules, Mailbox<E> mailbox, Consumer<F> hands, Clock clock) {
        this.model = atStart;
        this.rules = rules;
        this.mailbox = mailbox;
        this.hands = hands;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Begins to take events. */
    public void start() {
        thread.start();
    }

    /** {@code listener} gets every new model, on the loop's thread; it must return quickly. */
    public void listen(Consumer<M> listener) {
        listeners.add(listener);
    }

    /** The model as it is now. Any thread. */
    public M model() {
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

    private void happen(E event) {
        try {
            apply(event);
        } catch (RuntimeException | Error fault) {
            LOG.log(ERROR, "what is in hand is given up: " + Fault.describe(fault));
            recover();
        }
        show();
    }

    /** Gives up what is in hand; when even that fails, begins anew with what is known about the surroundings. */
    private void recover() {
        try {
            apply(rules.failed());
        } catch (RuntimeException | Error fault) {
            LOG.log(ERROR, "begun anew: " + Fault.describe(fault));
            model = rules.anew(model);
        }
    }

    private void apply(E event) {
        Decision<M, F> decision = rules.decide(rules.at(model, LocalDateTime.now(clock)), event);
        model = decision.model();
        decision.effects().forEach(hands);
    }

    private void show() {
        M shown = model;
        for (Consumer<M> listener : listeners) {
            try {
                listener.accept(shown);
            } catch (RuntimeException | Error fault) {
                LOG.log(ERROR, "a listener failed: " + Fault.describe(fault));
            }
        }
    }

    /** Ends the thread after the event it is at. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
