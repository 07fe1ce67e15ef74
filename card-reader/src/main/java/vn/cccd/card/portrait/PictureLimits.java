package vn.cccd.card.portrait;

/** What a portrait has at most. The largest in use are about 1200 by 1600, most are 480 by 640. */
final class PictureLimits {
    static final int PIXELS = 2_000_000;

    /** A long strip is no portrait, and some decoders keep whole lines of what they have not read. */
    static final int SIDE = 4_096;

    private PictureLimits() {}

    /** Refuses sides that are none or too long. */
    static void check(long width, long height) throws PictureException {
        if (width < 1 || height < 1) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        if (width > SIDE || height > SIDE || width * height > PIXELS) {
            throw new PictureException(PictureRefusal.TOO_LARGE);
        }
    }
}
