package vn.cccd.qr.image;

import java.util.List;

/**
 * The steps, by codes gained for the time, as measured.
 *
 * @param quick tried on every picture, in this order
 * @param thorough tried on what the quick ones miss
 * @param others looks for further codes when a step that reads only one has read it
 */
record SearchPlan(List<SearchStep> quick, List<SearchStep> thorough, SearchStep others) {
    SearchPlan {
        quick = List.copyOf(quick);
        thorough = List.copyOf(thorough);
    }

    static SearchPlan standard() {
        SymbolDecoder zxing = ZxingDecoder.local();
        SymbolDecoder zxingGlobal = ZxingDecoder.global();
        SymbolDecoder boof = BoofDecoder.local();
        SearchStep boofAsItIs = SearchStep.asItIs("boofcv", boof);
        return new SearchPlan(
                List.of(
                        SearchStep.asItIs("zxing", zxing),
                        SearchStep.asItIs("zxing-global", zxingGlobal),
                        SearchStep.asItIs("boofcv-global", BoofDecoder.global()),
                        boofAsItIs),
                List.of(
                        SearchStep.changed("boofcv+reduced", picture -> PictureScale.reduced(picture, 2), boof),
                        SearchStep.changed("boofcv+sharpened", PictureChange::sharpened, boof),
                        SearchStep.changed("boofcv+smoothed", picture -> GaussianBlur.of(picture, 1), boof),
                        SearchStep.changed("boofcv+enlarged", PictureScale::doubled, boof),
                        SearchStep.changed(
                                "boofcv+contrast", picture -> LocalContrast.of(GaussianBlur.of(picture, 1)), boof),
                        SearchStep.changed("zxing+contrast", LocalContrast::of, zxing),
                        SearchStep.changed("zxing+turned", picture -> Turning.of(picture, -12), zxingGlobal),
                        SearchStep.changed("zxing+opened", Opening::of, zxingGlobal),
                        SearchStep.changed(
                                "zxing+enlarged+opened",
                                picture -> Opening.of(PictureScale.doubled(picture)),
                                zxingGlobal),
                        SearchStep.changed("zxing+inverted", PictureChange::inverted, zxing),
                        SearchStep.changed("boofcv+inverted", PictureChange::inverted, boof)),
                boofAsItIs);
    }
}
