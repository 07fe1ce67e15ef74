package vn.cccd.sim.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Writes orders as a program does. */
final class EscPos {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    EscPos raw(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    EscPos text(String text, Charset charset) {
        bytes.writeBytes(text.getBytes(charset));
        return this;
    }

    EscPos text(String text) {
        return text(text, StandardCharsets.US_ASCII);
    }

    EscPos utf8(String text) {
        return raw(0x1C, '(', 'C', 2, 0, 48, 50).text(text, StandardCharsets.UTF_8);
    }

    EscPos qr(String text, int size) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        raw(0x1D, '(', 'k', 3, 0, 49, 67, size);
        raw(0x1D, '(', 'k', (content.length + 3) & 0xFF, (content.length + 3) >> 8, 49, 80, 48);
        bytes.writeBytes(content);
        return raw(0x1D, '(', 'k', 3, 0, 49, 81, 48);
    }

    EscPos cut() {
        return raw(0x1D, 'V', 66, 40);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
