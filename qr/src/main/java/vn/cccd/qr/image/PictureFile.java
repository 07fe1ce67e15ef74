package vn.cccd.qr.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.cccd.qr.image.PictureException.Problem;

/** Opens a picture file within limits: its size is looked at before a pixel is decoded. */
public final class PictureFile {
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_PIXELS = 50_000_000;

    /** Larger pictures are read with rows and columns left out: a code that fills a usable part of them is still large enough. */
    private static final long MOST_PIXELS_IN_MEMORY = 12_500_000;

    private PictureFile() {}

    public static BufferedImage read(Path file) throws PictureException {
        if (!Files.isRegularFile(file)) {
            throw new PictureException(Problem.MISSING, "there is no such file");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new PictureException(Problem.TOO_LARGE, "the file has more than " + (MOST_BYTES >> 20) + " MiB");
            }
            if (!Files.isReadable(file)) {
                throw new PictureException(Problem.UNREADABLE, "the file may not be read");
            }
            try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
                return decode(input);
            }
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** The same for a file that is in memory already. */
    static BufferedImage read(byte[] file) throws PictureException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return decode(input);
        } catch (IOException e) {
            throw damaged();
        }
    }

    private static PictureException damaged() {
        return new PictureException(Problem.DAMAGED, "the picture is damaged or broken off");
    }

    /** Other decoders may be about, for portraits and printers; what comes from outside does not reach them. */
    private static ImageReader reader(ImageInputStream input) throws IOException, PictureException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(input); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new PictureException(Problem.NOT_A_PICTURE, "the file is not a PNG, JPEG, GIF or BMP picture");
    }

    private static BufferedImage decode(ImageInputStream input) throws IOException, PictureException {
        ImageReader reader = reader(input);
        try {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new PictureException(Problem.TOO_LARGE, "the picture has more than 50 megapixels");
            }
            ImageReadParam sampling = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS_IN_MEMORY));
            if (step > 1) {
                sampling.setSourceSubsampling(step, step, 0, 0);
            }
            return reader.read(0, sampling);
        } catch (RuntimeException hostile) { // the decoders of the platform throw these for malformed headers
            throw new PictureException(
                    Problem.DAMAGED,
                    "the picture is damaged: " + hostile.getClass().getSimpleName());
        } finally {
            reader.dispose();
        }
    }
}
