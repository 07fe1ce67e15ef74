package vn.cccd.sim.lds;

import java.nio.charset.StandardCharsets;
import vn.cccd.sim.bytes.Bytes;

/** What may be wrong with a picture although its file is in order. */
public enum PictureDamage {
    NONE,
    /** The first bytes are those of a picture, the rest is not. */
    UNDECODABLE,
    /** Only the first half is there. */
    TRUNCATED,
    /** All is there but the marker that says what it is. */
    WRONG_MARKERS,
    /** Plain text. */
    NO_PICTURE,
    /** JPEG 2000 of 60,000 by 60,000 pixels in a few hundred bytes: ten gigabytes for whoever believes it. */
    BOMB;

    private static final int HEADER = 64;
    private static final int BOMB_SIDE = 60_000;

    /** The picture with this damage. */
    public Bytes applyTo(Bytes picture) {
        return switch (this) {
            case NONE -> picture;
            case UNDECODABLE -> Bytes.join(picture.first(HEADER), noise(picture.length() - HEADER));
            case TRUNCATED -> picture.first(picture.length() / 2);
            case WRONG_MARKERS -> Bytes.join(Bytes.of(0x00, 0x11, 0x22, 0x33), picture.from(4));
            case NO_PICTURE -> Bytes.copyOf("there is no picture here".getBytes(StandardCharsets.US_ASCII));
            case BOMB -> bomb();
        };
    }

    /** Never 255, which would begin a marker. */
    private static Bytes noise(int length) {
        var noise = new byte[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) (i * 151 % 251);
        }
        return Bytes.copyOf(noise);
    }

    /** A JP2 file with a codestream that consists of its headers (ISO/IEC 15444-1, A.5 and I.5). */
    private static Bytes bomb() {
        Bytes side = four(BOMB_SIDE);
        Bytes none = four(0);
        Bytes component = Bytes.of(7, 1, 1);
        Bytes size = Bytes.join(
                Bytes.of(0, 0),
                side,
                side,
                none,
                none,
                side,
                side,
                none,
                none,
                Bytes.of(0, 3),
                component,
                component,
                component);
        Bytes coding = Bytes.of(0, 0, 0, 1, 1, 5, 4, 4, 0, 1);
        Bytes quantisation = Bytes.join(Bytes.of(0x40), Bytes.fromHex("48".repeat(16)));
        Bytes codestream = Bytes.join(
                Bytes.of(0xFF, 0x4F),
                segment(0x51, size),
                segment(0x52, coding),
                segment(0x5C, quantisation),
                segment(0x90, Bytes.of(0, 0, 0, 0, 0, 0, 0, 1)),
                Bytes.of(0xFF, 0x93, 0xFF, 0xD9));
        Bytes header = Bytes.join(
                box("ihdr", Bytes.join(side, side, Bytes.of(0, 3, 7, 7, 0, 0))),
                box("colr", Bytes.join(Bytes.of(1, 0, 0), four(16))));
        return Bytes.join(
                box("jP  ", Bytes.fromHex("0d0a870a")),
                box("ftyp", Bytes.join(ascii("jp2 "), none, ascii("jp2 "))),
                box("jp2h", header),
                box("jp2c", codestream));
    }

    private static Bytes segment(int marker, Bytes content) {
        int length = content.length() + 2;
        return Bytes.join(Bytes.of(0xFF, marker, length >> 8, length), content);
    }

    private static Bytes box(String type, Bytes content) {
        return Bytes.join(four(content.length() + 8), ascii(type), content);
    }

    private static Bytes four(int number) {
        return Bytes.of(number >> 24, number >> 16, number >> 8, number);
    }

    private static Bytes ascii(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.US_ASCII));
    }
}
