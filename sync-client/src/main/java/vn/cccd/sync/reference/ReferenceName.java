package vn.cccd.sync.reference;

import java.util.Locale;
import java.util.Optional;

/** The bundles of reference data; in lower case they are the last part of the path. */
public enum ReferenceName {
    /** Country signing certificates. */
    TRUST,
    /** Certificate revocation lists. */
    CRL,
    /** Who is expected, and for what. */
    ROSTER,
    /** What a visitor can come for. */
    SERVICES,
    /** The site's settings. */
    SETTINGS,
    /** Documents that count no longer. */
    BLOCKLIST;

    /** As it stands in the path and in the bundle. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list that a delta changes; empty where bundles are small and come whole. */
    Optional<KeyedList> keyedList() {
        return switch (this) {
            case ROSTER -> Optional.of(new KeyedList("appointments", "id"));
            case BLOCKLIST -> Optional.of(new KeyedList("documents", "hash"));
            case TRUST, CRL, SERVICES, SETTINGS -> Optional.empty();
        };
    }
}
