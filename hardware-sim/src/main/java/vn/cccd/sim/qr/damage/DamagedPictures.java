package vn.cccd.sim.qr.damage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.QrSymbol;

/**
 * A set of pictures of the citizens' cards in twelve kinds of damage, as many as one likes.
 *
 * <p>Picture {@code n} follows from the seed and {@code n} alone. Kinds take turns; strengths are spread evenly over a range whose lower
 * end any reader manages and whose upper end hardly one does.
 */
public final class DamagedPictures {
    private record Range(double from, double to) {}

    private static final Map<DamageKind, Range> RANGES = Map.ofEntries(
            Map.entry(DamageKind.LOW_CONTRAST, new Range(0.5, 0.97)),
            Map.entry(DamageKind.WORN, new Range(0.02, 0.3)),
            Map.entry(DamageKind.COVERED, new Range(0.01, 0.14)),
            Map.entry(DamageKind.TOO_SMALL, new Range(1.3, 3)),
            Map.entry(DamageKind.TILT, new Range(10, 60)),
            Map.entry(DamageKind.PERSPECTIVE, new Range(0.05, 0.8)),
            Map.entry(DamageKind.GLARE, new Range(0.1, 0.8)),
            Map.entry(DamageKind.MOIRE, new Range(0.2, 1)),
            Map.entry(DamageKind.BLUR, new Range(0.8, 3.2)),
            Map.entry(DamageKind.MOTION_BLUR, new Range(2, 11)),
            Map.entry(DamageKind.LOW_LIGHT, new Range(0.4, 0.95)),
            Map.entry(DamageKind.NOISE, new Range(15, 140)));

    /** The twelve kinds, in the order in which they take turns. */
    public static final List<DamageKind> KINDS =
            RANGES.keySet().stream().sorted().toList();

    private static final List<Backdrop> BACKDROPS = List.of(Backdrop.values());

    private final long seed;

    private DamagedPictures(long seed) {
        this.seed = seed;
    }

    public static DamagedPictures seeded(long seed) {
        return new DamagedPictures(seed);
    }

    /** Picture {@code number}, about one megapixel, drawn now. */
    public DamagedPicture picture(int number) {
        // Spread apart, or neighbours would draw similar lots.
        var random = new SplittableRandom(new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L)).nextLong());
        DamageKind kind = KINDS.get(number % KINDS.size());
        String text = Citizens.all().get(random.nextInt(Citizens.all().size())).cardQrText();
        QrScene scene = scene(text, random);
        List<PictureDamage> damages = damages(kind, random);
        return new DamagedPicture(number, kind, damages, text, QrPhotograph.of(scene, damages, random.nextLong()));
    }

    /** Writes pictures 0 to {@code count - 1} as PNG, and {@code pictures.tsv}: file name, damages, what the code says. */
    public void write(int count, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (var list = Files.newBufferedWriter(directory.resolve("pictures.tsv"))) {
            for (int number = 0; number < count; number++) {
                DamagedPicture picture = picture(number);
                QrPhotograph.write(picture.image(), directory.resolve(picture.name() + ".png"));
                list.write(String.join(
                        "\t",
                        picture.name() + ".png",
                        String.join(
                                ",",
                                picture.damages().stream()
                                        .map(PictureDamage::text)
                                        .toList()),
                        picture.text()));
                list.write('\n');
            }
        }
    }

    private static QrScene scene(String text, RandomGenerator random) {
        Backdrop backdrop = BACKDROPS.get(random.nextInt(BACKDROPS.size()));
        return QrScene.of(backdrop, QrSymbol.of(text)).withModulePixels(3 + 3 * random.nextDouble());
    }

    /** The kind itself, and what no hand-held picture is without: a small turn and a little grain. */
    private static List<PictureDamage> damages(DamageKind kind, RandomGenerator random) {
        Range range = RANGES.getOrDefault(kind, new Range(0, 0));
        var damages = new ArrayList<PictureDamage>();
        damages.add(damage(kind, range.from() + (range.to() - range.from()) * random.nextDouble()));
        damages.add(damage(DamageKind.ROTATION, 20 * random.nextDouble()));
        if (kind != DamageKind.NOISE) {
            damages.add(damage(DamageKind.NOISE, 3));
        }
        return damages;
    }

    /** To three places, so that the text form says all. */
    private static PictureDamage damage(DamageKind kind, double strength) {
        return new PictureDamage(kind, Math.round(strength * 1000) / 1000.0);
    }
}
