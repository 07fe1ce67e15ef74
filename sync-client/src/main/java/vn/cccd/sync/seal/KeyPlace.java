package vn.cccd.sync.seal;

import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Where the ring of keys lies and who guards it. Not in the directory of what it seals.
 *
 * @param ring the file
 */
public record KeyPlace(Path ring, KeyGuard guard) {
    /** Ring and guard as two files of the kiosk's user in {@code directory}. */
    public static KeyPlace ownerFiles(Path directory) {
        return new KeyPlace(
                directory.resolve("outbox-keys"), new OwnerFileGuard(directory.resolve("outbox-keys.guard")));
    }

    /** Opens the ring, made at the first start. */
    public KeyRing open(SecureRandom random) throws SealException {
        return KeyRing.openOrCreate(ring, guard, random);
    }
}
