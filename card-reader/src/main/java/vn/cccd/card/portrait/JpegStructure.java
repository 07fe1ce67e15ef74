package vn.cccd.card.portrait;

import java.io.ByteArrayOutputStream;
import vn.cccd.card.bytes.Bytes;

/**
 * Walks through all marker segments of a JPEG (ITU-T T.81, annex B) and keeps what a decoder needs.
 *
 * <p>Application segments and comments are left out: colour profiles and previews are further formats in which something could go wrong.
 */
final class JpegStructure {
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION = 0xE0;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    /** The standard progressive script has ten; every one of them costs a pass over the whole picture. */
    private static final int MOST_SCANS = 40;

    private static final int MOST_SEGMENTS = 1_000;

    private final Bytes jpeg;
    private final PictureBytes in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int frames;
    private int scans;

    private JpegStructure(Bytes jpeg) {
        this.jpeg = jpeg;
        this.in = new PictureBytes(jpeg);
    }

    /** What is to be decoded of {@code jpeg}, from start to end marker; what follows the end is left out. */
    static Bytes checked(Bytes jpeg) throws PictureException {
        return new JpegStructure(jpeg).check();
    }

    private Bytes check() throws PictureException {
        if (in.two() != 0xFF00 + START_OF_IMAGE) {
            throw new PictureException(PictureRefusal.FORMAT_UNKNOWN);
        }
        keep(0);
        for (int seen = 0; seen < MOST_SEGMENTS; seen++) {
            int marker = marker();
            int start = in.position() - 2;
            if (marker == END_OF_IMAGE) {
                keep(start);
                return end();
            }
            segment(marker);
            if (marker == START_OF_SCAN) {
                entropyCodedData();
            }
            boolean unneeded = marker >= APPLICATION && marker < APPLICATION + 16 && marker != ADOBE;
            if (!unneeded && marker != COMMENT) {
                keep(start);
            }
        }
        throw new PictureException(PictureRefusal.TOO_COMPLEX);
    }

    private Bytes end() throws PictureException {
        if (frames != 1 || scans == 0) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        return Bytes.copyOf(kept.toByteArray());
    }

    private void keep(int from) {
        kept.writeBytes(jpeg.slice(from, in.position()).toArray());
    }

    /** The next marker; it may be preceded by any number of fill bytes. */
    private int marker() throws PictureException {
        if (in.one() != 0xFF) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        int marker = in.one();
        while (marker == 0xFF) {
            marker = in.one();
        }
        return marker;
    }

    private void segment(int marker) throws PictureException {
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(content());
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF ->
                throw new PictureException(PictureRefusal.FEATURE_UNKNOWN);
            case 0xC4, 0xDB, 0xDD, COMMENT -> content();
            case START_OF_SCAN -> {
                content();
                if (++scans > MOST_SCANS) {
                    throw new PictureException(PictureRefusal.TOO_COMPLEX);
                }
            }
            default -> {
                if (marker < APPLICATION || marker >= APPLICATION + 16) {
                    throw new PictureException(PictureRefusal.DAMAGED);
                }
                content();
            }
        }
    }

    private PictureBytes content() throws PictureException {
        return in.part(in.two() - 2L);
    }

    /** B.2.2. */
    private void frame(PictureBytes header) throws PictureException {
        frames++;
        if (header.one() != 8) {
            throw new PictureException(PictureRefusal.FEATURE_UNKNOWN);
        }
        int height = header.two();
        int width = header.two();
        PictureLimits.check(width, height);
        int components = header.one();
        if (components != 1 && components != 3) {
            throw new PictureException(PictureRefusal.COLOURS_UNKNOWN);
        }
        for (int i = 0; i < components; i++) {
            header.skip(1);
            int sampling = header.one();
            header.skip(1);
            if (sampling >> 4 < 1 || sampling >> 4 > 4 || (sampling & 0xF) < 1 || (sampling & 0xF) > 4) {
                throw new PictureException(PictureRefusal.DAMAGED);
            }
        }
    }

    /** Goes to the next marker that is neither a stuffed byte nor a restart. */
    private void entropyCodedData() throws PictureException {
        while (true) {
            PictureBytes ahead = in.rest();
            int value = ahead.one();
            if (value == 0xFF) {
                int next = ahead.one();
                boolean within = next == 0 || (next >= 0xD0 && next <= 0xD7);
                if (!within) {
                    return;
                }
                in.skip(1);
            }
            in.skip(1);
        }
    }
}
