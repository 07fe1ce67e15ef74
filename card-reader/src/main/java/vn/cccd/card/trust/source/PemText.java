package vn.cccd.card.trust.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** DER inside PEM (RFC 7468). Text around and between the blocks is let be. */
final class PemText {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*");
    private static final int HEAD = 16 * 1024;

    private PemText() {}

    static boolean is(byte[] file) {
        return new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    static List<ArmouredPiece> pieces(byte[] file) {
        List<ArmouredPiece> pieces = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        int begun = 0;
        int number = 0;
        for (String line : (Iterable<String>) new String(file, StandardCharsets.ISO_8859_1).lines()::iterator) {
            number++;
            if (BEGIN.matcher(line).matches()) {
                if (begun > 0) {
                    pieces.add(endless(begun));
                }
                body.setLength(0);
                begun = number;
            } else if (line.startsWith("-----END ") && begun > 0) {
                pieces.add(ArmouredPiece.of(begun, body));
                begun = 0;
            } else if (begun > 0) {
                body.append(line.strip());
            }
        }
        if (begun > 0) {
            pieces.add(endless(begun));
        }
        return pieces;
    }

    private static ArmouredPiece endless(int line) {
        return new ArmouredPiece.Broken(line, "no end line");
    }
}
