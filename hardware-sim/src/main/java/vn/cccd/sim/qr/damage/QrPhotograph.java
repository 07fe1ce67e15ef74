package vn.cccd.sim.qr.damage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Takes a picture of a scene.
 *
 * <p>The same scene, damages and seed give the same pixels. What one damage draws by lot does not depend on the others. Memory: four
 * bytes a pixel, twice that where the picture has to be looked at from elsewhere.
 */
public final class QrPhotograph {
    private static final double VIEWING_DISTANCE = 2.5;

    private QrPhotograph() {}

    /** {@code scene} with {@code damages}, whose lots follow from {@code seed}. */
    public static BufferedImage of(QrScene scene, List<PictureDamage> damages, long seed) {
        Pixels picture = ScenePainter.paint(scene);
        List<PictureDamage> inOrder = damages.stream()
                .filter(damage -> damage.strength() > 0)
                .sorted(Comparator.comparing(PictureDamage::kind))
                .toList();
        boolean looked = false;
        for (PictureDamage damage : inOrder) {
            if (isGeometry(damage.kind())) {
                // All of them at once: each look would blur the picture a little.
                picture = looked ? picture : Viewpoint.of(picture, view(scene, inOrder, picture));
                looked = true;
            } else {
                picture = damaged(picture, damage, seed);
            }
        }
        return picture.image();
    }

    /** Writes a picture as PNG, or as JPEG when the file's name ends in {@code .jpg}. */
    public static void write(BufferedImage picture, Path file) throws IOException {
        PictureFile.write(picture, file);
    }

    private static Pixels damaged(Pixels picture, PictureDamage damage, long seed) {
        double strength = damage.strength();
        var random = new SplittableRandom(seed * 31 + damage.kind().text().hashCode());
        switch (damage.kind()) {
            case LOW_CONTRAST -> Print.fade(picture, strength);
            case INVERTED -> Print.invert(picture, strength);
            case WORN -> Print.wear(picture, strength, random);
            case COVERED -> Print.cover(picture, strength, random);
            case TOO_SMALL, ROTATION, TILT, PERSPECTIVE -> throw new IllegalStateException("seen from elsewhere");
            case GLARE -> Light.glare(picture, strength, random);
            case MOIRE -> new ScreenGrid(random).apply(picture, strength);
            case BLUR -> Lens.defocus(picture, strength);
            case MOTION_BLUR -> {
                return Lens.shake(picture, strength, random);
            }
            case LOW_LIGHT -> Light.dim(picture, strength, random);
            case NOISE -> Light.grain(picture, strength, random);
            case JPEG_ARTEFACTS -> {
                return PictureFile.recompressed(picture, strength);
            }
        }
        return picture;
    }

    private static boolean isGeometry(DamageKind kind) {
        return switch (kind) {
            case TOO_SMALL, ROTATION, TILT, PERSPECTIVE -> true;
            case LOW_CONTRAST,
                    INVERTED,
                    WORN,
                    COVERED,
                    GLARE,
                    MOIRE,
                    BLUR,
                    MOTION_BLUR,
                    LOW_LIGHT,
                    NOISE,
                    JPEG_ARTEFACTS -> false;
        };
    }

    private static Homography view(QrScene scene, List<PictureDamage> damages, Pixels picture) {
        double side = picture.code().getWidth();
        Homography view =
                Homography.shift(-picture.code().getCenterX(), -picture.code().getCenterY());
        for (PictureDamage damage : damages) {
            view = switch (damage.kind()) {
                case TOO_SMALL -> view.then(Homography.scale(damage.strength() / scene.modulePixels()));
                case ROTATION -> view.then(Homography.rotation(damage.strength()));
                case TILT -> view.then(Homography.tilt(damage.strength(), side * VIEWING_DISTANCE));
                case PERSPECTIVE -> view.then(Homography.recession(damage.strength(), side));
                case LOW_CONTRAST,
                        INVERTED,
                        WORN,
                        COVERED,
                        GLARE,
                        MOIRE,
                        BLUR,
                        MOTION_BLUR,
                        LOW_LIGHT,
                        NOISE,
                        JPEG_ARTEFACTS -> view;
            };
        }
        return view.then(
                Homography.shift(picture.code().getCenterX(), picture.code().getCenterY()));
    }
}
