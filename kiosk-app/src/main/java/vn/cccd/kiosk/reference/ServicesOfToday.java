package vn.cccd.kiosk.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sync.reference.ReferenceContent;
import vn.cccd.sync.reference.ReferenceSnapshot;

/** The services that the backend publishes, or those of the settings as long as it publishes none. */
public final class ServicesOfToday {
    private static final String USABLE = "[a-z0-9][a-z0-9-]{0,39}";
    private static final String QUEUE = "A";

    private final Site site;
    private final Map<String, Service> settings;

    public ServicesOfToday(Site site) {
        this.site = site;
        this.settings = site.services().stream().collect(Collectors.toMap(Service::id, Function.identity()));
    }

    /** What is offered. What a published service leaves open is as in the settings. */
    public List<Service> of(ReferenceSnapshot reference) {
        List<Service> published = reference
                .services()
                .map(copy -> copy.content().services())
                .orElse(List.of())
                .stream()
                .filter(service -> service.code().matches(USABLE))
                .map(this::service)
                .toList();
        return published.isEmpty() ? site.services() : published;
    }

    private Service service(ReferenceContent.Service published) {
        Optional<Service> known = Optional.ofNullable(settings.get(published.code()));
        return new Service(
                published.code(),
                published.queue().or(() -> known.map(Service::queue)).orElse(QUEUE),
                text(published.name()),
                !published.place().getOrDefault("vi", "").isBlank()
                        ? text(published.place())
                        : known.map(Service::place).orElse(site.desk()));
    }

    private static Bilingual text(Map<String, String> byLanguage) {
        String vietnamese = byLanguage.getOrDefault("vi", "");
        String english = byLanguage.getOrDefault("en", "");
        return new Bilingual(vietnamese, english.isBlank() ? vietnamese : english);
    }
}
