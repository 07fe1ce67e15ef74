package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.business.BusinessDefaults;
import vn.cccd.kiosk.sector.business.Purpose;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.sector.hospital.ReceptionDefaults;
import vn.cccd.kiosk.sector.lodging.LodgingDefaults;
import vn.cccd.kiosk.sector.notary.NotaryDefaults;
import vn.cccd.kiosk.sector.publicservice.FormLine;
import vn.cccd.kiosk.sector.publicservice.Procedure;
import vn.cccd.kiosk.sector.publicservice.PublicServiceDefaults;
import vn.cccd.kiosk.text.Folding;

/** What only one sector's workplace asks of its settings. */
final class WorkplaceSettingsReader {
    private static final int MOST_DAYS = 3_650;
    private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9]+");

    private final SettingsFile file;
    private final Function<String, Optional<Path>> existing;

    WorkplaceSettingsReader(SettingsFile file, Function<String, Optional<Path>> existing) {
        this.file = file;
        this.existing = existing;
    }

    WorkplaceSettings read(Sector sector) {
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
            case PUBLIC_SERVICE -> counter(PublicServiceDefaults.counter(procedures()));
            case BUSINESS -> counter(BusinessDefaults.counter(purposes()));
        };
    }

    /** Whether a hospital's machine stands before a clerk. */
    static boolean isReception(SettingsFile file) {
        return file.value("hospital.reception", "true or false", false, SettingsValues::yesNo);
    }

    private WorkplaceSettings counter(CounterDefaults usual) {
        return new WorkplaceSettings.Counter(usual.rules(), days("files.kept-days", usual.kept()));
    }

    private Period days(String key, Period usual) {
        return file.value(
                key,
                "a number of days from 1 to " + MOST_DAYS,
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

    /** {@code service.<id>.form = Nơi thường trú <- residence; Điện thoại}: lines of a form, and the field of the card that answers them. */
    private List<Procedure> procedures() {
        List<Service> services = ServiceSettings.read(file, List.of());
        return services.isEmpty()
                ? PublicServiceDefaults.procedures()
                : services.stream()
                        .map(service -> new Procedure(
                                service,
                                file.value(
                                        "service." + service.id() + ".form",
                                        "labels separated by ; each perhaps with <- and a field of the card",
                                        List.<FormLine>of(),
                                        WorkplaceSettingsReader::form)))
                        .toList();
    }

    private static Optional<List<FormLine>> form(String text) {
        List<FormLine> lines = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            String[] sides = part.split("<-", -1);
            String label = sides[0].strip();
            Optional<CardField> source = sides.length == 2
                    ? SettingsValues.named(sides[1].strip(), CardField.values(), CardField::key)
                    : Optional.empty();
            if (label.isEmpty() || sides.length > 2 || (sides.length == 2 && source.isEmpty())) {
                return Optional.empty();
            }
            lines.add(new FormLine(Question.text(id(label), label, label, true), source));
        }
        return Optional.of(lines);
    }

    private static String id(String label) {
        return NOT_IN_IDS
                .matcher(Folding.withoutAccents(label).toLowerCase(Locale.ROOT))
                .replaceAll("-");
    }
}
