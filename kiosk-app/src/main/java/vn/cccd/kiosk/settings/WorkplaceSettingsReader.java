package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.kiosk.bridge.LocalApiSettings;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.business.BusinessDefaults;
import vn.cccd.kiosk.sector.business.Purpose;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.sector.hospital.ReceptionDefaults;
import vn.cccd.kiosk.sector.lodging.LodgingDefaults;
import vn.cccd.kiosk.sector.notary.NotaryDefaults;
import vn.cccd.kiosk.sector.publicservice.Procedure;
import vn.cccd.kiosk.sector.publicservice.PublicServiceDefaults;

/** What only one sector's workplace asks of its settings. */
final class WorkplaceSettingsReader {
    private static final int MOST_DAYS = 3_650;
    private static final String NUMBER_OF_DAYS = "a number of days from 1 to " + MOST_DAYS;
    private static final int LEAST_PORT = 1_024;
    private static final int MOST_PORT = 65_535;

    /** As a browser writes it: in lower case, without a path or a usual port (RFC 6454, 6.2). Without TLS anybody on the way writes into a page. */
    private static final Pattern ORIGIN = Pattern.compile(
            "(?:https://[a-z0-9.-]{1,253}|http://(?:localhost|127\\.0\\.0\\.1))(?::([1-9][0-9]{0,4}))?");

    private final SettingsFile file;
    private final Function<String, Optional<Path>> existing;

    WorkplaceSettingsReader(SettingsFile file, Function<String, Optional<Path>> existing) {
        this.file = file;
        this.existing = existing;
    }

    /** @param cardUse what of a card this site uses */
    WorkplaceSettings read(Sector sector, CardUse cardUse) {
        return switch (sector) {
            case HOSPITAL ->
                isReception(file)
                        ? counter(ReceptionDefaults.counter(ServiceSettings.read(file, HospitalDefaults.services())))
                        : new WorkplaceSettings.SelfService();
            case DRIVING_TEST ->
                new WorkplaceSettings.ProctorDesk(
                        file.optional("roster.file", "a list of candidates, CSV or XLSX", existing));
            case NOTARY -> counter(NotaryDefaults.counter());
            case LODGING -> counter(LodgingDefaults.counter());
            case PUBLIC_SERVICE -> counter(PublicServiceDefaults.counter(procedures(cardUse)));
            case BUSINESS -> counter(BusinessDefaults.counter(purposes()));
        };
    }

    /** Whether a hospital's machine stands before a clerk. */
    static boolean isReception(SettingsFile file) {
        return file.value("hospital.reception", "true or false", false, SettingsValues::yesNo);
    }

    private WorkplaceSettings counter(CounterDefaults usual) {
        return new WorkplaceSettings.Counter(usual.rules(), kept(file, usual).kept(), localApi());
    }

    /** {@code usual} with the time that this site keeps its files. */
    static CounterDefaults kept(SettingsFile file, CounterDefaults usual) {
        return usual.keeping(file.value(
                "files.kept-days",
                NUMBER_OF_DAYS,
                usual.keptDays(),
                text -> SettingsValues.number(text, 1, MOST_DAYS)));
    }

    private static Optional<String> origin(String text) {
        Matcher parts = ORIGIN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group(1);
        String usual = text.startsWith("https:") ? "443" : "80";
        boolean written = port == null || (!port.equals(usual) && Integer.parseInt(port) <= MOST_PORT);
        return written ? Optional.of(text) : Optional.empty();
    }

    private Optional<LocalApiSettings> localApi() {
        Optional<Integer> port = file.optional(
                "local-api.port",
                "a number from " + LEAST_PORT + " to " + MOST_PORT,
                text -> SettingsValues.number(text, LEAST_PORT, MOST_PORT));
        List<String> origins = file.value(
                "local-api.origins",
                "origins of web pages such as https://desk.example.vn, separated by commas",
                List.of(),
                text -> SettingsValues.list(text, WorkplaceSettingsReader::origin));
        if (port.isEmpty() && file.has("local-api.origins")) {
            file.mistake(file.lineOf("local-api.origins"), "local-api.origins", "says nothing without local-api.port");
        }
        return port.map(number -> new LocalApiSettings(number, Set.copyOf(origins)));
    }

    private Period days(String key, Period usual) {
        return file.value(
                key,
                NUMBER_OF_DAYS,
                usual,
                text -> SettingsValues.number(text, 1, MOST_DAYS).map(Period::ofDays));
    }

    private List<Purpose> purposes() {
        List<String> ids = BilingualSettings.idsBelow(file, "purpose.");
        return ids.isEmpty()
                ? BusinessDefaults.purposes()
                : ids.stream()
                        .map(id -> new Purpose(
                                id.isBlank() ? "unnamed" : id,
                                BilingualSettings.required(file, "purpose." + id + ".name"),
                                days("purpose." + id + ".kept-days", Period.ofDays(30))))
                        .toList();
    }

    private List<Procedure> procedures(CardUse cardUse) {
        List<Service> services = ServiceSettings.read(file, List.of());
        FormSettingsReader forms = new FormSettingsReader(file, cardUse);
        return services.isEmpty()
                ? PublicServiceDefaults.procedures().stream()
                        .map(usual -> usual.answeredBy(cardUse))
                        .toList()
                : services.stream()
                        .map(service -> new Procedure(service, forms.read(service.id())))
                        .toList();
    }
}
