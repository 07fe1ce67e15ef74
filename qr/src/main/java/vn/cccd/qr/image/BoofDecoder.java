package vn.cccd.qr.image;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.factory.filter.binary.ConfigThreshold;
import boofcv.factory.filter.binary.ThresholdType;
import boofcv.struct.image.GrayU8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.cccd.qr.bytes.Bytes;

/** BoofCV: reads all codes of a picture, slower, and finds a code by the corners of its squares, so that blur, grain and oblique views matter less. */
final class BoofDecoder implements SymbolDecoder {
    private final QrCodeDetector<GrayU8> detector;

    private BoofDecoder(ConfigQrCode configuration) {
        // Latin-1 maps bytes to characters one to one, also where the code announces another set.
        configuration.forceEncoding = StandardCharsets.ISO_8859_1.name();
        this.detector = FactoryFiducial.qrcode(configuration, GrayU8.class);
    }

    /** A threshold for each block of pixels: for shadows and uneven light. */
    static SymbolDecoder local() {
        return new BoofDecoder(new ConfigQrCode());
    }

    /** One threshold for the picture (Otsu): half the time. */
    static SymbolDecoder global() {
        ConfigQrCode configuration = new ConfigQrCode();
        configuration.threshold = ConfigThreshold.global(ThresholdType.GLOBAL_OTSU);
        return new BoofDecoder(configuration);
    }

    @Override
    public List<Bytes> decode(GreyPicture picture) {
        GrayU8 image = new GrayU8();
        image.setData(picture.pixels());
        image.width = picture.width();
        image.height = picture.height();
        image.stride = picture.width();
        try {
            detector.process(image);
            return detector.getDetections().stream()
                    .map(BoofDecoder::bytes)
                    .distinct()
                    .toList();
        } catch (RuntimeException nothing) {
            // Thrown for pictures smaller than its windows, and for patterns that only look like a code.
            return List.of();
        }
    }

    @Override
    public boolean readsSeveral() {
        return true;
    }

    private static Bytes bytes(QrCode code) {
        boolean plain = code.message.chars().allMatch(character -> character < 0x100);
        return Bytes.copyOf(code.message.getBytes(plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
}
