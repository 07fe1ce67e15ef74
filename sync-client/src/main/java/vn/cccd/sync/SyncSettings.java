package vn.cccd.sync;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.delivery.HttpProxy;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.seal.KeyPlace;

/**
 * What the client must be told.
 *
 * @param kiosk this kiosk's name at the backend
 * @param site where it stands
 * @param backend {@code https://host[:port][/path]}; the calls' paths are appended
 * @param backendCa PEM or DER file with the certificate authorities that the backend's certificate must come from; no others count
 * @param directory holds the outbox; one client at a time
 * @param keys where the keys that seal the outbox are, outside {@code directory}
 * @param proxy the site's proxy when the way out leads through one; the machine's own proxy settings never count
 */
public record SyncSettings(
        String kiosk,
        String site,
        URI backend,
        Path backendCa,
        Path directory,
        KeyPlace keys,
        OutboxLimits limits,
        DeliveryPace pace,
        Optional<HttpProxy> proxy) {

    public SyncSettings {
        if (!isName(kiosk) || !isName(site)) {
            throw new IllegalArgumentException("kiosk and site are names of letters, digits, dot, dash and underscore");
        }
        if (!"https".equalsIgnoreCase(backend.getScheme()) || backend.getHost() == null) {
            throw new IllegalArgumentException("the backend's address is https://host…");
        }
    }

    /** With the default limits and pace, and the keys in files beside {@code directory}, in {@code <directory>-keys}. */
    public static SyncSettings of(String kiosk, String site, URI backend, Path backendCa, Path directory) {
        return new SyncSettings(
                kiosk,
                site,
                backend,
                backendCa,
                directory,
                KeyPlace.ownerFiles(directory.resolveSibling(directory.getFileName() + "-keys")),
                OutboxLimits.DEFAULT,
                DeliveryPace.DEFAULT,
                Optional.empty());
    }

    public SyncSettings withKeys(KeyPlace newKeys) {
        return new SyncSettings(kiosk, site, backend, backendCa, directory, newKeys, limits, pace, proxy);
    }

    public SyncSettings withLimits(OutboxLimits newLimits) {
        return new SyncSettings(kiosk, site, backend, backendCa, directory, keys, newLimits, pace, proxy);
    }

    public SyncSettings withPace(DeliveryPace newPace) {
        return new SyncSettings(kiosk, site, backend, backendCa, directory, keys, limits, newPace, proxy);
    }

    /** By way of a proxy. */
    public SyncSettings through(HttpProxy newProxy) {
        return new SyncSettings(kiosk, site, backend, backendCa, directory, keys, limits, pace, Optional.of(newProxy));
    }

    private static boolean isName(String text) {
        return text.matches("[\\p{L}\\p{N}._-]{1,64}");
    }
}
