package vn.cccd.kiosk.cli.bench;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture as a camera gives it, in shades of grey, and what its code says. Every contender gets the same bytes. */
final class BenchFrame {
    private final int width;
    private final int height;
    private final byte[] grey;
    private final String text;

    private BenchFrame(int width, int height, byte[] grey, String text) {
        this.width = width;
        this.height = height;
        this.grey = grey;
        this.text = text;
    }

    static BenchFrame of(BufferedImage picture, String text) {
        var image = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.drawImage(picture, 0, 0, null);
        canvas.dispose();
        byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new BenchFrame(image.getWidth(), image.getHeight(), grey, text);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** One byte a pixel, row by row; nobody changes it. */
    byte[] grey() {
        return grey;
    }

    String text() {
        return text;
    }

    /** As a portable graymap, which is the quickest to write and to read. */
    void writePgm(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("P5 " + width + " " + height + " 255\n").getBytes(StandardCharsets.US_ASCII));
            out.write(grey);
        }
    }
}
