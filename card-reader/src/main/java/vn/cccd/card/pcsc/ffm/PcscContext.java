package vn.cccd.card.pcsc.ffm;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import vn.cccd.card.bytes.Bytes;

/** A connection to the PC/SC service. It blocks while one call is under way, so nobody shares it. */
final class PcscContext implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PcscContext.class.getName());

    private static final long SCOPE_SYSTEM = 2;
    private static final long SHARE_SHARED = 2;

    /** pcsclite has at most 16 readers with names of at most 128 bytes. */
    private static final long READER_NAMES = 16L * 1024;

    private final PcscLibrary library;
    private final long handle;

    private PcscContext(PcscLibrary library, long handle) {
        this.library = library;
        this.handle = handle;
    }

    static PcscContext establish(PcscLibrary library) throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handle = arena.allocate(library.layout.handle());
            library.establishContext.require(SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL, handle);
            return new PcscContext(library, library.layout.getHandle(handle));
        }
    }

    /** The names of all readers. */
    List<String> readers() throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment names = arena.allocate(READER_NAMES);
            MemorySegment length = arena.allocate(library.layout.word());
            library.layout.setWord(length, 0, READER_NAMES);
            int code = library.listReaders.call(handle, MemorySegment.NULL, names, length);
            if (code == ScardError.E_NO_READERS_AVAILABLE.code()) {
                return List.of();
            }
            library.listReaders.check(code);
            return multiString(names.asSlice(0, Math.min(library.layout.getWord(length, 0), READER_NAMES)));
        }
    }

    /** Names that end with a zero byte each, and one more zero byte at the end. */
    private static List<String> multiString(MemorySegment names) {
        List<String> list = new ArrayList<>();
        long at = 0;
        while (at < names.byteSize() && names.get(JAVA_BYTE, at) != 0) {
            String name = names.getString(at);
            list.add(name);
            at = endOfString(names, at) + 1;
        }
        return List.copyOf(list);
    }

    private static long endOfString(MemorySegment names, long from) {
        long at = from;
        while (names.get(JAVA_BYTE, at) != 0) {
            at++;
        }
        return at;
    }

    /** Waits until one of the readers is no longer in the state given, at most {@code millis}; the states then, or those given. */
    List<PcscReaderState> changes(List<PcscReaderState> known, long millis) throws PcscException {
        if (known.isEmpty()) {
            return List.of();
        }
        PcscLayout layout = library.layout;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment states = arena.allocate((long) layout.stateBytes() * known.size(), ADDRESS.byteAlignment());
            for (int i = 0; i < known.size(); i++) {
                MemorySegment state = element(states, i);
                state.set(ADDRESS, 0, arena.allocateFrom(known.get(i).reader()));
                layout.setWord(
                        state,
                        layout.currentState(),
                        Integer.toUnsignedLong(known.get(i).state()));
            }
            int code = library.getStatusChange.call(handle, millis, states, (long) known.size());
            if (code == ScardError.E_TIMEOUT.code()) {
                return known;
            }
            library.getStatusChange.check(code);
            List<PcscReaderState> now = new ArrayList<>();
            for (int i = 0; i < known.size(); i++) {
                now.add(read(known.get(i).reader(), element(states, i)));
            }
            return List.copyOf(now);
        }
    }

    private MemorySegment element(MemorySegment states, int index) {
        return states.asSlice((long) index * library.layout.stateBytes(), library.layout.stateBytes());
    }

    private PcscReaderState read(String reader, MemorySegment state) {
        PcscLayout layout = library.layout;
        int length = Math.clamp(layout.getWord(state, layout.atrLength()), 0, layout.atrBytes());
        return new PcscReaderState(
                reader,
                (int) layout.getWord(state, layout.eventState()),
                Bytes.copyOf(state.asSlice(layout.atr(), length).toArray(JAVA_BYTE)));
    }

    /** Powers the card; the connection owns this context from then on. */
    PcscConnection connect(String reader, int protocols) throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment card = arena.allocate(library.layout.handle());
            MemorySegment protocol = arena.allocate(library.layout.word());
            library.connect.require(handle, arena.allocateFrom(reader), SHARE_SHARED, (long) protocols, card, protocol);
            return new PcscConnection(
                    library, this, library.layout.getHandle(card), (int) library.layout.getWord(protocol, 0));
        }
    }

    @Override
    public void close() {
        int code = library.releaseContext.call(handle);
        if (code != 0) {
            LOG.log(DEBUG, "the service had released the context before: 0x{0}", Integer.toHexString(code));
        }
    }
}
