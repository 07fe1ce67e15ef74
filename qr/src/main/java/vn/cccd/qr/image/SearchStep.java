package vn.cccd.qr.image;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.cccd.qr.bytes.Bytes;

/**
 * One attempt: the picture, changed, before a decoder.
 *
 * @param label stable, for support
 */
record SearchStep(String label, UnaryOperator<GreyPicture> change, SymbolDecoder decoder) {
    List<Bytes> read(GreyPicture picture) {
        return decoder.decode(change.apply(picture));
    }
}
