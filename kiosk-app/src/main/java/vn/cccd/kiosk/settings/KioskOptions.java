package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.util.Optional;
import vn.cccd.card.voucher.GatewaySettings;
import vn.cccd.sync.CareSettings;

/**
 * What a kiosk can do without.
 *
 * @param voucher the authority's online service that is asked about signers; none by default
 * @param passphrase the file with the passphrase that guards the keys of stored check-ins; without it a file beside them does
 * @param bundles what the backend publishes, and who signs it; without it nothing of it is used
 * @param portraits whether, where and how long portraits of returning visitors are kept
 * @param care who certifies kiosks, who signs the time, where security events go
 * @param line how the backend is reached
 * @param selfService what visitors' own desk has beside reader and scanner
 * @param output what people see, hear and get of the kiosk
 */
public record KioskOptions(
        Optional<GatewaySettings> voucher,
        Optional<Path> passphrase,
        Optional<BundleSettings> bundles,
        PortraitKeeping portraits,
        CareSettings care,
        LineSettings line,
        SelfServiceSettings selfService,
        OutputSettings output) {
    /** None of it, for a kiosk that has its data in {@code data}. */
    public static KioskOptions none(Path data) {
        return new KioskOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PortraitKeeping.off(data),
                CareSettings.DEFAULT,
                LineSettings.ALONE,
                SelfServiceSettings.NONE,
                OutputSettings.NONE);
    }

    /** With what the backend publishes. */
    public KioskOptions with(BundleSettings published) {
        return new KioskOptions(
                voucher, passphrase, Optional.of(published), portraits, care, line, selfService, output);
    }

    /** With this beside the visitors' desk. */
    public KioskOptions with(SelfServiceSettings other) {
        return new KioskOptions(voucher, passphrase, bundles, portraits, care, line, other, output);
    }

    /** With this given out. */
    public KioskOptions with(OutputSettings other) {
        return new KioskOptions(voucher, passphrase, bundles, portraits, care, line, selfService, other);
    }
}
