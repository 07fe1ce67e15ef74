package vn.cccd.qr.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** The picture as it is, or changed so that a decoder has another chance. In the order in which they are tried. */
enum Rendition {
    AS_IT_IS("zxing") {
        @Override
        BufferedImage of(BufferedImage grey) {
            return grey;
        }
    },
    ENLARGED("zxing+scaled") {
        @Override
        BufferedImage of(BufferedImage grey) {
            return transformed(grey, AffineTransform.getScaleInstance(1.5, 1.5), 1.5);
        }
    },
    TURNED("zxing+turned") {
        @Override
        BufferedImage of(BufferedImage grey) {
            AffineTransform turn = AffineTransform.getTranslateInstance(grey.getWidth() * 0.1, grey.getHeight() * 0.1);
            turn.rotate(Math.toRadians(7), grey.getWidth() / 2.0, grey.getHeight() / 2.0);
            return transformed(grey, turn, 1.2);
        }
    },
    REDUCED("zxing+reduced") {
        @Override
        BufferedImage of(BufferedImage grey) {
            return transformed(grey, AffineTransform.getScaleInstance(0.5, 0.5), 0.5);
        }
    },
    INVERTED("zxing+inverted") {
        @Override
        BufferedImage of(BufferedImage grey) {
            BufferedImage copy = transformed(grey, new AffineTransform(), 1);
            byte[] pixels = ((DataBufferByte) copy.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) ~pixels[i];
            }
            return copy;
        }
    };

    private final String label;

    Rendition(String label) {
        this.label = label;
    }

    abstract BufferedImage of(BufferedImage grey);

    String label() {
        return label;
    }

    /** One byte a pixel, transparent parts white. */
    static BufferedImage grey(BufferedImage picture) {
        return picture.getType() == BufferedImage.TYPE_BYTE_GRAY && !isPartOfAnother(picture)
                ? picture
                : transformed(picture, new AffineTransform(), 1);
    }

    /** A sub-image shares its pixels with a larger one, so that rows are not next to each other. */
    private static boolean isPartOfAnother(BufferedImage picture) {
        int pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData().length;
        return pixels != picture.getWidth() * picture.getHeight();
    }

    private static BufferedImage transformed(BufferedImage picture, AffineTransform transform, double growth) {
        int width = Math.max(1, (int) Math.ceil(picture.getWidth() * growth));
        int height = Math.max(1, (int) Math.ceil(picture.getHeight() * growth));
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = grey.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(picture, transform, null);
        } finally {
            canvas.dispose();
        }
        return grey;
    }
}
