package vn.cccd.kiosk.settings;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.kiosk.print.NetworkTicketPrinter;

/** Reads the keys below {@code printer.}. */
final class SelfServiceSettingsReader {
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]):([0-9]{1,5})");
    private static final int MOST_PORT = 65_535;

    private final SettingsFile file;

    SelfServiceSettingsReader(SettingsFile file) {
        this.file = file;
    }

    SelfServiceSettings read() {
        return new SelfServiceSettings(printer());
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
