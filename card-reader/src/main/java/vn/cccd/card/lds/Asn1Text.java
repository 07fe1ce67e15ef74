package vn.cccd.card.lds;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** The texts of any ASN.1 string type, composed (Unicode NFC), without control characters. */
final class Asn1Text {
    private Asn1Text() {}

    /** The text of a string; empty for what is no string. */
    static Optional<String> read(Tlv value) throws TlvException {
        Optional<Charset> charset = switch (value.tag()) {
            case 0x0C -> Optional.of(StandardCharsets.UTF_8);
            case 0x12, 0x13, 0x14, 0x16, 0x1A, 0x1B -> Optional.of(StandardCharsets.ISO_8859_1);
            case 0x1C -> Optional.of(StandardCharsets.UTF_32BE);
            case 0x1E -> Optional.of(StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
        return charset.isEmpty() ? Optional.empty() : Optional.of(decode(value, charset.get()));
    }

    private static String decode(Tlv value, Charset charset) throws TlvException {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(value.value().toArray()))
                    .toString();
            return Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replaceAll("\\p{Cntrl}", " ")
                    .strip();
        } catch (CharacterCodingException e) {
            throw new TlvException("a text in another encoding than it says");
        }
    }
}
