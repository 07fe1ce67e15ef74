package vn.cccd.qr.image;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.cccd.qr.bytes.Bytes;

/**
 * One attempt: the picture, changed, before a decoder.
 *
 * @param label stable, for support
 * @param mostPixels of a picture that this is tried on: bounds memory and time
 */
record SearchStep(String label, UnaryOperator<GreyPicture> change, SymbolDecoder decoder, long mostPixels) {
    static SearchStep asItIs(String label, SymbolDecoder decoder) {
        return new SearchStep(label, UnaryOperator.identity(), decoder, Long.MAX_VALUE);
    }

    /** For pictures of {@link PictureScale#USUAL_PIXELS} at most. */
    static SearchStep changed(String label, UnaryOperator<GreyPicture> change, SymbolDecoder decoder) {
        return new SearchStep(label, change, decoder, PictureScale.USUAL_PIXELS);
    }

    boolean fits(GreyPicture picture) {
        return (long) picture.width() * picture.height() <= mostPixels;
    }

    List<Bytes> read(GreyPicture picture) {
        return decoder.decode(change.apply(picture));
    }
}
