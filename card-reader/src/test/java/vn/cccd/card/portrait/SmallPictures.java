package vn.cccd.card.portrait;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.cccd.card.bytes.Bytes;

/** Drawn pictures of a few thousand pixels in all forms that the encoders at hand can write. */
final class SmallPictures {
    static final int WIDTH = 60;
    static final int HEIGHT = 80;

    private SmallPictures() {}

    static BufferedImage drawn(int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xD0B090), WIDTH, HEIGHT, new Color(0x203050)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xE0E0F0));
        pen.fillOval(15, 15, 30, 40);
        pen.dispose();
        return picture;
    }

    static Bytes jpeg(BufferedImage picture, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        return written(writer, picture, settings);
    }

    static Bytes jpeg2000(BufferedImage picture, Consumer<J2KImageWriteParam> with) {
        ImageWriter writer = jpeg2000Writer();
        J2KImageWriteParam settings = (J2KImageWriteParam) writer.getDefaultWriteParam();
        with.accept(settings);
        return written(writer, picture, settings);
    }

    static Bytes jpeg2000() {
        return jpeg2000(drawn(BufferedImage.TYPE_3BYTE_BGR), settings -> {});
    }

    /** From the start marker of the codestream in a JP2 file. */
    static Bytes codestream(Bytes file) {
        int at = file.toHex().indexOf("ff4fff51") / 2;
        return file.slice(at, file.length());
    }

    private static ImageWriter jpeg2000Writer() {
        try {
            return new J2KImageWriterSpi().createWriterInstance(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bytes written(ImageWriter writer, BufferedImage picture, ImageWriteParam settings) {
        ByteArrayOutputStream collected = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(collected)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return Bytes.copyOf(collected.toByteArray());
    }
}
