package vn.cccd.kiosk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.kiosk.device.loop.ThreadTimers;
import vn.cccd.kiosk.device.loop.Timers;
import vn.cccd.kiosk.device.reader.CodeScanner;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.sync.delivery.DeliveryPace;

/** What a kiosk takes from outside: the machine's own devices, or simulated ones. */
public record Surroundings(
        CardReaders readers,
        CodeScanner scanner,
        Timers timers,
        Limits limits,
        DeliveryPace pace,
        Clock clock,
        SecureRandom random) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The machine's PC/SC readers, real time in Vietnam. */
    public static Surroundings real(PcscChoice provider, CodeScanner scanner) {
        return of(CardReaders.system(provider), scanner);
    }

    /** As {@link #real}, with these readers. */
    public static Surroundings of(CardReaders readers, CodeScanner scanner) {
        return new Surroundings(
                readers,
                scanner,
                new ThreadTimers(),
                Limits.standard(),
                DeliveryPace.DEFAULT,
                Clock.system(VIETNAM),
                new SecureRandom());
    }

    public Surroundings withLimits(Limits other) {
        return new Surroundings(readers, scanner, timers, other, pace, clock, random);
    }

    public Surroundings withTimers(Timers other) {
        return new Surroundings(readers, scanner, other, limits, pace, clock, random);
    }

    public Surroundings withPace(DeliveryPace other) {
        return new Surroundings(readers, scanner, timers, limits, other, clock, random);
    }
}
