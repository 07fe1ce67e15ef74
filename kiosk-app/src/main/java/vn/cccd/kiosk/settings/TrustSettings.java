package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Whose cards are trusted.
 *
 * @param paths master lists, certificates, revocation lists, or directories of them
 * @param listAuthorities the authorities whose master lists count alone; empty for any
 * @param greatestAge a master list older than this is a caveat of every reading
 */
public record TrustSettings(List<Path> paths, List<Path> listAuthorities, Duration greatestAge) {
    public TrustSettings {
        paths = List.copyOf(paths);
        listAuthorities = List.copyOf(listAuthorities);
    }
}
