package vn.cccd.sim.trace;

import java.util.BitSet;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/**
 * Finds the bytes of BER-TLV that may stay: tags, lengths and the values that {@link KeptValues} allows.
 *
 * <p>Takes a beginning, too, as when only the header of a file was read. What is no BER-TLV is not kept.
 */
final class TlvMask {
    /** Files of travel documents have about six levels. */
    private static final int DEEPEST = 16;

    private static final int LONGEST_TAG = 3;
    private static final int LONGEST_LENGTH = 3;

    private final Bytes content;
    private final KeptValues values;
    private final BitSet kept = new BitSet();

    private TlvMask(Bytes content, KeptValues values) {
        this.content = content;
        this.values = values;
    }

    /** The positions in {@code beginning} that may stay. */
    static BitSet ofBeginning(Bytes beginning, KeptValues values) {
        var mask = new TlvMask(beginning, values);
        mask.walk(0, beginning.length(), 0);
        return mask.kept;
    }

    /** The positions that may stay in {@code whole}, none when it is anything but data objects. */
    static BitSet of(Bytes whole, KeptValues values) {
        var mask = new TlvMask(whole, values);
        return mask.fits(0, whole.length()) ? ofBeginning(whole, values) : new BitSet();
    }

    /**
     * One object's header.
     *
     * @param end where the value ends, perhaps beyond the content
     */
    private record Header(int tag, boolean constructed, int valueAt, int end) {}

    private void walk(int from, int to, int depth) {
        int at = from;
        while (at < to) {
            Optional<Header> found = header(at, to);
            if (found.isEmpty()) {
                return;
            }
            Header header = found.get();
            kept.set(at, header.valueAt());
            int valueTo = Math.min(header.end(), to);
            // An object that is all there and holds no objects is a value, whatever its tag says.
            boolean objects = header.end() > content.length() || fits(header.valueAt(), header.end());
            if (header.constructed() && objects && depth < DEEPEST) {
                walk(header.valueAt(), valueTo, depth + 1);
            } else if (!header.constructed() && header.end() <= to) {
                int stays = values.kept(header.tag(), content.slice(header.valueAt(), header.end()));
                kept.set(header.valueAt(), header.valueAt() + stays);
            }
            at = valueTo;
        }
    }

    private boolean fits(int from, int to) {
        int at = from;
        while (at < to) {
            Optional<Header> header = header(at, to).filter(each -> each.end() <= to);
            if (header.isEmpty()) {
                return false;
            }
            at = header.get().end();
        }
        return true;
    }

    /** The header at {@code at}; nothing when there is none, or not all of it before {@code to}. */
    private Optional<Header> header(int at, int to) {
        int first = content.at(at);
        int lengthAt = at + 1;
        if ((first & 0x1F) == 0x1F) {
            while (lengthAt < to && content.at(lengthAt) >= 0x80) {
                lengthAt++;
            }
            lengthAt++;
        }
        if (lengthAt - at > LONGEST_TAG || lengthAt >= to) {
            return Optional.empty();
        }
        int length = content.at(lengthAt);
        int valueAt = lengthAt + 1;
        if (length >= 0x80) {
            int lengthBytes = length - 0x80;
            if (lengthBytes == 0 || lengthBytes > LONGEST_LENGTH || valueAt + lengthBytes > to) {
                return Optional.empty();
            }
            length = content.slice(valueAt, valueAt + lengthBytes).toUnsigned().intValue();
            valueAt += lengthBytes;
        }
        int tag = content.slice(at, lengthAt).toUnsigned().intValue();
        return Optional.of(new Header(tag, (first & 0x20) != 0, valueAt, valueAt + length));
    }
}
