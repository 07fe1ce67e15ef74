package vn.cccd.kiosk.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.admin.AdminJson;
import vn.cccd.kiosk.admin.FactSheet;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.settings.KioskSettings;

/** {@code kiosk diagnostics}: one file for support. */
@Command(
        name = "diagnostics",
        description =
                "Writes one file for support: versions, settings without addresses and keys, and the self-test. Nothing personal is in it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The last failures are in the file that a running kiosk writes behind its hidden door.",
            "",
            "Example:",
            "  kiosk diagnostics /tmp/kiosk-01.json --config /etc/cccd/kiosk.properties"
        })
final class DiagnosticsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "where to; nothing is written over an existing file")
    private Path file = Path.of("");

    @Mixin
    private MachineOptions machine = new MachineOptions();

    @Override
    public Integer call() {
        Optional<KioskSettings> settings = machine.settings();
        String document = AdminJson.diagnostics(
                        Clock.systemUTC(), settings, FactSheet.EMPTY, MachineOptions.checks(settings))
                .toPrettyString();
        try {
            Files.writeString(file, document + "\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException exists) {
            throw new CommandFailure(
                    ExitCode.FAILED, file + " exists already; nothing is written over an existing file.");
        } catch (IOException unwritable) {
            throw new CommandFailure(ExitCode.FAILED, "The file cannot be written: " + unwritable.getMessage());
        }
        spec.commandLine().getOut().println("Written: " + file);
        return ExitCode.DONE.number();
    }
}
