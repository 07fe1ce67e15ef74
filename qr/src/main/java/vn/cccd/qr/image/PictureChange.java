package vn.cccd.qr.image;

/** Changes of single pixels. Each makes a new picture. */
final class PictureChange {
    private PictureChange() {}

    /** Light becomes dark. */
    static GreyPicture inverted(GreyPicture picture) {
        byte[] pixels = new byte[picture.width() * picture.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ~picture.pixels()[i];
        }
        return GreyPicture.of(picture.width(), picture.height(), pixels);
    }

    /** Twice the difference to the surroundings added: undoes a part of blur, and of movement. */
    static GreyPicture sharpened(GreyPicture picture) {
        GreyPicture blurred = GaussianBlur.of(picture, 2);
        byte[] pixels = blurred.pixels();
        for (int i = 0; i < pixels.length; i++) {
            int sharp = 3 * (picture.pixels()[i] & 0xFF) - 2 * (pixels[i] & 0xFF);
            pixels[i] = (byte) Math.clamp(sharp, 0, 255);
        }
        return blurred;
    }
}
