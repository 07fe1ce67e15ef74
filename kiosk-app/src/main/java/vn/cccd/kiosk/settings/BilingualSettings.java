package vn.cccd.kiosk.settings;

import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.text.Bilingual;

/** Texts in two languages: {@code key.vi} and {@code key.en}; a missing English text is the Vietnamese one. */
final class BilingualSettings {
    private BilingualSettings() {}

    static Bilingual required(SettingsFile file, String key) {
        return read(file, key, Optional.empty());
    }

    static Bilingual usually(SettingsFile file, String key, Bilingual usual) {
        return read(file, key, Optional.of(usual));
    }

    private static Bilingual read(SettingsFile file, String key, Optional<Bilingual> fallback) {
        if (fallback.isPresent() && !file.has(key + ".vi") && !file.has(key + ".en")) {
            return fallback.get();
        }
        String vietnamese = file.required(key + ".vi", "a text in Vietnamese", "?", SettingsValues::text);
        String english = file.value(key + ".en", "a text in English", vietnamese, SettingsValues::text);
        return new Bilingual(vietnamese, english);
    }

    /** The ids of what is listed below {@code prefix}: {@code service.eye.queue} lists {@code eye}. */
    static List<String> idsBelow(SettingsFile file, String prefix) {
        return file.keysBelow(prefix).stream()
                .map(key -> key.substring(0, Math.max(0, key.indexOf('.'))))
                .distinct()
                .toList();
    }
}
