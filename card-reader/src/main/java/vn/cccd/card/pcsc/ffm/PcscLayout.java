package vn.cccd.card.pcsc.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How wide the C types of PC/SC are, where the members of its structures lie and how its texts are written.
 *
 * <p>All three are held against the platform's header byte by byte. Calls with the layouts of Windows and macOS have not been made: no such machine was at hand.
 *
 * @param word {@code DWORD} and {@code LONG}
 * @param handle {@code SCARDCONTEXT} and {@code SCARDHANDLE}
 * @param atrBytes the length of {@code rgbAtr} in {@code SCARD_READERSTATE}
 * @param stateBytes the length of {@code SCARD_READERSTATE}, padding included: how far apart two lie in an array
 * @param text of readers' names
 */
record PcscLayout(ValueLayout word, ValueLayout handle, int atrBytes, int stateBytes, Charset text) {
    /** pcsclite on 64-bit Linux: {@code long} everywhere, two pointers + three words + 33 bytes + 7 of padding. */
    static PcscLayout linux64() {
        return new PcscLayout(JAVA_LONG, JAVA_LONG, 33, 80, StandardCharsets.UTF_8);
    }

    /** {@code winscard.h} on 64-bit Windows: {@code DWORD} has 32 bits, handles are {@code ULONG_PTR}; two pointers + three words + 36 bytes need no padding. The wide functions take UTF-16. */
    static PcscLayout windows64() {
        return new PcscLayout(JAVA_INT, JAVA_LONG, 36, 64, StandardCharsets.UTF_16LE);
    }

    /** {@code PCSC/pcsclite.h} of macOS: 32 bits for all but pointers, under {@code #pragma pack(1)}: two pointers + three words + 33 bytes and nothing more, so the second state of an array begins at byte 61. */
    static PcscLayout macos() {
        return new PcscLayout(JAVA_INT, JAVA_INT, 33, 61, StandardCharsets.UTF_8);
    }

    long wordBytes() {
        return word.byteSize();
    }

    /** {@code SCARD_IO_REQUEST}: the protocol and the structure's own length. */
    long ioRequestBytes() {
        return 2 * wordBytes();
    }

    long currentState() {
        return 2 * ADDRESS.byteSize();
    }

    long eventState() {
        return currentState() + wordBytes();
    }

    long atrLength() {
        return eventState() + wordBytes();
    }

    long atr() {
        return atrLength() + wordBytes();
    }

    long getWord(MemorySegment memory, long offset) {
        return get(word, memory, offset);
    }

    void setWord(MemorySegment memory, long offset, long value) {
        if (word.byteSize() == JAVA_LONG.byteSize()) {
            memory.set(JAVA_LONG_UNALIGNED, offset, value);
        } else {
            memory.set(JAVA_INT_UNALIGNED, offset, (int) value);
        }
    }

    long getHandle(MemorySegment memory) {
        return get(handle, memory, 0);
    }

    private static long get(ValueLayout width, MemorySegment memory, long offset) {
        return width.byteSize() == JAVA_LONG.byteSize()
                ? memory.get(JAVA_LONG_UNALIGNED, offset)
                : Integer.toUnsignedLong(memory.get(JAVA_INT_UNALIGNED, offset));
    }
}
