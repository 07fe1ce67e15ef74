package vn.cccd.card.portrait;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import vn.cccd.card.bytes.Bytes;

/**
 * Walks through all marker segments of a JPEG 2000 codestream (ITU-T T.800, annex A) and keeps what a decoder needs.
 *
 * <p>Comments and tables that only help to find data sooner are left out. Styles that differ between tiles or colours, packed packet
 * headers, regions of interest and changes of progression are refused: none of them is of use in a portrait, and each is a way around limits.
 */
final class CodestreamStructure {
    private static final int SIZE = 0xFF51;
    private static final int CODING_STYLE = 0xFF52;
    private static final int QUANTISATION = 0xFF5C;
    private static final int QUANTISATION_OF_ONE = 0xFF5D;
    private static final int TILE_LENGTHS = 0xFF55;
    private static final int PACKET_LENGTHS = 0xFF57;
    private static final int PACKET_LENGTHS_OF_TILE = 0xFF58;
    private static final int REGISTRATION = 0xFF63;
    private static final int COMMENT = 0xFF64;
    private static final int START_OF_TILE = 0xFF90;
    private static final int START_OF_DATA = 0xFF93;
    private static final int END = 0xFFD9;
    private static final int MOST_SEGMENTS = 200;
    private static final int MOST_TILE_PARTS = 1_024;
    private static final int TILE_HEADER = 12;

    private final Bytes codestream;
    private final PictureBytes in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final BitSet tilesBegun = new BitSet();
    private Bytes style = Bytes.empty();
    private boolean quantised;

    private CodestreamStructure(Bytes codestream) {
        this.codestream = codestream;
        this.in = new PictureBytes(codestream);
    }

    /**
     * A codestream that keeps within the limits and is all there.
     *
     * @param bytes the same picture, with its end marker and without what is of no use
     */
    record Checked(CodestreamSize size, Bytes bytes) {}

    static Checked check(Bytes codestream) throws PictureException {
        return new CodestreamStructure(codestream).check();
    }

    private Checked check() throws PictureException {
        if (in.two() != 0xFF4F || in.two() != SIZE) {
            throw new PictureException(PictureRefusal.FORMAT_UNKNOWN);
        }
        CodestreamSize size = CodestreamSize.read(in.part(in.two() - 2L));
        keep(0);
        mainHeader(size);
        tileParts(size);
        kept.write(END >> 8);
        kept.write(END);
        return new Checked(size, Bytes.copyOf(kept.toByteArray()));
    }

    private void keep(int from) {
        kept.writeBytes(codestream.slice(from, in.position()).toArray());
    }

    /** Until just before the first tile-part. */
    private void mainHeader(CodestreamSize size) throws PictureException {
        for (int seen = 0; seen < MOST_SEGMENTS; seen++) {
            if (in.rest().two() == START_OF_TILE) {
                if (style.isEmpty() || !quantised) {
                    throw new PictureException(PictureRefusal.DAMAGED);
                }
                return;
            }
            int start = in.position();
            int marker = in.two();
            PictureBytes content = in.part(in.two() - 2L);
            switch (marker) {
                case CODING_STYLE -> {
                    CodingStyle.read(content, size);
                    once(!style.isEmpty());
                    style = codestream.slice(start, in.position());
                }
                case QUANTISATION -> quantised = once(quantised);
                case QUANTISATION_OF_ONE -> {}
                case TILE_LENGTHS, PACKET_LENGTHS, REGISTRATION, COMMENT -> {
                    continue;
                }
                default -> throw new PictureException(PictureRefusal.FEATURE_UNKNOWN);
            }
            keep(start);
        }
        throw new PictureException(PictureRefusal.TOO_COMPLEX);
    }

    private static boolean once(boolean before) throws PictureException {
        if (before) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        return true;
    }

    private void tileParts(CodestreamSize size) throws PictureException {
        boolean open = true;
        for (int seen = 0; open; seen++) {
            if (seen == MOST_TILE_PARTS) {
                throw new PictureException(PictureRefusal.TOO_COMPLEX);
            }
            open = tilePart(size) && in.left() > 0;
            if (open) {
                int next = in.rest().two();
                if (next != START_OF_TILE && next != END) {
                    throw new PictureException(PictureRefusal.DAMAGED);
                }
                open = next == START_OF_TILE;
            }
        }
        if (tilesBegun.cardinality() != size.tiles()) {
            throw new PictureException(PictureRefusal.INCOMPLETE);
        }
    }

    /** Takes one tile-part over (A.4.2). False when it was the last because it goes on to the end. */
    private boolean tilePart(CodestreamSize size) throws PictureException {
        int start = in.position();
        if (in.two() != START_OF_TILE || in.two() != TILE_HEADER - 2) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        int tile = in.two();
        long length = in.four();
        in.skip(2);
        if (tile >= size.tiles()) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        tilesBegun.set(tile);
        PictureBytes body = in.part(length == 0 ? untilTheEnd() : length - TILE_HEADER);
        tilePartHeader(body);
        keep(start);
        return length != 0;
    }

    /** A part without a length goes on to the end marker; without that, nobody knows whether all is there. */
    private long untilTheEnd() throws PictureException {
        int end = codestream.length();
        while (end > in.position() && codestream.at(end - 1) == 0) {
            end--;
        }
        if (end - 2 < in.position() || codestream.at(end - 2) != END >> 8 || codestream.at(end - 1) != (END & 0xFF)) {
            throw new PictureException(PictureRefusal.INCOMPLETE);
        }
        return end - 2L - in.position();
    }

    /** Some writers repeat the main header's style here; one that differs would be a way around its limits. */
    private void tilePartHeader(PictureBytes body) throws PictureException {
        for (int seen = 0; seen < MOST_SEGMENTS; seen++) {
            int start = body.position();
            int marker = body.two();
            if (marker == START_OF_DATA) {
                return;
            }
            body.skip(body.two() - 2L);
            boolean known = switch (marker) {
                case QUANTISATION, QUANTISATION_OF_ONE, PACKET_LENGTHS_OF_TILE, COMMENT -> true;
                case CODING_STYLE -> codestream.slice(start, body.position()).equals(style);
                default -> false;
            };
            if (!known) {
                throw new PictureException(PictureRefusal.FEATURE_UNKNOWN);
            }
        }
        throw new PictureException(PictureRefusal.TOO_COMPLEX);
    }
}
