package vn.cccd.kiosk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.LineSettings;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncException;
import vn.cccd.sync.SyncSettings;
import vn.cccd.sync.device.DeviceIdentity;
import vn.cccd.sync.device.FileKeystore;
import vn.cccd.sync.device.KioskKeyException;
import vn.cccd.sync.device.KioskKeystore;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.seal.KeyPlace;
import vn.cccd.sync.seal.PassphraseFile;
import vn.cccd.sync.seal.PassphraseGuard;
import vn.cccd.sync.seal.SealException;

/** Where a machine's keys and check-ins are, as its settings have it: for the running kiosk and for who looks after it from the command line. */
public final class Stores {
    private Stores() {}

    /** Where this kiosk's check-ins are stored, sealed and sent to. */
    public static SyncSettings syncSettings(KioskSettings settings) throws KioskStartException {
        OutboxLimits usual = OutboxLimits.DEFAULT;
        return SyncSettings.of(
                        settings.kioskId(),
                        settings.siteId(),
                        settings.backend(),
                        settings.backendCa(),
                        settings.data().resolve("outbox"))
                .withLimits(new OutboxLimits(
                        usual.records(), usual.bytes(), usual.recordBytes(), usual.diskReserve(), settings.retention()))
                .withKeys(keyPlace(settings));
    }

    static KeyPlace keyPlace(KioskSettings settings) throws KioskStartException {
        if (settings.options().passphrase().isEmpty()) {
            return KeyPlace.ownerFiles(settings.keys());
        }
        try {
            return KeyPlace.passphrase(
                    settings.keys(),
                    PassphraseFile.guard(settings.options().passphrase().get(), PassphraseGuard.Cost.STANDARD));
        } catch (SealException e) {
            throw new KioskStartException(FailureCode.STORE_UNREADABLE, "keys.passphrase-file: " + e.getMessage(), e);
        }
    }

    /** Who this kiosk is to the backend; made at the first start. */
    public static DeviceIdentity identity(KioskSettings settings, Clock clock, SecureRandom random)
            throws KioskStartException {
        try {
            return DeviceIdentity.open(keystore(settings, clock, random));
        } catch (KioskKeyException e) {
            throw new KioskStartException(FailureCode.STORE_UNREADABLE, "keys.directory: " + e.getMessage(), e);
        }
    }

    static KioskKeystore keystore(KioskSettings settings, Clock clock, SecureRandom random) {
        Optional<Path> passphrase = settings.options().passphrase();
        return passphrase.isPresent()
                ? FileKeystore.in(settings.keys(), passphrase.get(), clock, random)
                : FileKeystore.in(settings.keys(), clock, random);
    }

    static SyncClient sync(KioskSettings settings, Surroundings surroundings) throws KioskStartException {
        LineSettings line = settings.options().line();
        SyncSettings direct = syncSettings(settings)
                .withPace(surroundings.pace().withSpread(line.recoveryWindow(), line.startSpread()));
        SyncSettings sync = line.proxy().map(direct::through).orElse(direct);
        try {
            DeviceIdentity identity = identity(settings, surroundings.clock(), surroundings.random());
            return SyncClient.open(
                    sync, identity, settings.options().care(), surroundings.clock(), surroundings.random());
        } catch (SyncException e) {
            FailureCode code = e.reason() == SyncException.Reason.STORE_FULL
                    ? FailureCode.STORE_FULL
                    : FailureCode.STORE_UNREADABLE;
            throw new KioskStartException(code, e.reason() + ": " + e.getMessage(), e);
        }
    }
}
