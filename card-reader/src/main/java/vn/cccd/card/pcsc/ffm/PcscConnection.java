package vn.cccd.card.pcsc.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import vn.cccd.card.bytes.Bytes;

/** A powered card, with a context of its own. Used by one thread at a time. */
final class PcscConnection {
    static final int T0 = 1;
    static final int T1 = 2;

    private static final long LEAVE_CARD = 0;
    private static final long RESET_CARD = 1;
    private static final int LONGEST_ATR = 36;

    /** What readers tell of themselves is shorter; pcsclite refuses a larger buffer for an attribute. */
    private static final int LONGEST_PROPERTIES = 264;

    /** 65,536 bytes and a status word, with slack; pcsclite refuses buffers above 65,548. */
    private static final int LONGEST_RESPONSE = 65_546;

    private final PcscLibrary library;
    private final PcscContext context;
    private final long handle;
    private final int protocol;

    PcscConnection(PcscLibrary library, PcscContext context, long handle, int protocol) {
        this.library = library;
        this.context = context;
        this.handle = handle;
        this.protocol = protocol;
    }

    /** {@link #T0} or {@link #T1}, as agreed with the card. */
    int protocol() {
        return protocol;
    }

    Bytes atr() throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment atr = arena.allocate(LONGEST_ATR);
            MemorySegment atrLength = word(arena, LONGEST_ATR);
            library.status.require(
                    handle, MemorySegment.NULL, word(arena, 0), word(arena, 0), word(arena, 0), atr, atrLength);
            return Bytes.copyOf(bytes(atr, atrLength));
        }
    }

    /** Sends the bytes as they are and returns the answer as it is. */
    byte[] transmit(byte[] command) throws PcscException {
        PcscLayout layout = library.layout;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sendHeader = arena.allocate(layout.ioRequestBytes(), layout.wordBytes());
            layout.setWord(sendHeader, 0, protocol);
            layout.setWord(sendHeader, layout.wordBytes(), sendHeader.byteSize());
            MemorySegment response = arena.allocate(LONGEST_RESPONSE);
            MemorySegment length = word(arena, LONGEST_RESPONSE);
            library.transmit.require(
                    handle,
                    sendHeader,
                    arena.allocateFrom(JAVA_BYTE, command),
                    (long) command.length,
                    MemorySegment.NULL,
                    response,
                    length);
            byte[] answer = bytes(response, length);
            // What a card says is personal: it does not stay behind in memory that somebody else is given next.
            response.fill((byte) 0);
            return answer;
        }
    }

    /** Sends a command to the reader itself. */
    byte[] control(int code, byte[] command) throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answer = arena.allocate(LONGEST_PROPERTIES);
            MemorySegment length = word(arena, 0);
            library.control.require(
                    handle,
                    Integer.toUnsignedLong(code),
                    arena.allocateFrom(JAVA_BYTE, command),
                    (long) command.length,
                    answer,
                    (long) LONGEST_PROPERTIES,
                    length);
            return bytes(answer, length);
        }
    }

    /** One of the attributes {@code SCARD_ATTR_…} of the reader. */
    byte[] attribute(int tag) throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(LONGEST_PROPERTIES);
            MemorySegment length = word(arena, LONGEST_PROPERTIES);
            library.getAttribute.require(handle, Integer.toUnsignedLong(tag), value, length);
            return bytes(value, length);
        }
    }

    int featureRequest() {
        return library.platform.featureRequest();
    }

    private byte[] bytes(MemorySegment memory, MemorySegment length) {
        return memory.asSlice(0, Math.clamp(library.layout.getWord(length, 0), 0L, memory.byteSize()))
                .toArray(JAVA_BYTE);
    }

    void beginTransaction() throws PcscException {
        library.beginTransaction.require(handle);
    }

    void endTransaction() throws PcscException {
        library.endTransaction.require(handle, LEAVE_CARD);
    }

    /** Gives the reader back, and the context whatever the service says to that. */
    void disconnect(boolean reset) throws PcscException {
        try (context) {
            library.disconnect.require(handle, reset ? RESET_CARD : LEAVE_CARD);
        }
    }

    private MemorySegment word(Arena arena, long value) {
        MemorySegment word = arena.allocate(library.layout.word());
        library.layout.setWord(word, 0, value);
        return word;
    }
}
