package vn.cccd.kiosk.cli.bench;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.util.List;

/** BoofCV's detector with its own defaults; told that texts are UTF-8. */
final class PlainBoof implements QrContender {
    private final QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(configuration(), GrayU8.class);

    private static ConfigQrCode configuration() {
        ConfigQrCode configuration = new ConfigQrCode();
        configuration.forceEncoding = "UTF-8";
        return configuration;
    }

    @Override
    public String name() {
        return "BoofCV";
    }

    @Override
    public List<String> read(BenchFrame frame) {
        GrayU8 image = new GrayU8();
        image.setData(frame.grey());
        image.width = frame.width();
        image.height = frame.height();
        image.stride = frame.width();
        detector.process(image);
        return detector.getDetections().stream().map(code -> code.message).toList();
    }
}
