package vn.cccd.sim.qr.damage;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/**
 * One picture of a set.
 *
 * @param number within the set, from zero
 * @param kind the damage it stands for
 * @param text what the code says
 */
public record DamagedPicture(
        int number, DamageKind kind, List<PictureDamage> damages, String text, BufferedImage image) {
    public DamagedPicture {
        damages = List.copyOf(damages);
    }

    /** A file name that tells the damage, without ending: {@code 00017-noise}. */
    public String name() {
        return String.format(Locale.ROOT, "%05d-%s", number, kind.text());
    }

    /** What the code says stays out. */
    @Override
    public String toString() {
        return "DamagedPicture[" + name() + "]";
    }
}
