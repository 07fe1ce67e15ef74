package vn.cccd.kiosk.cli.bench;

import java.util.List;
import vn.cccd.qr.image.FoundSymbol;
import vn.cccd.qr.image.GreyPicture;
import vn.cccd.qr.image.SymbolFinder;

/** Our pipeline, with the time that a picture file gets. */
final class OurQr implements QrContender {
    static final String NAME = "ours";

    private final SymbolFinder finder = new SymbolFinder(System::nanoTime);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> read(BenchFrame frame) {
        GreyPicture picture = GreyPicture.of(frame.width(), frame.height(), frame.grey());
        return finder.find(picture, SymbolFinder.PATIENT).stream()
                .map(FoundSymbol::text)
                .toList();
    }
}
