package vn.cccd.kiosk.settings;

import java.time.Duration;
import java.util.Optional;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.delivery.HttpProxy;

/**
 * The way to the backend.
 *
 * @param proxy the site's proxy, when the way out leads through one
 * @param recoveryWindow over how long a fleet of kiosks comes back after an outage
 * @param startSpread over how long a fleet comes back after a power cut
 */
public record LineSettings(Optional<HttpProxy> proxy, Duration recoveryWindow, Duration startSpread) {
    /** Directly, as one kiosk of many. */
    public static final LineSettings USUAL =
            new LineSettings(Optional.empty(), DeliveryPace.USUAL_RECOVERY_WINDOW, DeliveryPace.USUAL_START_SPREAD);

    /** Directly, without a wait at the start: there are no others. */
    public static final LineSettings ALONE =
            new LineSettings(Optional.empty(), DeliveryPace.USUAL_RECOVERY_WINDOW, Duration.ZERO);
}
