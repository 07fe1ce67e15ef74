package vn.cccd.qr.scanner.camera;

import java.util.List;
import vn.cccd.qr.bytes.Bytes;

/** Finds the codes in a frame. */
@FunctionalInterface
public interface CodeFinder {
    /** What each code holds; empty when there is none. */
    List<Bytes> find(GreyFrame frame);
}
