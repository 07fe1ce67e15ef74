package vn.cccd.qr.image;

import java.util.List;
import vn.cccd.qr.bytes.Bytes;

/** Reads the codes of a picture as it is. Keeps buffers: one thread at a time. */
interface SymbolDecoder {
    /** What each code holds, byte by byte; empty when none is read. Never throws, whatever the picture shows. */
    List<Bytes> decode(GreyPicture picture);

    /** Whether it reads all codes of a picture, not one of them. */
    boolean readsSeveral();
}
