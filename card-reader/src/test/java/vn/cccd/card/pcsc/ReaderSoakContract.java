package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.cccd.card.bytes.Bytes;

/**
 * Plugs that are pulled and services that are restarted, again and again: ready within two seconds each, and nothing is left behind.
 *
 * <p>A restart of the service to every ten plugs.
 */
abstract class ReaderSoakContract {
    private static final int PLUGS_TO_A_RESTART = 10;
    private static final Duration READY = Duration.ofSeconds(2);
    private static final Bytes COMMAND = Bytes.fromHex("0084000008");
    private static final Bytes OK = Bytes.fromHex("9000");

    /** What is plugged in and out, for the line that is printed. */
    abstract String what();

    /** How many plugs. */
    abstract int cycles();

    abstract CardReaders readers();

    abstract String reader();

    /** Plugs in, or lays down; there is a card afterwards. */
    abstract void comes();

    abstract void goes();

    /** The last news of what went. */
    abstract ReaderEvent gone();

    abstract void stopService(int number) throws Exception;

    abstract void startService() throws Exception;

    @Test
    void everyTimeItIsReadyWithinTwoSecondsAndNothingIsLeftBehind() throws Exception {
        var log = new EventLog();
        CardReaders readers = readers();
        try (var monitor = new ReaderMonitor(readers, log, ReaderMonitor.POLL)) {
            assertThat(monitor).isNotNull();
            log.awaitFirst(new ReaderEvent.ServiceUp());
            // The first ones load classes and start what is there for good.
            plugs(readers, log, 10);
            restarts(readers, log, 1);
            int restarts = cycles() / PLUGS_TO_A_RESTART;
            Footprint before = Footprint.now();
            Duration plug = plugs(readers, log, cycles());
            Duration restart = restarts(readers, log, restarts);
            Footprint after = Footprint.now();
            System.out.println("Soak: " + cycles() + " " + what() + ", ready after at most " + plug.toMillis() + " ms; "
                    + restarts + " restarts of the service, ready after at most " + restart.toMillis() + " ms; "
                    + before.to(after));
            after.assertHardlyMoreThan(before);
            assertThat(plug).as("after a plug").isLessThan(READY);
            assertThat(restart).as("after a restart").isLessThan(READY);
        }
    }

    private Duration plugs(CardReaders readers, EventLog log, int number) throws Exception {
        Duration worst = Duration.ZERO;
        for (int i = 0; i < number; i++) {
            long start = System.nanoTime();
            comes();
            worst = longer(worst, readyAfter(start, readers, log));
            goes();
            log.awaitFirst(gone());
        }
        return worst;
    }

    private Duration restarts(CardReaders readers, EventLog log, int number) throws Exception {
        Duration worst = Duration.ZERO;
        comes();
        log.awaitFirst(inserted());
        for (int i = 0; i < number; i++) {
            stopService(i);
            log.awaitFirst(new ReaderEvent.ServiceDown());
            startService();
            worst = longer(worst, readyAfter(System.nanoTime(), readers, log));
        }
        goes();
        log.awaitFirst(gone());
        return worst;
    }

    private Duration readyAfter(long start, CardReaders readers, EventLog log) throws Exception {
        log.awaitFirst(inserted());
        try (CardLink link = readers.connect(reader())) {
            assertThat(link.transmit(COMMAND)).isEqualTo(OK);
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private ReaderEvent inserted() {
        return new ReaderEvent.CardInserted(reader(), ScriptedChip.ATR);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
