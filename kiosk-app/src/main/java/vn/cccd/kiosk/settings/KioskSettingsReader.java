package vn.cccd.kiosk.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.card.voucher.GatewaySettings;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sync.CareSettings;
import vn.cccd.sync.reference.ReferencePace;

/** Reads a settings file. {@code example.properties} beside this class shows and explains every key. */
public final class KioskSettingsReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int MOST_HOURS = 24 * 90;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_PORTRAIT_DAYS = 365;
    private static final int MOST_NUMBERS = 900_000;

    private final SettingsFile file;
    private final Path base;

    private KioskSettingsReader(SettingsFile file, Path base) {
        this.file = file;
        this.base = base;
    }

    /** Reads {@code path}; relative paths in it are taken from its directory. */
    public static KioskSettings read(Path path) throws SettingsException {
        Path absolute = path.toAbsolutePath().normalize();
        SettingsFile file = SettingsFile.read(absolute);
        Path base = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        KioskSettings settings = new KioskSettingsReader(file, base).settings();
        file.finish();
        return settings;
    }

    private KioskSettings settings() {
        String kiosk = file.required("kiosk.id", "a name of letters, digits, dots and hyphens", "kiosk", this::name);
        String site = file.required("site.id", "a name of letters, digits, dots and hyphens", "site", this::name);
        Path data = file.required("data.directory", "a directory", base, this::path);
        Path keys = file.required("keys.directory", "a directory outside data.directory", base, this::path);
        if (file.has("data.directory") && file.has("keys.directory") && keys.startsWith(data)) {
            file.mistake(
                    file.lineOf("keys.directory"), "keys.directory", "expected a directory outside data.directory");
        }
        String readers = file.value(
                "reader.pattern", "a regular expression", KioskSettings.ANY_READER, KioskSettingsReader::regex);
        PcscChoice provider = file.value("reader.provider", "ours or jdk", PcscChoice.OURS, PcscChoice::named);
        ScannerSettings scanner = new ScannerSettingsReader(file).read();
        URI backend = file.required(
                "backend.url",
                "an https address such as https://checkin.example.vn",
                URI.create("https://localhost"),
                this::https);
        Path ca = file.required("backend.ca-file", "an existing certificate file", base, this::existing);
        Duration retention = file.value(
                "retention.sent-hours",
                "a number of hours from 1 to " + MOST_HOURS,
                Duration.ofHours(24),
                text -> number(text, 1, MOST_HOURS).map(Duration::ofHours));
        int firstNumber = file.value(
                "queue.first-number", "a number from 1 to " + MOST_NUMBERS, 1, text -> number(text, 1, MOST_NUMBERS));
        Optional<GatewaySettings> voucher =
                new VoucherSettingsReader(file, this::https, this::existing, KioskSettingsReader::number).read();
        CareSettings care = new CareSettingsReader(file, this::existing).read();
        return new KioskSettings(
                kiosk,
                site,
                site(retention),
                data,
                keys,
                trust(),
                readers,
                provider,
                scanner,
                backend,
                ca,
                retention,
                firstNumber,
                voucher,
                new PassphraseSettingReader(file, this::path, System.getenv()).read(),
                bundles(care.backendKeys()),
                portraits(data),
                care,
                new LineSettingsReader(file, this::existing, KioskSettingsReader::number).read(),
                new SelfServiceSettingsReader(file).read());
    }

    /** The interval goes with the keys. */
    private Optional<BundleSettings> bundles(Optional<Path> signers) {
        Duration interval = file.value(
                "reference.interval-minutes",
                "a number of minutes from 1 to " + MOST_MINUTES,
                ReferencePace.DEFAULT.interval(),
                text -> number(text, 1, MOST_MINUTES).map(Duration::ofMinutes));
        return signers.map(keys -> new BundleSettings(keys, interval));
    }

    private TrustSettings trust() {
        String paths = "existing files or directories, separated by commas";
        return new TrustSettings(
                file.value("trust.paths", paths, List.<Path>of(), this::existingPaths),
                file.value("trust.list-authorities", paths, List.<Path>of(), this::existingPaths),
                file.value(
                        "trust.greatest-age-days",
                        "a number of days from 1 to " + MOST_DAYS,
                        PassiveAuthentication.DEFAULT_LIST_AGE,
                        text -> number(text, 1, MOST_DAYS).map(Duration::ofDays)),
                file
                        .value(
                                "trust.code-keys",
                                "an existing directory",
                                List.<Path>of(),
                                text -> existing(text)
                                        .filter(Files::isDirectory)
                                        .map(List::of))
                        .stream()
                        .findFirst());
    }

    private PortraitKeeping portraits(Path data) {
        PortraitKeeping usual = PortraitKeeping.off(data);
        return new PortraitKeeping(
                file.value("portrait-cache.enabled", "true or false", usual.kept(), KioskSettingsReader::yesNo),
                file.value("portrait-cache.directory", "a directory", usual.directory(), this::path),
                file.value(
                        "portrait-cache.days",
                        "a number of days from 1 to " + MOST_PORTRAIT_DAYS,
                        usual.days(),
                        text -> number(text, 1, MOST_PORTRAIT_DAYS)));
    }

    private Site site(Duration retention) {
        Sector sector = file.required("sector", "hospital", Sector.HOSPITAL, KioskSettingsReader::sector);
        Bilingual name = bilingual("site.name", Optional.empty());
        String badge = file.value("site.badge", "one to three letters", "BV", text -> matching(text, "\\p{Lu}{1,3}"));
        Assurance least = file.value(
                "identity.least-assurance",
                "one of " + names(Assurance.values()),
                HospitalDefaults.leastAssurance(),
                text -> Arrays.stream(Assurance.values())
                        .filter(level -> level.name().equals(text))
                        .findFirst());
        boolean unknownIssuer =
                file.value("identity.accept-unknown-issuer", "true or false", false, KioskSettingsReader::yesNo);
        boolean evidence = file.value("evidence.send", "true or false", false, KioskSettingsReader::yesNo);
        return new Site(
                sector,
                badge,
                name,
                bilingual("site.task", Optional.of(HospitalDefaults.task())),
                bilingual("site.desk", Optional.of(HospitalDefaults.desk())),
                least,
                unknownIssuer,
                CardUse.least(),
                evidence ? HospitalDefaults.consentWithEvidence(retention) : HospitalDefaults.consent(retention),
                services());
    }

    private List<Service> services() {
        List<String> ids = file.keysBelow("service.").stream()
                .map(key -> key.substring(0, Math.max(0, key.indexOf('.'))))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return HospitalDefaults.services();
        }
        return ids.stream().map(this::service).toList();
    }

    private Service service(String id) {
        String key = "service." + id;
        String queue =
                file.required(key + ".queue", "one or two letters A to Z", "A", text -> matching(text, "[A-Z]{1,2}"));
        Bilingual name = bilingual(key + ".name", Optional.empty());
        Bilingual place = bilingual(key + ".place", Optional.empty());
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            file.mistake(file.lineOf(key + ".queue"), key, "a service id has lower-case letters, digits and hyphens");
            return new Service("unnamed", queue, name, place);
        }
        return new Service(id, queue, name, place);
    }

    /** {@code key.vi} and {@code key.en}; a missing English text is the Vietnamese one. */
    private Bilingual bilingual(String key, Optional<Bilingual> fallback) {
        if (fallback.isPresent() && !file.has(key + ".vi") && !file.has(key + ".en")) {
            return fallback.get();
        }
        String vietnamese = file.required(key + ".vi", "a text in Vietnamese", "?", KioskSettingsReader::text);
        String english = file.value(key + ".en", "a text in English", vietnamese, KioskSettingsReader::text);
        return new Bilingual(vietnamese, english);
    }

    private Optional<String> name(String text) {
        return NAME.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private Optional<Path> path(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(base.resolve(text).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> existing(String text) {
        return path(text).filter(Files::isReadable);
    }

    private Optional<List<Path>> existingPaths(String text) {
        List<Optional<Path>> paths = Arrays.stream(text.split(","))
                .map(part -> existing(part.strip()))
                .toList();
        return paths.stream().allMatch(Optional::isPresent)
                ? Optional.of(paths.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private Optional<URI> https(String text) {
        try {
            URI uri = new URI(text);
            boolean usable = "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getQuery() == null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(String text) {
        return text.isBlank() || text.length() > 200 ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> matching(String text, String pattern) {
        return text.matches(pattern) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> regex(String text) {
        try {
            return Optional.of(Pattern.compile(text).pattern());
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        int value = Integer.parseInt(text);
        return value < least || value > most ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Boolean> yesNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The other sectors have no screens of their own yet. */
    private static Optional<Sector> sector(String text) {
        return Sector.HOSPITAL.key().equals(text) ? Optional.of(Sector.HOSPITAL) : Optional.empty();
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
