package vn.cccd.sync.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Where the ring of keys lies and who guards it. Not in the directory of what it seals.
 *
 * @param ring the file
 * @param guard of the ring: one of ours, or one that a machine with a TPM or a security module brings ({@link KeyGuard} says what it must do)
 * @param replaced a guard that may still be there from before: the ring is taken over from it at the next opening, and its file erased
 */
public record KeyPlace(Path ring, KeyGuard guard, Optional<OwnerFileGuard> replaced) {
    private static final String RING = "outbox-keys";

    public KeyPlace(Path ring, KeyGuard guard) {
        this(ring, guard, Optional.empty());
    }

    /** Ring and guard as two files of the kiosk's user in {@code directory}. */
    public static KeyPlace ownerFiles(Path directory) {
        return new KeyPlace(directory.resolve(RING), ownerFile(directory));
    }

    /** The ring in {@code directory}, guarded by a passphrase; taken over from {@link #ownerFiles} when it was guarded so before. */
    public static KeyPlace passphrase(Path directory, PassphraseGuard guard) {
        return new KeyPlace(directory.resolve(RING), guard, Optional.of(ownerFile(directory)));
    }

    private static OwnerFileGuard ownerFile(Path directory) {
        return new OwnerFileGuard(directory.resolve(RING + ".guard"));
    }

    /** Whether a ring was made here before. */
    public boolean exists() {
        return Files.exists(ring);
    }

    /** Opens the ring, made at the first start. */
    public KeyRing open(SecureRandom random) throws SealException {
        if (replaced.isPresent() && exists()) {
            KeyRing.takeOver(ring, replaced.get(), guard, random);
            replaced.get().erase();
        }
        return KeyRing.openOrCreate(ring, guard, random);
    }
}
