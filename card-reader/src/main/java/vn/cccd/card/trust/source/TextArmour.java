package vn.cccd.card.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.card.bytes.Bytes;

/** DER inside text files: PEM (RFC 7468) and LDIF (RFC 2849) as ICAO's directory is exported. */
final class TextArmour {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*");
    private static final Pattern BINARY_ATTRIBUTE =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]*)(?:;[A-Za-z0-9-]+)*:: *(.*)");

    private TextArmour() {}

    /** A piece of DER, or why it is none. */
    record Piece(int line, Optional<Bytes> der) {}

    static boolean isPem(byte[] file) {
        return head(file).contains("-----BEGIN ");
    }

    static boolean isLdif(byte[] file) {
        return head(file).lines().anyMatch(line -> line.startsWith("dn:") || line.startsWith("version: 1"));
    }

    private static String head(byte[] file) {
        return new String(file, 0, Math.min(file.length, 16 * 1024), StandardCharsets.ISO_8859_1);
    }

    static List<Piece> pem(byte[] file) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        int begun = 0;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (BEGIN.matcher(line).matches()) {
                body.setLength(0);
                begun = number;
            } else if (line.startsWith("-----END ") && begun > 0) {
                pieces.add(new Piece(begun, decode(body)));
                begun = 0;
            } else if (begun > 0) {
                body.append(line.strip());
            }
        }
        if (begun > 0) {
            pieces.add(new Piece(begun, Optional.empty()));
        }
        return pieces;
    }

    /** The values of all attributes that may hold certificates, revocation lists or master lists. */
    static List<Piece> ldif(byte[] file) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int begun = 0;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.startsWith(" ")) {
                if (begun > 0) {
                    value.append(line.strip());
                }
                continue;
            }
            if (begun > 0) {
                pieces.add(new Piece(begun, decode(value)));
                begun = 0;
            }
            Matcher attribute = BINARY_ATTRIBUTE.matcher(line);
            if (attribute.matches() && isWanted(attribute.group(1))) {
                value.setLength(0);
                value.append(attribute.group(2).strip());
                begun = number;
            }
        }
        if (begun > 0) {
            pieces.add(new Piece(begun, decode(value)));
        }
        return pieces;
    }

    private static boolean isWanted(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        return name.contains("certificate") || name.contains("revocationlist") || name.contains("masterlist");
    }

    private static Iterable<String> lines(byte[] file) {
        return () -> new String(file, StandardCharsets.ISO_8859_1).lines().iterator();
    }

    private static Optional<Bytes> decode(CharSequence base64) {
        try {
            return Optional.of(Bytes.copyOf(Base64.getDecoder().decode(base64.toString())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
