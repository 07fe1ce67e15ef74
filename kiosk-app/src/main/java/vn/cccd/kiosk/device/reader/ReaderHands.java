package vn.cccd.kiosk.device.reader;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.cccd.kiosk.device.loop.Timers;
import vn.cccd.kiosk.flow.Effect;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.TimerKind;

/** What every workplace wants of its reader, its scanner and the time. To be used on the loop's thread. */
public final class ReaderHands implements AutoCloseable {
    private final Stations stations;
    private final Clock clock;
    private final Consumer<Event> mailbox;
    private final Map<TimerKind, Timers.Started> timers = new EnumMap<>(TimerKind.class);

    /** @param mailbox gets what happens at reader and scanner, on any thread; it must return quickly */
    public ReaderHands(Stations stations, Clock clock, Consumer<Event> mailbox) {
        this.stations = stations;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    /** Reader, scanner and clock begin to tell. */
    public void start() {
        stations.cards().start();
        stations.scanner().start(new ScanNews(mailbox, stations.codes()));
        stations.timers().start(Duration.ZERO, this::tick);
    }

    /** Does at the reader what the rules asked for. Returns at once. */
    public void carryOut(Effect.AtReader effect) {
        switch (effect) {
            case Effect.ReadChip read -> stations.cards().read(read.attempt(), read.key());
            case Effect.StopReading stop -> stations.cards().stop(stop.attempt());
            case Effect.StartTimer timer -> startTimer(timer);
        }
    }

    /** What was read is forgotten, timers are called off. */
    public void forget() {
        stations.cards().forget();
        timers.values().forEach(Timers.Started::cancel);
        timers.clear();
    }

    private void startTimer(Effect.StartTimer timer) {
        Timers.Started before = timers.put(
                timer.kind(),
                stations.timers()
                        .start(
                                timer.delay(),
                                () -> mailbox.accept(new Event.TimerFired(timer.kind(), timer.generation()))));
        if (before != null) {
            before.cancel();
        }
    }

    /** Brings the time to the screen, once at every full minute. */
    private void tick() {
        LocalDateTime now = LocalDateTime.now(clock);
        mailbox.accept(new Event.ClockTicked(now));
        stations.timers().start(Duration.ofSeconds(60L - now.getSecond()), this::tick);
    }

    @Override
    public void close() {
        stations.scanner().close();
        stations.cards().close();
        stations.timers().close();
    }
}
