package vn.cccd.kiosk.device.reader;

import java.util.Optional;
import java.util.function.Consumer;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadProgress;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.portrait.cache.PortraitCache;
import vn.cccd.kiosk.device.loop.WorkThread;

/**
 * Keeps a portrait on disk only after its holder agreed; until then the last one read waits in memory, and the next reading or the end of the visit wipes
 * it. Whoever refuses takes an earlier agreement back. Any thread; the disk is written to on the thread {@code kiosk-portraits}.
 */
public final class AgreedPortraits implements PortraitCache, KeptPortraits {
    private record Read(Bytes signedHash, Bytes file) {
        /** A portrait is not for the log. */
        @Override
        public String toString() {
            return "Read";
        }
    }

    private final PortraitCache disk;
    private final WorkThread thread = new WorkThread(WorkThread.PORTRAITS);
    private Optional<Read> waiting = Optional.empty();

    /** Whose portrait was looked for or read last, by the hash that their document signer has signed. */
    private Optional<Bytes> lastRead = Optional.empty();

    /** Keeps what was agreed to in {@code disk}. */
    public AgreedPortraits(PortraitCache disk) {
        this.disk = disk;
    }

    /** Reads as {@code reading} does; nothing of an earlier reading waits any longer. */
    public ReadingWork before(ReadingWork reading) {
        return new ReadingWork() {
            @Override
            public ReadOutcome read(CardLink link, ReadRequest request, Consumer<ReadProgress> progress) {
                forget();
                return reading.read(link, request, progress);
            }
        };
    }

    @Override
    public Optional<Bytes> find(Bytes signedHash) {
        seen(signedHash);
        return disk.find(signedHash);
    }

    private synchronized void seen(Bytes signedHash) {
        lastRead = Optional.of(signedHash);
    }

    @Override
    public synchronized void keep(Bytes signedHash, Bytes file) {
        waiting = Optional.of(new Read(signedHash, file));
        seen(signedHash);
    }

    @Override
    public boolean remove(Bytes signedHash) {
        forget();
        return disk.remove(signedHash);
    }

    @Override
    public boolean clear() {
        forget();
        return disk.clear();
    }

    @Override
    public synchronized void agreed() {
        waiting.ifPresent(read -> thread.run(() -> disk.keep(read.signedHash(), read.file())));
        waiting = Optional.empty();
    }

    @Override
    public synchronized void refused() {
        lastRead.ifPresent(hash -> thread.run(() -> disk.remove(hash)));
        forget();
    }

    @Override
    public synchronized void forget() {
        waiting = Optional.empty();
        lastRead = Optional.empty();
    }

    /** What was agreed to is kept, and what was refused erased, before this returns. */
    @Override
    public void close() {
        forget();
        thread.close();
    }
}
