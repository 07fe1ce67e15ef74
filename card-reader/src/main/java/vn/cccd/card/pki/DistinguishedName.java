package vn.cccd.card.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The name of an issuer or a subject (RFC 5280, 4.1.2.4). Equal when the parts are equal but for case, spacing and string type,
 * in which certificates of one issuer differ.
 */
public final class DistinguishedName {
    private static final int LONGEST = 8 * 1024;
    private static final String COUNTRY = "2.5.4.6";
    private static final Map<String, String> SHORT = Map.of(
            "2.5.4.3",
            "CN",
            "2.5.4.5",
            "SERIALNUMBER",
            COUNTRY,
            "C",
            "2.5.4.7",
            "L",
            "2.5.4.8",
            "ST",
            "2.5.4.10",
            "O",
            "2.5.4.11",
            "OU");

    private final String canonical;
    private final String display;
    private final Optional<String> country;

    private DistinguishedName(String canonical, String display, Optional<String> country) {
        this.canonical = canonical;
        this.display = display;
        this.country = country;
    }

    static DistinguishedName of(Ber name) throws PkiException {
        name.expect(Ber.SEQUENCE, "name");
        if (name.length() > LONGEST) {
            throw new PkiException(PkiException.Reason.TOO_LARGE, "name of " + name.length() + " bytes");
        }
        StringBuilder canonical = new StringBuilder();
        List<String> display = new ArrayList<>();
        Optional<String> country = Optional.empty();
        for (Ber relative : name.children()) {
            TreeSet<String> sorted = new TreeSet<>();
            for (Ber attribute : relative.expect(Ber.SET, "part of a name").children()) {
                List<Ber> parts = attribute.children();
                if (parts.size() != 2) {
                    throw PkiException.malformed("part of a name");
                }
                String oid = parts.get(0).oid();
                String value = collapse(parts.get(1).text());
                sorted.add(oid + '=' + value.toLowerCase(Locale.ROOT));
                display.add(SHORT.getOrDefault(oid, oid) + "=" + value);
                if (oid.equals(COUNTRY)) {
                    country = Optional.of(value.toUpperCase(Locale.ROOT));
                }
            }
            canonical.append(String.join("\u0001", sorted)).append('\u0000');
        }
        return new DistinguishedName(canonical.toString(), String.join(", ", display), country);
    }

    /** Without outer spaces, inner ones single (RFC 4518, 2.6.1), and nothing in it that a terminal would obey. */
    private static String collapse(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean space = Character.isWhitespace(c);
            if (!space) {
                text.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return text.toString().stripTrailing();
    }

    /** The country attribute in upper case, usually two letters. */
    public Optional<String> country() {
        return country;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinguishedName that && canonical.equals(that.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /** For people, for example {@code C=VN, CN=CSCA ePassport Vietnam}. */
    @Override
    public String toString() {
        return display;
    }
}
