package vn.cccd.card.portrait;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.lds.Portrait.Format;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.PictureFormat;

/** Portraits that the simulator draws, and what they should look like. */
final class Faces {
    static final Bytes JPEG = drawn(PictureFormat.JPEG);
    static final Bytes JPEG_2000 = drawn(PictureFormat.JPEG_2000);

    private Faces() {}

    private static Bytes drawn(PictureFormat format) {
        return Bytes.copyOf(vn.cccd.sim.person.Portrait.of(Citizens.NGUYEN_VAN_A, format, 20_000)
                .toArray());
    }

    static Portrait jpeg(Bytes image) {
        return new Portrait(Format.JPEG, image, 1, 1);
    }

    static Portrait jpeg2000(Bytes image) {
        return new Portrait(Format.JPEG2000, image, 1, 1);
    }

    /** What the platform sees in {@code JPEG}. */
    static BufferedImage seen() {
        try {
            return ImageIO.read(new ByteArrayInputStream(JPEG.toArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
