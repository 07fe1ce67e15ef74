package vn.cccd.card.portrait;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.cccd.card.bytes.Bytes;

/** JPEG, by the platform's decoder. */
final class JpegCodec implements PictureCodec {
    /** Of the warnings about damaged data the one that says nothing was lost. */
    private static final String HARMLESS = "extraneous bytes";

    @Override
    public Picture decode(Bytes encoded, Patience patience) throws PictureException {
        Bytes jpeg = JpegStructure.checked(encoded);
        patience.check();
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            throw new PictureException(PictureRefusal.FORMAT_UNKNOWN);
        }
        ImageReader reader = readers.next();
        AtomicBoolean damaged = new AtomicBoolean();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg.toArray()))) {
            reader.addIIOReadWarningListener(
                    (source, warning) -> damaged.compareAndSet(false, !warning.contains(HARMLESS)));
            reader.setInput(in, true, true);
            BufferedImage image = reader.read(0);
            patience.check();
            if (damaged.get()) {
                throw new PictureException(PictureRefusal.DAMAGED);
            }
            return picture(image);
        } catch (IOException e) {
            throw new PictureException(PictureRefusal.DAMAGED, e);
        } finally {
            reader.dispose();
        }
    }

    private static Picture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = new int[width * height];
        if (image.getRaster().getNumBands() == 1) {
            // The platform takes grey for light and would brighten it; in a JPEG it is luminance (ITU-T T.871, 6.1).
            image.getRaster().getSamples(0, 0, width, height, 0, pixels);
            Arrays.setAll(pixels, i -> pixels[i] * 0x010101);
        } else {
            image.getRGB(0, 0, width, height, pixels, 0, width);
        }
        return new Picture(width, height, pixels);
    }
}
