package vn.cccd.kiosk.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.card.voucher.GatewaySettings;
import vn.cccd.kiosk.sector.ConsentAmendments;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
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
        Sector sector = sector();
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
                text -> SettingsValues.number(text, 1, MOST_HOURS).map(Duration::ofHours));
        int firstNumber = file.value(
                "queue.first-number",
                "a number from 1 to " + MOST_NUMBERS,
                1,
                text -> SettingsValues.number(text, 1, MOST_NUMBERS));
        Optional<GatewaySettings> voucher =
                new VoucherSettingsReader(file, this::https, this::existing, SettingsValues::number).read();
        CareSettings care = new CareSettingsReader(file, this::existing).read();
        SelfServiceSettings selfService =
                new SelfServiceSettingsReader(file, this::https, this::existing, SettingsValues::number).read(sector);
        Site usual = new SiteSettingsReader(file, retention).read(sector);
        WorkplaceSettings workplace = new WorkplaceSettingsReader(file, this::existing).read(sector, usual.cardUse());
        PortraitKeeping portraits = portraits(data, workplace);
        Site vouched = voucher.isPresent() ? usual.asking(ConsentAmendments.withVoucher(usual.consent())) : usual;
        Site insured = selfService.insurance().isPresent() ? asking(vouched) : vouched;
        Site asked = portraits.kept()
                ? insured.asking(HospitalDefaults.withKeptPortraits(insured.consent(), portraits.days()))
                : insured;
        return new KioskSettings(
                kiosk,
                site,
                scanner instanceof ScannerSettings.None ? asked.withoutScanner() : asked,
                workplace,
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
                new KioskOptions(
                        voucher,
                        new PassphraseSettingReader(file, this::path, System.getenv()).read(),
                        bundles(care.backendKeys()),
                        portraits,
                        care,
                        new LineSettingsReader(file, this::existing, SettingsValues::number).read(),
                        selfService,
                        new OutputSettingsReader(file, this::path).read()));
    }

    private static Site asking(Site usual) {
        return usual.asking(HospitalDefaults.withInsuranceCheck(usual.consent()));
    }

    /** The interval goes with the keys. */
    private Optional<BundleSettings> bundles(Optional<Path> signers) {
        Duration interval = file.value(
                "reference.interval-minutes",
                "a number of minutes from 1 to " + MOST_MINUTES,
                ReferencePace.DEFAULT.interval(),
                text -> SettingsValues.number(text, 1, MOST_MINUTES).map(Duration::ofMinutes));
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
                        text -> SettingsValues.number(text, 1, MOST_DAYS).map(Duration::ofDays)),
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

    /** Where they lie can be set at any workplace, so that those of an earlier use of the machine are found and erased. */
    private PortraitKeeping portraits(Path data, WorkplaceSettings workplace) {
        PortraitKeeping usual = PortraitKeeping.off(data);
        boolean selfService = workplace instanceof WorkplaceSettings.SelfService;
        return new PortraitKeeping(
                file.value(
                        "portrait-cache.enabled",
                        selfService
                                ? "true or false"
                                : "false at this workplace: portraits are kept only where visitors help themselves,"
                                        + " because only there each is asked for their consent to it",
                        usual.kept(),
                        text -> SettingsValues.yesNo(text).filter(kept -> selfService || !kept)),
                file.value("portrait-cache.directory", "a directory", usual.directory(), this::path),
                file.value(
                        "portrait-cache.days",
                        "a number of days from 1 to " + MOST_PORTRAIT_DAYS,
                        usual.days(),
                        text -> SettingsValues.number(text, 1, MOST_PORTRAIT_DAYS)));
    }

    private Sector sector() {
        return file.required(
                "sector",
                "one of " + SettingsValues.names(Sector.values(), Sector::key),
                Sector.HOSPITAL,
                text -> SettingsValues.named(text, Sector.values(), Sector::key));
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

    private static Optional<String> regex(String text) {
        try {
            return Optional.of(Pattern.compile(text).pattern());
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
