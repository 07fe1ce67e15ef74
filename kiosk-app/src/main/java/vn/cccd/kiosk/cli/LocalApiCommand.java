package vn.cccd.kiosk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.SiteSoftware;
import vn.cccd.kiosk.bridge.LocalApiSettings;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.KioskSettingsReader;
import vn.cccd.kiosk.settings.SettingsException;

/** {@code kiosk local-api}: what the site's own software needs to fetch files. */
@Command(
        name = "local-api",
        description = "Prints where the site's own software fetches a counter's files, and the token it has to send.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The token is made when it is asked for first, and stays. Whoever has it reads the files: keep it as a password.",
            "To make another one, stop the kiosk and delete local-api.key in keys.directory.",
            "",
            "Example:",
            "  kiosk local-api --config /etc/cccd/kiosk.properties"
        })
final class LocalApiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "the kiosk's settings file")
    private Path config = Path.of("");

    @Override
    public Integer call() {
        try {
            KioskSettings settings = KioskSettingsReader.read(config);
            LocalApiSettings api = SiteSoftware.settings(settings)
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.WRONG_USAGE, "The settings name no local-api.port (a counter's can)."));
            String token = SiteSoftware.token(kioskUsers(settings.keys()), new SecureRandom());
            PrintWriter out = spec.commandLine().getOut();
            out.println("http://127.0.0.1:" + api.port() + "/v1/files");
            out.println("Authorization: Bearer " + token);
            return ExitCode.DONE.number();
        } catch (SettingsException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        } catch (IOException unreadable) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "The token can neither be read nor made: "
                            + unreadable.getClass().getSimpleName());
        }
    }

    /** A token that another user made is one that the kiosk cannot read. */
    private static Path kioskUsers(Path keys) throws IOException {
        if (!Files.isDirectory(keys)) {
            throw new CommandFailure(
                    ExitCode.FAILED, "There is no keys.directory yet: start the kiosk once, then ask again.");
        }
        String owner = Files.getOwner(keys).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "Run this as the user that the kiosk runs as, the owner of keys.directory: " + owner);
        }
        return keys;
    }
}
