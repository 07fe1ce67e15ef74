package vn.cccd.qr.scanner.camera;

import java.util.List;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.image.FoundSymbol;
import vn.cccd.qr.image.FramePipeline;
import vn.cccd.qr.image.GreyPicture;
import vn.cccd.qr.image.SymbolFinder;

/** Finds codes in frames as in pictures, within the budget of a frame. One thread at a time. */
public final class FrameCodes implements CodeFinder {
    private final SymbolFinder finder = new SymbolFinder(System::nanoTime);

    @Override
    public List<Bytes> find(GreyFrame frame) {
        GreyPicture picture = GreyPicture.of(frame.width(), frame.height(), frame.grey());
        return finder.find(picture, FramePipeline.BUDGET).stream()
                .map(FoundSymbol::raw)
                .toList();
    }
}
