package vn.cccd.sync.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.Settlement;
import vn.cccd.sync.outbox.StoredRecord;

/**
 * Many kiosks in virtual time: each a {@link Sender} with a backlog in memory, woken as {@link SenderThread} would. Only the waiting is simulated.
 *
 * <p>Records come at random, one in two minutes at each kiosk, until the backend is back; so what arrives afterwards is recovery and nothing else.
 * Once a kiosk has noticed the outage, further records end no pause; they are added to its backlog in one go.
 */
final class Fleet {
    private static final long RECORD_EVERY_MILLIS = 120_000;
    private static final long WARM_UP = 180_000;

    private final List<Kiosk> kiosks = new ArrayList<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>((one, other) ->
            one.at() != other.at() ? Long.compare(one.at(), other.at()) : Long.compare(one.number(), other.number()));
    private final Random random;
    private final DeliveryPace pace;
    private final List<Long> arrivals = new ArrayList<>();
    private long now;
    private long number;
    private long downFrom = Long.MAX_VALUE;
    private long downUntil = Long.MAX_VALUE;
    private boolean backendUp = true;

    /** Tells kiosks to stay away until the outage is over. */
    private boolean askingToWait;

    /** @param epoch of the kiosk's pauses; an event of an earlier one is void */
    private record Event(long at, long number, Kiosk kiosk, long epoch, boolean record) {}

    /** Calls after the outage, until the last kiosk has sent all it had. */
    record Recovery(String name, List<Long> arrivals, long begin) {
        double seconds() {
            return Math.max(1, Math.ceil((arrivals.getLast() - begin) / 1_000.0));
        }

        double meanPerSecond() {
            return arrivals.size() / seconds();
        }

        double peakPerSecond(int width) {
            int[] bins = new int[(int) (seconds() / width) + 1];
            arrivals.forEach(at -> bins[(int) ((at - begin) / 1_000 / width)]++);
            int most = 0;
            for (int bin : bins) {
                most = Math.max(most, bin);
            }
            return most / (double) width;
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.1f | %.0f | %.2f | %.2f |%n",
                    name,
                    arrivals.size(),
                    seconds(),
                    meanPerSecond(),
                    peakPerSecond(1),
                    peakPerSecond(1) / meanPerSecond(),
                    peakPerSecond(10) / meanPerSecond());
        }
    }

    Fleet(int size, DeliveryPace pace, long seed) {
        this.random = new Random(seed);
        this.pace = pace;
        for (int i = 0; i < size; i++) {
            kiosks.add(new Kiosk(new Random(random.nextLong())));
        }
    }

    /** The backend is gone for {@code outage}. */
    Recovery afterOutage(String name, Duration outage) {
        live(outage);
        return recovery(name);
    }

    /** All kiosks lose the network for {@code outage}, and all are told at once that it is back. */
    Recovery networkReturns(String name, Duration outage) {
        live(outage);
        kiosks.forEach(Kiosk::networkReturned);
        return recovery(name);
    }

    /** The backend sends everybody away for {@code wait}, within a minute. */
    Recovery sentAwayUntil(String name, Duration wait) {
        askingToWait = true;
        live(wait);
        return recovery(name);
    }

    /** All kiosks start at once with a backlog of 60 records. */
    Recovery powerReturns(String name) {
        downUntil = 0;
        for (Kiosk kiosk : kiosks) {
            kiosk.pending = 60;
            kiosk.start();
        }
        return recovery(name);
    }

    private void live(Duration outage) {
        downFrom = WARM_UP;
        downUntil = WARM_UP + outage.toMillis();
        for (Kiosk kiosk : kiosks) {
            kiosk.start();
            record(kiosk, random.nextLong(RECORD_EVERY_MILLIS));
        }
        run(downUntil);
        now = downUntil;
        for (Kiosk kiosk : kiosks) {
            kiosk.pending += (int) (outage.toMillis() / RECORD_EVERY_MILLIS);
        }
    }

    private Recovery recovery(String name) {
        arrivals.clear();
        long begin = now;
        run(Long.MAX_VALUE);
        return new Recovery(name, List.copyOf(arrivals), begin);
    }

    private void record(Kiosk kiosk, long in) {
        if (now + in < downUntil) {
            events.add(new Event(now + in, number++, kiosk, 0, true));
        }
    }

    private void run(long until) {
        while (!events.isEmpty() && events.peek().at() < until) {
            Event event = events.poll();
            now = event.at();
            backendUp = now < downFrom || now >= downUntil;
            if (event.record()) {
                event.kiosk().recordAdded();
                if (event.kiosk().pause.wakers() == Pause.Wakers.ANYBODY || event.kiosk().pauseEnds <= now) {
                    record(event.kiosk(), (long) (-Math.log(1 - random.nextDouble()) * RECORD_EVERY_MILLIS));
                }
            } else if (event.epoch() == event.kiosk().epoch) {
                event.kiosk().woken(Doorbell.Ring.TIMER);
            }
        }
    }

    private final class Kiosk implements Backlog, Uplink {
        private final Sender sender;
        private Pause pause = Pause.NONE;
        private long pauseEnds;
        private long epoch;
        private int pending;
        private int handedOut;

        Kiosk(Random own) {
            sender = new Sender(this, this, CredentialRenewal.NONE, pace, own, new DeliveryCounters());
        }

        void start() {
            rest(sender.first());
        }

        void recordAdded() {
            pending++;
            if (pause.wakers() == Pause.Wakers.ANYBODY) {
                woken(Doorbell.Ring.RECORD);
            }
        }

        void networkReturned() {
            if (pause.wakers() != Pause.Wakers.NOBODY) {
                woken(Doorbell.Ring.NETWORK);
            }
        }

        void woken(Doorbell.Ring ring) {
            try {
                rest(sender.next(ring, Duration.ofMillis(pauseEnds - now), pause));
            } catch (OutboxException e) {
                throw new IllegalStateException(e);
            }
        }

        private void rest(Pause next) {
            pause = next;
            pauseEnds = now + next.atMost().toMillis();
            epoch++;
            boolean idle = next.wakers() == Pause.Wakers.ANYBODY;
            if (!idle) {
                events.add(new Event(pauseEnds, number++, this, epoch, false));
            }
        }

        @Override
        public List<StoredRecord> oldestPending(int most, long mostBytes) {
            handedOut = Math.min(most, pending);
            List<StoredRecord> batch = new ArrayList<>();
            for (int i = 0; i < handedOut; i++) {
                batch.add(new StoredRecord(new UUID(0, i), i, Bytes.empty()));
            }
            return batch;
        }

        @Override
        public UplinkAnswer send(List<StoredRecord> batch) {
            if (backendUp) {
                arrivals.add(now);
                return ScriptedUplink.acceptAll(batch);
            }
            return new UplinkAnswer.TryLater(
                    RetryCause.NETWORK,
                    "outage",
                    askingToWait ? Optional.of(Duration.ofMillis(downUntil - now)) : Optional.empty());
        }

        @Override
        public void settle(List<Settlement> settlements) {
            pending -= settlements.size();
        }

        @Override
        public void upkeep() {}

        @Override
        public long pending() {
            return pending;
        }

        @Override
        public void close() {}
    }
}
