package vn.cccd.kiosk.cli.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.QrSymbol;
import vn.cccd.sim.qr.damage.Backdrop;
import vn.cccd.sim.qr.damage.DamageKind;
import vn.cccd.sim.qr.damage.PictureDamage;
import vn.cccd.sim.qr.damage.QrPhotograph;
import vn.cccd.sim.qr.damage.QrScene;

/** Frames of one megapixel with nothing wrong: a card or a telephone held a little askew, and a sensor's usual grain. */
final class CleanFrames {
    private static final List<Backdrop> BACKDROPS = List.of(Backdrop.values());

    private CleanFrames() {}

    static List<BenchFrame> of(long seed, int count) {
        var random = new SplittableRandom(seed);
        return Stream.generate(() -> frame(random)).limit(count).toList();
    }

    private static BenchFrame frame(RandomGenerator random) {
        String text = Citizens.all().get(random.nextInt(Citizens.all().size())).cardQrText();
        Backdrop backdrop = BACKDROPS.get(random.nextInt(BACKDROPS.size()));
        QrScene scene = QrScene.of(backdrop, QrSymbol.of(text)).withModulePixels(3 + 3 * random.nextDouble());
        List<PictureDamage> usual = List.of(
                new PictureDamage(DamageKind.ROTATION, 20 * random.nextDouble()),
                new PictureDamage(DamageKind.NOISE, 3));
        return BenchFrame.of(QrPhotograph.of(scene, usual, random.nextLong()), text);
    }
}
