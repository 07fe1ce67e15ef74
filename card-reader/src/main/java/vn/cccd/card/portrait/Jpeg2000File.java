package vn.cccd.card.portrait;

import vn.cccd.card.bytes.Bytes;

/**
 * What a JPEG 2000 picture consists of: a bare codestream, or the boxes of a JP2 file around one (ITU-T T.800, annex I).
 *
 * @param codestream from its start marker on
 * @param luminance whether the colours are luminance and two differences (sYCC) and not red, green and blue
 */
record Jpeg2000File(Bytes codestream, boolean luminance) {
    private static final int MOST_BOXES = 64;
    private static final long SIGNATURE = 0x6A502020;
    private static final long HEADER = 0x6A703268;
    private static final long CODESTREAM = 0x6A703263;
    private static final long PALETTE = 0x70636C72;
    private static final long COLOUR = 0x636F6C72;
    private static final int ENUMERATED = 1;
    private static final int SRGB = 16;
    private static final int GREY = 17;
    private static final int SYCC = 18;

    /** Opens the boxes as far as they matter. */
    static Jpeg2000File open(Bytes file) throws PictureException {
        if (new PictureBytes(file).two() == 0xFF4F) {
            return new Jpeg2000File(file, false);
        }
        PictureBytes start = new PictureBytes(file);
        start.skip(4);
        if (start.four() != SIGNATURE) {
            throw new PictureException(PictureRefusal.FORMAT_UNKNOWN);
        }
        PictureBytes in = new PictureBytes(file);
        boolean luminance = false;
        for (int seen = 0; seen < MOST_BOXES; seen++) {
            Box box = Box.next(in);
            if (box.type() == HEADER) {
                luminance = luminance(box.content());
            }
            if (box.type() == CODESTREAM) {
                int from = box.content().position();
                return new Jpeg2000File(file.slice(from, from + box.content().left()), luminance);
            }
        }
        throw new PictureException(PictureRefusal.TOO_COMPLEX);
    }

    /** I.5.3: the first colour specification counts; a palette would need a further decoder. */
    private static boolean luminance(PictureBytes header) throws PictureException {
        boolean luminance = false;
        boolean known = false;
        for (int seen = 0; header.left() > 0; seen++) {
            Box box = Box.next(header);
            if (seen == MOST_BOXES) {
                throw new PictureException(PictureRefusal.TOO_COMPLEX);
            }
            if (box.type() == PALETTE) {
                throw new PictureException(PictureRefusal.COLOURS_UNKNOWN);
            }
            if (box.type() == COLOUR && !known) {
                known = true;
                luminance = isLuminance(box.content());
            }
        }
        return luminance;
    }

    private static boolean isLuminance(PictureBytes colour) throws PictureException {
        int method = colour.one();
        colour.skip(2);
        if (method != ENUMERATED) {
            return false;
        }
        long space = colour.four();
        if (space != SRGB && space != GREY && space != SYCC) {
            throw new PictureException(PictureRefusal.COLOURS_UNKNOWN);
        }
        return space == SYCC;
    }

    private record Box(long type, PictureBytes content) {
        static Box next(PictureBytes in) throws PictureException {
            long length = in.four();
            long type = in.four();
            if (length == 0) {
                return new Box(type, in.part(in.left()));
            }
            if (length == 1) {
                if (in.four() != 0) {
                    throw new PictureException(PictureRefusal.INCOMPLETE);
                }
                return new Box(type, in.part(in.four() - 16));
            }
            return new Box(type, in.part(length - 8));
        }
    }
}
