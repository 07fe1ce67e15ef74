package vn.cccd.kiosk.settings;

import java.util.List;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.text.Bilingual;

/** What people can come for: {@code service.<id>.queue}, {@code .name.vi}, {@code .place.vi}. */
final class ServiceSettings {
    private static final String PREFIX = "service.";

    private ServiceSettings() {}

    /** Those that the file lists, in its order; {@code usual} when it lists none. */
    static List<Service> read(SettingsFile file, List<Service> usual) {
        List<String> ids = BilingualSettings.idsBelow(file, PREFIX);
        return ids.isEmpty() ? usual : ids.stream().map(id -> service(file, id)).toList();
    }

    private static Service service(SettingsFile file, String id) {
        String key = PREFIX + id;
        String queue = file.required(
                key + ".queue", "one or two letters A to Z", "A", text -> SettingsValues.matching(text, "[A-Z]{1,2}"));
        Bilingual name = BilingualSettings.required(file, key + ".name");
        Bilingual place = BilingualSettings.required(file, key + ".place");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            file.mistake(file.lineOf(key + ".queue"), key, "a service id has lower-case letters, digits and hyphens");
            return new Service("unnamed", queue, name, place);
        }
        return new Service(id, queue, name, place);
    }
}
