package vn.cccd.qr.image;

import java.util.List;

/** The steps, in the order in which they are tried. */
final class SearchPlan {
    private SearchPlan() {}

    static List<SearchStep> steps() {
        SymbolDecoder zxing = new ZxingDecoder();
        SymbolDecoder boof = new BoofDecoder();
        return List.of(
                new SearchStep("zxing", PictureChange::none, zxing),
                new SearchStep("boofcv", PictureChange::none, boof),
                new SearchStep("zxing+enlarged", picture -> PictureChange.scaled(picture, 1.5), zxing),
                new SearchStep("zxing+turned", picture -> PictureChange.turned(picture, 7), zxing),
                new SearchStep("zxing+reduced", picture -> PictureChange.scaled(picture, 0.5), zxing),
                new SearchStep("zxing+inverted", PictureChange::inverted, zxing));
    }
}
