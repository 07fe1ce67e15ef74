package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whose cards and signed codes are trusted.
 *
 * @param paths master lists, certificates, revocation lists, or directories of them
 * @param listAuthorities the authorities whose master lists count alone; empty for any
 * @param greatestAge a master list older than this is a caveat of every reading
 * @param codeKeys a directory of the keys that may sign codes; none: signed codes are not taken
 */
public record TrustSettings(
        List<Path> paths, List<Path> listAuthorities, Duration greatestAge, Optional<Path> codeKeys) {
    public TrustSettings {
        paths = List.copyOf(paths);
        listAuthorities = List.copyOf(listAuthorities);
    }
}
