package vn.cccd.qr.scanner.serial;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.scanner.Absence;
import vn.cccd.qr.scanner.LoopLife;
import vn.cccd.qr.scanner.ScanDamage;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.ScanSource;
import vn.cccd.qr.scanner.ScanText;
import vn.cccd.qr.scanner.ScannerLoop;

/**
 * A scanner on a serial port. It may be plugged in at any time, go, and come back under another name.
 *
 * <p>Every scan whose bytes the system handed over before the device went is delivered. What a device, its driver or a pulled cable
 * swallows is nobody's; a scan of which only a part came is {@link ScanDamage#UNFINISHED}, never taken for a whole one.
 */
public final class SerialScanner implements ScannerLoop {
    /** The most a QR code holds is 7,089 digits, or 2,953 bytes; what is longer did not come from one. */
    public static final int LONGEST_SCAN = 8_192;

    private static final int PAUSES_UNTIL_STALE = 10;
    private static final int CHUNK = 4_096;

    private final SerialPorts ports;
    private final SerialChoice choice;
    private final SerialFraming framing;
    private final int baud;
    private final Duration betweenLooks;

    /** @param betweenLooks how long to wait before looking for a missing device again */
    public SerialScanner(
            SerialPorts ports, SerialChoice choice, SerialFraming framing, int baud, Duration betweenLooks) {
        this.ports = ports;
        this.choice = choice;
        this.framing = framing;
        this.baud = baud;
        this.betweenLooks = betweenLooks;
    }

    @Override
    public ScanSource source() {
        return new ScanSource(ScanSource.Kind.SERIAL, choice.toString());
    }

    @Override
    public void run(Consumer<ScanEvent> events, LoopLife life) {
        Optional<Absence> told = Optional.empty();
        while (life.goesOn()) {
            switch (ports.open(choice, baud)) {
                case SerialPorts.Opening.Opened opened -> {
                    read(opened.line(), events, life);
                    told = Optional.of(Absence.UNPLUGGED);
                }
                case SerialPorts.Opening.Missing missing -> {
                    told = Optional.of(tell(missing.why(), told, events));
                }
            }
            // Also behind a device that went at once: one that comes and goes must not keep the machine busy.
            life.rest(betweenLooks);
        }
    }

    /** A device that was unplugged and is not found is no news. */
    private Absence tell(Absence why, Optional<Absence> told, Consumer<ScanEvent> events) {
        boolean stillOut = why == Absence.NOT_FOUND && told.equals(Optional.of(Absence.UNPLUGGED));
        if (stillOut) {
            return Absence.UNPLUGGED;
        }
        if (!told.equals(Optional.of(why))) {
            events.accept(new ScanEvent.ScannerGone(source(), why));
        }
        return why;
    }

    private void read(SerialLine opened, Consumer<ScanEvent> events, LoopLife life) {
        try (SerialLine line = opened) {
            ScanSource from = new ScanSource(ScanSource.Kind.SERIAL, line.device());
            var framer = new ScanFramer(framing, LONGEST_SCAN, PAUSES_UNTIL_STALE, scans(from, events));
            byte[] chunk = new byte[CHUNK];
            events.accept(new ScanEvent.ScannerArrived(from));
            while (life.goesOn()) {
                int count = line.read(chunk);
                if (count == SerialLine.GONE) {
                    framer.gone();
                    events.accept(new ScanEvent.ScannerGone(from, Absence.UNPLUGGED));
                    return;
                }
                if (count == 0) {
                    framer.pause();
                } else {
                    framer.take(chunk, count);
                    Arrays.fill(chunk, 0, count, (byte) 0);
                }
            }
        }
    }

    private static ScanFramer.Scans scans(ScanSource from, Consumer<ScanEvent> events) {
        return new ScanFramer.Scans() {
            @Override
            public void whole(Bytes scan) {
                ScanText.event(from, scan).ifPresent(events);
            }

            @Override
            public void unfinished(Bytes begun) {
                events.accept(new ScanEvent.Damaged(from, ScanDamage.UNFINISHED, begun));
            }

            @Override
            public void tooLong() {
                events.accept(new ScanEvent.TooLong(from, LONGEST_SCAN));
            }
        };
    }
}
