package vn.cccd.sync.crash;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.delivery.SenderThread;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.seal.KeyPlace;
import vn.cccd.sync.seal.KeyRing;

/**
 * The process that is killed: adds records without end, tells each that was stored, and sends meanwhile.
 *
 * <p>It waits for one byte before it opens the outbox, so that its start costs the harness no time.
 */
final class Writer {
    static final DeliveryPace HASTY = new DeliveryPace(
            20,
            1 << 20,
            Duration.ofMillis(1),
            Duration.ofMillis(3),
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));

    private Writer() {}

    static OutboxLimits limits(Duration keepSent, Duration keyLife) {
        return new OutboxLimits(100_000, 1L << 30, 10_000, 0, keepSent, keyLife);
    }

    static KeyPlace keys(Path lane) {
        return KeyPlace.ownerFiles(lane.resolve("keys"));
    }

    static Bytes record(long sequence, String previous, int padding) {
        return Bytes.utf8(sequence + "|" + previous + "|" + "Trần Thị Bưởi ".repeat(padding));
    }

    public static void main(String[] arguments) throws Exception {
        // Damage is an error and would be heard: kills do none.
        Logger.getLogger("").setLevel(Level.SEVERE);
        Path lane = Path.of(arguments[0]);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        SecureRandom random = new SecureRandom();
        out.writeByte('R');
        out.flush();
        int keepSentSeconds = in.readInt();
        int keyLifeSeconds = in.readInt();
        KeyRing keys = keys(lane).open(random);
        try (Outbox outbox = Outbox.open(
                        lane.resolve("outbox"),
                        "kiosk-1",
                        limits(Duration.ofSeconds(keepSentSeconds), Duration.ofSeconds(keyLifeSeconds)),
                        keys,
                        Clock.systemUTC());
                SenderThread sender = new SenderThread(outbox, new PipeUplink(in, out), HASTY, random, () -> {})) {
            sender.start();
            for (long left = Long.parseLong(arguments[1]); left != 0; left--) {
                UUID id = UUID.randomUUID();
                synchronized (out) {
                    out.writeByte('T');
                    out.writeUTF(id.toString());
                    out.flush();
                }
                StoredRecord stored = outbox.add(
                        id,
                        link -> record(
                                link.sequence(),
                                link.previous().map(Bytes::toBase64Url).orElse("-"),
                                random.nextInt(60)));
                synchronized (out) {
                    out.writeByte('A');
                    out.writeUTF(id.toString());
                    out.writeLong(stored.sequence());
                    out.flush();
                }
                sender.recordAdded();
            }
        }
    }
}
