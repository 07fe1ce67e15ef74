package vn.cccd.sync.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.Settlement;
import vn.cccd.sync.outbox.StoredAttachment;
import vn.cccd.sync.outbox.StoredRecord;

/**
 * Many kiosks in virtual time: each a {@link Sender} with a backlog in memory, woken as {@link SenderThread} would. Only the waiting is simulated.
 *
 * <p>Records come at random at each kiosk, before, during and after the outage. Once a kiosk has noticed the outage, further records end no pause;
 * they are added to its backlog in one go.
 */
final class Fleet {
    private static final long WARM_UP = 180_000;

    /** A batch of them stands for any; nobody looks inside. */
    private static final List<StoredRecord> RECORDS = LongStream.range(0, 100)
            .mapToObj(number -> new StoredRecord(new UUID(0, number), number, Bytes.empty()))
            .toList();

    private final List<Kiosk> kiosks = new ArrayList<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>((one, other) ->
            one.at() != other.at() ? Long.compare(one.at(), other.at()) : Long.compare(one.number(), other.number()));
    private final Random random;
    private final DeliveryPace pace;
    private final long recordEveryMillis;
    private final List<Recovery.Arrival> arrivals = new ArrayList<>();
    private long now;
    private long number;
    private long downFrom = Long.MAX_VALUE;
    private long downUntil = Long.MAX_VALUE;
    private long owing;
    private boolean backendUp = true;

    /** Tells kiosks to stay away until the outage is over. */
    private boolean askingToWait;

    /** @param epoch of the kiosk's pauses; an event of an earlier one is void */
    private record Event(long at, long number, Kiosk kiosk, long epoch, boolean record) {}

    Fleet(int size, DeliveryPace pace, Duration recordEvery, long seed) {
        this.random = new Random(seed);
        this.pace = pace;
        this.recordEveryMillis = recordEvery.toMillis();
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

    /** The backend sends everybody away for {@code wait}, until the same moment. */
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
            record(kiosk);
        }
        run(downUntil);
        now = downUntil;
        for (Kiosk kiosk : kiosks) {
            if (!kiosk.expectsRecord) {
                kiosk.pending += (int) (outage.toMillis() / recordEveryMillis);
            }
        }
    }

    /** From the backend's return until the last record of the time before is there. */
    private Recovery recovery(String name) {
        arrivals.clear();
        long begin = now;
        for (Kiosk kiosk : kiosks) {
            kiosk.owes = kiosk.pending;
            owing += kiosk.owes;
            if (!kiosk.expectsRecord) {
                record(kiosk);
            }
        }
        run(Long.MAX_VALUE);
        return new Recovery(name, List.copyOf(arrivals), begin);
    }

    private void record(Kiosk kiosk) {
        long in = (long) (-Math.log(1 - random.nextDouble()) * recordEveryMillis);
        kiosk.expectsRecord = true;
        events.add(new Event(now + in, number++, kiosk, 0, true));
    }

    private void run(long until) {
        boolean recovering = until == Long.MAX_VALUE;
        while (!events.isEmpty() && events.peek().at() < until && (!recovering || owing > 0)) {
            Event event = events.poll();
            now = event.at();
            backendUp = now < downFrom || now >= downUntil;
            Kiosk kiosk = event.kiosk();
            if (event.record()) {
                kiosk.recordAdded();
                kiosk.expectsRecord = false;
                if (recovering || kiosk.pause.wakers() == Pause.Wakers.ANYBODY || kiosk.pauseEnds <= now) {
                    record(kiosk);
                }
            } else if (event.epoch() == kiosk.epoch) {
                kiosk.woken(Doorbell.Ring.TIMER);
            }
        }
    }

    private final class Kiosk implements Backlog, Uplink {
        private final Sender sender;
        private Pause pause = Pause.NONE;
        private long pauseEnds;
        private long epoch;
        private int pending;

        /** How many of them are from before the backend's return. */
        private int owes;

        private boolean expectsRecord;

        Kiosk(Random own) {
            sender = new Sender(this, this, CredentialRenewal.NONE, pace, own, new DeliveryCounters(), () -> 0);
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
                rest(sender.next(ring, Duration.ofMillis(Math.max(0, pauseEnds - now)), pause));
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
            return RECORDS.subList(0, Math.min(most, pending));
        }

        @Override
        public UplinkAnswer send(List<StoredRecord> batch) {
            if (backendUp) {
                arrivals.add(new Recovery.Arrival(now, batch.size(), owes > 0));
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
            int paid = Math.min(owes, settlements.size());
            owes -= paid;
            owing -= paid;
        }

        @Override
        public Optional<StoredAttachment> oldestAttachment() {
            return Optional.empty();
        }

        @Override
        public void settleAttachment(Settlement settlement) {}

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
