package vn.cccd.sim.backend;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The bundles of reference data; in lower case they are the last part of the path. */
public enum ReferenceName {
    /** Country signing certificates. */
    TRUST("{\"certificates\":[]}"),
    /** Certificate revocation lists. */
    CRL("{\"lists\":[]}"),
    /** Who is expected, and for what. */
    ROSTER("{\"appointments\":[]}"),
    /** What a visitor can come for. */
    SERVICES("{\"services\":[]}"),
    /** The site's settings. */
    SETTINGS("{\"values\":{}}"),
    /** Documents that count no longer. */
    BLOCKLIST("{\"documents\":[]}");

    private final String empty;

    ReferenceName(String empty) {
        this.empty = empty;
    }

    /** As it stands in the path and in the bundle. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The content of a bundle without entries. */
    String empty() {
        return empty;
    }

    static Optional<ReferenceName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }
}
