package vn.cccd.card.trust.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DER inside LDIF (RFC 2849), as ICAO's and other countries' directories are exported. */
final class LdifText {
    /** A name with options such as {@code ;binary}, then the value: {@code ::} in Base64, {@code :<} somewhere else. */
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)(?:;[A-Za-z0-9-]+)*:([:<]) *(.*)");

    private static final Pattern BEGINNING = Pattern.compile("(\\u00EF\\u00BB\\u00BF)?(dn::? *\\S.*|version: *1 *)");
    private static final int HEAD = 16 * 1024;

    private LdifText() {}

    static boolean is(byte[] file) {
        return new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1)
                .lines()
                .anyMatch(line -> BEGINNING.matcher(line).matches());
    }

    /** The values of all attributes that may hold certificates, revocation lists or master lists, whatever the directory calls them. */
    static List<ArmouredPiece> pieces(byte[] file) {
        List<ArmouredPiece> pieces = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int begun = 0;
        int number = 0;
        for (String line : (Iterable<String>) new String(file, StandardCharsets.ISO_8859_1).lines()::iterator) {
            number++;
            if (line.startsWith(" ")) {
                // Folded: the rest of the line before, its first space left out.
                if (begun > 0) {
                    value.append(line.strip());
                }
                continue;
            }
            if (begun > 0) {
                pieces.add(ArmouredPiece.of(begun, value));
                begun = 0;
            }
            Matcher attribute = ATTRIBUTE.matcher(line);
            if (!attribute.matches() || !isWanted(attribute.group(1))) {
                continue;
            }
            if (attribute.group(2).equals("<")) {
                pieces.add(new ArmouredPiece.Broken(number, "value is in another place"));
                continue;
            }
            value.setLength(0);
            value.append(attribute.group(3).strip());
            begun = number;
        }
        if (begun > 0) {
            pieces.add(ArmouredPiece.of(begun, value));
        }
        return pieces;
    }

    private static boolean isWanted(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        return name.contains("certificate") || name.contains("revocationlist") || name.contains("masterlist");
    }
}
