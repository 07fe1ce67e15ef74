package vn.cccd.sync.seal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.cccd.sync.bytes.Bytes;

/**
 * The keys that seal stored records: one that seals, and older ones that still open.
 *
 * <p><b>Security guarantees.</b> A sealed record cannot be read without the ring, and cannot be changed or moved to another record's place unnoticed.
 * When a key is {@linkplain #forgetAllBut forgotten}, whatever it sealed is gone for good, wherever copies of it may lie. The ring itself lies on disk
 * wrapped by its {@link KeyGuard}.
 *
 * <p>Crash contract: a key is on disk before it seals anything. May be used by several threads.
 */
public final class KeyRing implements AutoCloseable {
    private final Optional<RingFile> file;
    private final SecureRandom random;

    /** The last one seals. */
    private final CopyOnWriteArrayList<RingKey> keys;

    private KeyRing(Optional<RingFile> file, SecureRandom random, List<RingKey> keys) {
        this.file = file;
        this.random = random;
        this.keys = new CopyOnWriteArrayList<>(keys);
    }

    /** Opens the ring in {@code path}; makes it with a first key when the file is not there. */
    public static KeyRing openOrCreate(Path path, KeyGuard guard, SecureRandom random) throws SealException {
        RingFile file = new RingFile(path, guard);
        if (!file.exists()) {
            List<RingKey> first = List.of(RingKey.make(Set.of(), random));
            file.write(first, random);
            return new KeyRing(Optional.of(file), random, first);
        }
        return new KeyRing(Optional.of(file), random, file.read());
    }

    /** Has {@code guard} wrap a ring that {@code former} wrapped; nothing when it did not. The ring is on disk under one of both at any moment. */
    static void takeOver(Path path, KeyGuard former, KeyGuard guard, SecureRandom random) throws SealException {
        RingFile file = new RingFile(path, former);
        if (file.guardName().equals(former.name())) {
            List<RingKey> keys = file.read();
            try {
                new RingFile(path, guard).write(keys, random);
            } finally {
                keys.forEach(RingKey::wipe);
            }
        }
    }

    /** A ring on no disk, for what need not outlive this process. */
    public static KeyRing inMemory(SecureRandom random) {
        return new KeyRing(Optional.empty(), random, List.of(RingKey.make(Set.of(), random)));
    }

    /** The number of the key that seals now; never 0. */
    public int sealingKey() {
        return keys.getLast().cipher().number();
    }

    /** Seals {@code plain} for the place that {@code context} describes; only there it opens again. */
    public Bytes seal(Bytes plain, Bytes context) {
        return keys.getLast().cipher().seal(plain.toArray(), context);
    }

    /** Opens what {@link #seal} made. */
    public Unsealed open(Bytes sealed, Bytes context) {
        int number = Cipher.numberIn(sealed);
        for (RingKey key : keys) {
            if (key.cipher().number() == number) {
                try {
                    return new Unsealed.Whole(Bytes.copyOf(key.cipher().open(sealed, context)));
                } catch (GeneralSecurityException e) {
                    return new Unsealed.Damaged();
                }
            }
        }
        return number == 0 ? new Unsealed.Damaged() : new Unsealed.KeyMissing();
    }

    /** The number of the key that {@code sealed} was sealed with; 0 when it is no sealed text. */
    public static int keyOf(Bytes sealed) {
        return Cipher.numberIn(sealed);
    }

    /** A new key seals from now on; the others still open. */
    public synchronized void rotate() throws SealException {
        List<RingKey> more = new ArrayList<>(keys);
        more.add(RingKey.make(numbers(), random));
        store(more);
        keys.add(more.getLast());
    }

    /** Wipes every key that is not in {@code inUse} and does not seal now. */
    public synchronized void forgetAllBut(Set<Integer> inUse) throws SealException {
        int sealing = sealingKey();
        List<RingKey> kept = keys.stream()
                .filter(key -> key.cipher().number() == sealing
                        || inUse.contains(key.cipher().number()))
                .toList();
        if (kept.size() < keys.size()) {
            store(kept);
            keys.stream().filter(key -> !kept.contains(key)).forEach(RingKey::wipe);
            keys.retainAll(kept);
        }
    }

    /** The numbers of the keys in it. */
    public Set<Integer> numbers() {
        return Set.copyOf(keys.stream().map(key -> key.cipher().number()).toList());
    }

    private void store(List<RingKey> content) throws SealException {
        if (file.isPresent()) {
            file.get().write(content, random);
        }
    }

    /** Wipes the keys; the ring is of no use after that. */
    @Override
    public synchronized void close() {
        keys.forEach(RingKey::wipe);
        keys.clear();
        file.ifPresent(RingFile::close);
    }

    @Override
    public String toString() {
        return "KeyRing[" + keys.size() + " keys]";
    }
}
