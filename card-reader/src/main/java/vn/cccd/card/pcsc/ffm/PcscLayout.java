package vn.cccd.card.pcsc.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * How wide the C types of PC/SC are and where the members of its structures lie. This is all that differs between platforms.
 *
 * @param word {@code DWORD} and {@code LONG}
 * @param handle {@code SCARDCONTEXT} and {@code SCARDHANDLE}
 * @param atrBytes the length of {@code rgbAtr} in {@code SCARD_READERSTATE}
 * @param stateBytes the length of {@code SCARD_READERSTATE}, padding included
 */
record PcscLayout(ValueLayout word, ValueLayout handle, int atrBytes, int stateBytes) {
    /** pcsclite on 64-bit Linux: {@code long} everywhere, two pointers + three words + 33 bytes + 7 of padding. */
    static PcscLayout linux64() {
        return new PcscLayout(JAVA_LONG, JAVA_LONG, 33, 80);
    }

    long wordBytes() {
        return word.byteSize();
    }

    long handleBytes() {
        return handle.byteSize();
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
            memory.set(JAVA_LONG, offset, value);
        } else {
            memory.set(JAVA_INT, offset, (int) value);
        }
    }

    long getHandle(MemorySegment memory) {
        return get(handle, memory, 0);
    }

    private static long get(ValueLayout width, MemorySegment memory, long offset) {
        return width.byteSize() == JAVA_LONG.byteSize()
                ? memory.get(JAVA_LONG, offset)
                : Integer.toUnsignedLong(memory.get(JAVA_INT, offset));
    }
}
