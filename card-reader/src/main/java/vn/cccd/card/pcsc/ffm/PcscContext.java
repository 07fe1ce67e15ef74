package vn.cccd.card.pcsc.ffm;

import static java.lang.System.Logger.Level.DEBUG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** A connection to the PC/SC service. It blocks while one call is under way, so nobody shares it. */
final class PcscContext implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PcscContext.class.getName());

    private static final long SCOPE_SYSTEM = 2;
    private static final long SHARE_EXCLUSIVE = 1;
    private static final long SHARE_SHARED = 2;
    private static final long SHARE_DIRECT = 3;

    /** In characters. pcsclite has at most 16 readers with names of at most 128 bytes. */
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
            int characterBytes = "\0".getBytes(library.layout.text()).length;
            MemorySegment names = arena.allocate(READER_NAMES * characterBytes);
            MemorySegment length = arena.allocate(library.layout.word());
            library.layout.setWord(length, 0, READER_NAMES);
            int code = library.listReaders.call(handle, MemorySegment.NULL, names, length);
            if (code == ScardError.E_NO_READERS_AVAILABLE.code()) {
                return List.of();
            }
            library.listReaders.check(code);
            long characters = Math.clamp(library.layout.getWord(length, 0), 0L, READER_NAMES);
            return ReaderNames.of(names.asSlice(0, characters * characterBytes), library.layout.text());
        }
    }

    /** Waits until one of the readers is no longer in the state given, at most {@code millis}; the states then, or those given. */
    List<PcscReaderState> changes(List<PcscReaderState> known, long millis) throws PcscException {
        if (known.isEmpty()) {
            return List.of();
        }
        try (Arena arena = Arena.ofConfined()) {
            PcscStates states = new PcscStates(library.layout, known, arena);
            int code = library.getStatusChange.call(handle, millis, states.array(), (long) known.size());
            if (code == ScardError.E_TIMEOUT.code()) {
                return known;
            }
            library.getStatusChange.check(code);
            return states.reported();
        }
    }

    boolean tellsOfReaders() {
        return library.platform.tellsOfReaders();
    }

    /** Powers the card and shares it with other programs; the connection owns this context from then on. */
    PcscConnection connect(String reader, int protocols) throws PcscException {
        return connect(reader, SHARE_SHARED, protocols);
    }

    /** As {@link #connect}, with nobody else beside. */
    PcscConnection connectAlone(String reader, int protocols) throws PcscException {
        return connect(reader, SHARE_EXCLUSIVE, protocols);
    }

    /** Speaks to the reader itself, with a card in it or not; the connection owns this context from then on. */
    PcscConnection connectReader(String reader) throws PcscException {
        return connect(reader, SHARE_DIRECT, 0);
    }

    private PcscConnection connect(String reader, long sharing, int protocols) throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment card = arena.allocate(library.layout.handle());
            MemorySegment protocol = arena.allocate(library.layout.word());
            MemorySegment name = arena.allocateFrom(reader, library.layout.text());
            library.connect.require(handle, name, sharing, (long) protocols, card, protocol);
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
