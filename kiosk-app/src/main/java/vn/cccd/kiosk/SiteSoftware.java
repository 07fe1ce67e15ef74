package vn.cccd.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import vn.cccd.kiosk.bridge.LocalApi;
import vn.cccd.kiosk.bridge.LocalApiSettings;
import vn.cccd.kiosk.device.CounterWorkplace;
import vn.cccd.kiosk.device.SecretFile;
import vn.cccd.kiosk.device.Workplace;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.report.CounterDesk;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.kiosk.text.FailureCode;

/** How the site's own programs reach a counter, as its settings have it. */
public final class SiteSoftware {
    private static final System.Logger LOG = System.getLogger(SiteSoftware.class.getName());

    private SiteSoftware() {}

    /** How programs ask; empty where they cannot. */
    public static Optional<LocalApiSettings> settings(KioskSettings settings) {
        return settings.workplace() instanceof WorkplaceSettings.Counter counter
                ? counter.localApi()
                : Optional.empty();
    }

    /**
     * What they have to know: 64 hexadecimal digits, made once for each machine.
     *
     * @param keys the directory of the machine's keys
     * @throws IOException when the file that holds it cannot be read or made
     */
    public static String token(Path keys, SecureRandom random) throws IOException {
        return HexFormat.of()
                .formatHex(SecretFile.openOrCreate(keys.resolve("local-api.key"), random)
                        .toArray());
    }

    /** Begins to answer them. A counter works without: when the port cannot be had its staff sees that. */
    static Optional<LocalApi> open(KioskSettings settings, Surroundings surroundings, Workplace workplace) {
        Optional<LocalApiSettings> wanted = settings(settings);
        if (wanted.isEmpty()
                || !(workplace instanceof CounterWorkplace counter)
                || !(settings.workplace() instanceof WorkplaceSettings.Counter desk)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalApi.open(
                    wanted.get(),
                    token(settings.keys(), surroundings.random()),
                    new CounterDesk(settings.site(), settings.kioskId(), desk.rules(), surroundings.clock()),
                    counter));
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "programs of the site cannot ask on port " + wanted.get().port() + ": " + e.getMessage());
            counter.post(new CounterEvent.Happened(new Event.TroubleBegan(FailureCode.LOCAL_API_UNAVAILABLE)));
            return Optional.empty();
        }
    }
}
