package vn.cccd.kiosk.settings;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.kiosk.admin.pin.AdminPins;
import vn.cccd.kiosk.admin.pin.PinHash;
import vn.cccd.kiosk.insurance.InsuranceSettings;
import vn.cccd.kiosk.print.NetworkTicketPrinter;
import vn.cccd.kiosk.sector.Sector;

/** Reads the keys below {@code printer.}, {@code insurance.} and {@code roster.}. */
final class SelfServiceSettingsReader {
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]):([0-9]{1,5})");
    private static final int MOST_PORT = 65_535;

    private static final int LEAST_MILLIS = 200;
    private static final int MOST_MILLIS = 10_000;

    private final SettingsFile file;
    private final Function<String, Optional<URI>> https;
    private final Function<String, Optional<Path>> existing;
    private final VoucherSettingsReader.Whole number;

    SelfServiceSettingsReader(
            SettingsFile file,
            Function<String, Optional<URI>> https,
            Function<String, Optional<Path>> existing,
            VoucherSettingsReader.Whole number) {
        this.file = file;
        this.https = https;
        this.existing = existing;
        this.number = number;
    }

    /** Insurance and appointments are a hospital's. */
    SelfServiceSettings read(Sector sector) {
        Optional<PrinterSettings> printer = printer();
        AdminPins admin = new AdminPins(pin("admin.attendant-pin-hash"), pin("admin.technician-pin-hash"));
        if (sector != Sector.HOSPITAL) {
            return new SelfServiceSettings(printer, Optional.empty(), Optional.empty(), false, admin);
        }
        return new SelfServiceSettings(
                printer,
                insurance(),
                file.optional("roster.file", "an existing CSV or XLSX file", existing),
                file.value("hospital.roster-required", "true or false", false, SettingsValues::yesNo),
                admin);
    }

    private Optional<InsuranceSettings> insurance() {
        if (file.keysBelow("insurance.").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InsuranceSettings(
                file.required(
                        "insurance.url",
                        "an https address such as https://bhyt.example.vn/coverage",
                        URI.create("https://localhost"),
                        https),
                file.required("insurance.ca-file", "an existing certificate file", Path.of(""), existing),
                file.value(
                        "insurance.limit-millis",
                        "a number of milliseconds from " + LEAST_MILLIS + " to " + MOST_MILLIS,
                        InsuranceSettings.USUAL_LIMIT,
                        text -> number.of(text, LEAST_MILLIS, MOST_MILLIS).map(Duration::ofMillis))));
    }

    private Optional<PinHash> pin(String key) {
        return file.optional(key, "what `kiosk pin` prints", PinHash::parse);
    }

    private Optional<PrinterSettings> printer() {
        int dots = file.value("printer.paper-mm", "80 or 58", NetworkTicketPrinter.DOTS_80_MM, text -> switch (text) {
            case "80" -> Optional.of(NetworkTicketPrinter.DOTS_80_MM);
            case "58" -> Optional.of(NetworkTicketPrinter.DOTS_58_MM);
            default -> Optional.empty();
        });
        return file.optional("printer.address", "host:port, such as 192.0.2.7:9100", SelfServiceSettingsReader::address)
                .map(address -> new PrinterSettings(address, dots));
    }

    private static Optional<InetSocketAddress> address(String text) {
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(parts.group(2));
        return port < 1 || port > MOST_PORT
                ? Optional.empty()
                : Optional.of(InetSocketAddress.createUnresolved(parts.group(1).replaceAll("[\\[\\]]", ""), port));
    }
}
