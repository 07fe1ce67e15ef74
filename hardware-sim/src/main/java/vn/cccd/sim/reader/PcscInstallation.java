package vn.cccd.sim.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where Debian and Ubuntu put the PC/SC service and the driver of the virtual reader. */
final class PcscInstallation {
    /** The driver speaks on this port and, for its second slot, on the one above (vsmartcard's default). */
    static final int STOCK_VPCD_PORT = 35963;

    private static final Path STOCK_VPCD_CONFIGURATION = Path.of("/etc/reader.conf.d/vpcd");
    private static final Pattern DEVICE_PORT =
            Pattern.compile("(?m)^\\s*DEVICENAME\\s+\\S*:(0[xX]\\p{XDigit}{1,4})\\s*$");
    private static final List<Path> DRIVERS = List.of(
            Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so"),
            Path.of("/usr/local/lib/pcsc/drivers/serial/libifdvpcd.so"));

    private final Path service;
    private final Path driver;

    private PcscInstallation(Path service, Path driver) {
        this.service = service;
        this.driver = driver;
    }

    /** What is installed; the exception names the packages when something is missing. */
    static PcscInstallation find() throws IOException {
        Optional<Path> service = program("pcscd");
        Optional<Path> driver = DRIVERS.stream().filter(Files::exists).findFirst();
        List<String> missing = new ArrayList<>();
        if (service.isEmpty()) {
            missing.add("pcscd");
        }
        if (driver.isEmpty()) {
            missing.add("the driver libifdvpcd.so");
        }
        if (program("unshare").isEmpty()) {
            missing.add("unshare (package util-linux)");
        }
        if (service.isEmpty() || driver.isEmpty() || !missing.isEmpty()) {
            throw new IOException("The virtual PC/SC reader needs " + String.join(" and ", missing)
                    + ". On Debian and Ubuntu: apt-get install pcscd libpcsclite1 libccid vsmartcard-vpcd");
        }
        return new PcscInstallation(service.get(), driver.get());
    }

    private static Optional<Path> program(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of("/usr/sbin", "/usr/bin", "/sbin", "/bin"), Stream.of(path.split(":", -1)))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Path service() {
        return service;
    }

    /** A reader configuration with the virtual reader on {@code port} and nothing else. */
    String readerConfiguration(int port) {
        String number = "0x" + Integer.toHexString(port).toUpperCase(Locale.ROOT);
        return """
                FRIENDLYNAME "Virtual PCD"
                DEVICENAME   /dev/null:%s
                LIBPATH      %s
                CHANNELID    %s
                """.formatted(number, driver, number);
    }

    /** The port of the virtual reader in the machine's own configuration. */
    static int machineVpcdPort() throws IOException {
        if (!Files.exists(STOCK_VPCD_CONFIGURATION)) {
            return STOCK_VPCD_PORT;
        }
        return DEVICE_PORT
                .matcher(Files.readString(STOCK_VPCD_CONFIGURATION))
                .results()
                .map((MatchResult match) -> Integer.decode(match.group(1)))
                .findFirst()
                .orElse(STOCK_VPCD_PORT);
    }
}
