package vn.cccd.sim.trace;

import java.util.BitSet;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** What a conversation brought to light of one file, put together from the pieces that were read. */
final class FileContent {
    /** READ BINARY cannot reach further (ISO/IEC 7816-4, 7.2.3: 15 bits of offset, then 65,536 bytes at most). */
    private static final int LONGEST = 0x8000 + 0x10000;

    private final Optional<KeptValues> values;
    private final byte[] content = new byte[LONGEST];
    private final BitSet known = new BitSet();
    private boolean contradicted;
    private Optional<BitSet> mask = Optional.empty();

    /** Of a file that is not known ({@code values} empty) nothing may stay, not even tags. */
    FileContent(Optional<KeptValues> values) {
        this.values = values;
    }

    void add(int offset, Bytes piece) {
        for (int i = 0; i < piece.length(); i++) {
            byte value = (byte) piece.at(i);
            contradicted |= known.get(offset + i) && content[offset + i] != value;
            content[offset + i] = value;
        }
        known.set(offset, offset + piece.length());
    }

    /** The positions of the file that may stay; to be asked when all pieces are there. */
    BitSet mask() {
        if (mask.isEmpty()) {
            mask = Optional.of(computed());
        }
        return mask.get();
    }

    private BitSet computed() {
        // A file that said two things at one place cannot be taken apart.
        if (contradicted || values.isEmpty()) {
            return new BitSet();
        }
        return TlvMask.ofBeginning(Bytes.copyOf(content).first(known.nextClearBit(0)), values.get());
    }
}
