package vn.cccd.sim.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How to start one PC/SC service, and where it can be found when it runs. */
record PcscLaunch(Path socket, int vpcdPort, List<String> command, Map<String, String> environment, Path log) {
    /** {@code sun_path} of a Unix domain socket has 108 bytes, the last one zero. */
    private static final int LONGEST_SOCKET_PATH = 107;

    private static final Path MACHINE_SOCKET = Path.of("/run/pcscd/pcscd.comm");

    /** {@code $1} stands in for {@code /run/pcscd}, in this process tree only; the rest is the service. */
    private static final String IN_OTHER_PLACE =
            "mkdir -p /run/pcscd && mount --bind \"$1\" /run/pcscd && shift && exec \"$@\"";

    PcscLaunch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A service with nothing but the virtual reader, in {@code directory}. */
    static PcscLaunch inPrivate(Path directory, int vpcdPort) throws IOException {
        Path run = Files.createDirectories(directory.resolve("run"));
        Path socket = run.resolve("pcscd.comm");
        if (socket.toString().length() > LONGEST_SOCKET_PATH) {
            throw new IOException("a socket's path has at most " + LONGEST_SOCKET_PATH + " characters: " + socket);
        }
        PcscInstallation installation = PcscInstallation.find();
        Path noUsbDrivers = Files.createDirectories(directory.resolve("no-usb"));
        Path configuration = directory.resolve("reader.conf");
        Files.writeString(configuration, installation.readerConfiguration(vpcdPort));
        List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
        if (!isRoot()) {
            command.add("--map-root-user");
        }
        command.addAll(List.of("/bin/sh", "-c", IN_OTHER_PLACE, "pcscd", run.toString()));
        command.addAll(
                List.of(installation.service().toString(), "--foreground", "--config", configuration.toString()));
        return new PcscLaunch(
                socket,
                vpcdPort,
                command,
                Map.of("PCSCLITE_HP_DROPDIR", noUsbDrivers.toString()),
                directory.resolve("pcscd.log"));
    }

    /** The machine's own service as it is configured. */
    static PcscLaunch ofMachine(Path log) throws IOException {
        Path socket = Optional.ofNullable(System.getenv(PcscDaemon.SOCKET_VARIABLE))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElse(MACHINE_SOCKET);
        String service = PcscInstallation.find().service().toString();
        return new PcscLaunch(
                socket, PcscInstallation.machineVpcdPort(), List.of(service, "--foreground"), Map.of(), log);
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /** Removes what a service that was killed leaves behind; it would take the next one for a second. */
    void tidy() throws IOException {
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.resolveSibling("pcscd.pid"));
        Files.deleteIfExists(log);
    }
}
