package vn.cccd.card.lds;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * Finds the picture in DG2, in the binary form (ISO/IEC 19794-5) or in the ASN.1 form (ISO/IEC 39794-5).
 *
 * <p>Nothing is decoded here: what is no picture of a sane size is no portrait, and the rest of the reading stands.
 */
public final class PortraitParser {
    private static final int MOST_OBJECTS = 2_000;
    private static final int DEEPEST = 12;

    private PortraitParser() {}

    /** The picture in the whole file DG2. */
    public static Optional<Portrait> parse(Bytes file) {
        Deque<Nested> open = new ArrayDeque<>();
        open.push(new Nested(file, 0));
        for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
            Nested next = open.pop();
            Optional<Portrait> found = next.depth() == 0 ? Optional.empty() : inObject(next.bytes());
            if (found.isPresent()) {
                return found;
            }
            openUp(next, open);
        }
        return Optional.empty();
    }

    private static void openUp(Nested container, Deque<Nested> open) {
        if (container.depth() == DEEPEST) {
            return;
        }
        try {
            for (Tlv child : Tlv.parseAll(container.bytes()).reversed()) {
                open.push(new Nested(child.value(), container.depth() + 1));
            }
        } catch (TlvException e) {
            // Not everything in here is made of objects; what is not holds nothing to open.
            return;
        }
    }

    private static Optional<Portrait> inObject(Bytes value) {
        return FacialRecord.firstImage(value).or(() -> Optional.of(value)).flatMap(PictureHeader::read);
    }

    private record Nested(Bytes bytes, int depth) {}
}
