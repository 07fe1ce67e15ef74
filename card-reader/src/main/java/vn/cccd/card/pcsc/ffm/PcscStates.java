package vn.cccd.card.pcsc.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.ADDRESS_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import vn.cccd.card.bytes.Bytes;

/** An array of {@code SCARD_READERSTATE}: what is known goes in as the current state, what the service reports comes out of the event state. */
final class PcscStates {
    private final PcscLayout layout;
    private final List<PcscReaderState> known;
    private final MemorySegment array;

    /** Lives as long as {@code arena}. */
    PcscStates(PcscLayout layout, List<PcscReaderState> known, Arena arena) {
        this.layout = layout;
        this.known = known;
        array = arena.allocate((long) layout.stateBytes() * known.size(), ADDRESS.byteAlignment());
        for (int i = 0; i < known.size(); i++) {
            PcscReaderState each = known.get(i);
            MemorySegment state = element(i);
            state.set(ADDRESS_UNALIGNED, 0, arena.allocateFrom(each.reader(), layout.text()));
            layout.setWord(state, layout.currentState(), Integer.toUnsignedLong(each.state()));
        }
    }

    MemorySegment array() {
        return array;
    }

    /** The states as the service left them. A length that cannot be is cut to what there is room for. */
    List<PcscReaderState> reported() {
        List<PcscReaderState> now = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            MemorySegment state = element(i);
            int length = (int) Math.clamp(layout.getWord(state, layout.atrLength()), 0L, (long) layout.atrBytes());
            now.add(new PcscReaderState(
                    known.get(i).reader(),
                    (int) layout.getWord(state, layout.eventState()),
                    Bytes.copyOf(state.asSlice(layout.atr(), length).toArray(JAVA_BYTE))));
        }
        return List.copyOf(now);
    }

    private MemorySegment element(int index) {
        return array.asSlice((long) index * layout.stateBytes(), layout.stateBytes());
    }
}
