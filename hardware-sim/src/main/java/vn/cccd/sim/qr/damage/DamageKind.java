package vn.cccd.sim.qr.damage;

import java.util.Locale;

/** What can be wrong with a picture of a code, in the order in which it happens. Strength zero is always no damage. */
public enum DamageKind {
    /** Faded print: 1 leaves no contrast. */
    LOW_CONTRAST(1),
    /** Light on dark, as a screen in night mode shows it: 1 is fully inverted. */
    INVERTED(1),
    /** Scratches and flaked ink: about a quarter of this share of the code is lost. */
    WORN(1),
    /** A thumb over this share of the code. */
    COVERED(1),
    /** Too far away: pixels a module, so that smaller is worse; zero leaves the size as it was drawn. */
    TOO_SMALL(16),
    /** Degrees in the plane, clockwise. */
    ROTATION(360),
    /** Degrees out of the plane about the vertical, seen from two and a half times the code's side. */
    TILT(85),
    /** Looked at from below: by how much the code's lower edge recedes, in code sides. */
    PERSPECTIVE(1.9),
    /** A lamp mirrored in plastic: 1 burns out most of the code. */
    GLARE(1),
    /** The pixel grid of a screen, sampled by the camera's. */
    MOIRE(1),
    /** Out of focus: standard deviation of a Gaussian in pixels. */
    BLUR(60),
    /** Moved during exposure, over this many pixels. */
    MOTION_BLUR(120),
    /** Little light: 1 is dark. Photons become few, so that grain grows. */
    LOW_LIGHT(1),
    /** Grain of the sensor: standard deviation, of 255. */
    NOISE(255),
    /** Made smaller and compressed as JPEG, as messengers do: 1 leaves a fifth of the size in the worst quality. */
    JPEG_ARTEFACTS(1);

    private final double strongest;

    DamageKind(double strongest) {
        this.strongest = strongest;
    }

    /** The largest strength that has a meaning. */
    public double strongest() {
        return strongest;
    }

    /** The stable name, such as {@code low-light}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
