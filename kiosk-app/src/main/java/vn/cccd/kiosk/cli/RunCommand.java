package vn.cccd.kiosk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cccd.kiosk.KioskStartException;
import vn.cccd.kiosk.Surroundings;
import vn.cccd.kiosk.Wiring;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.KioskSettingsReader;
import vn.cccd.kiosk.settings.SettingsException;
import vn.cccd.kiosk.ui.NoDisplayException;
import vn.cccd.kiosk.window.WorkplaceWindow;

/** {@code kiosk run}: production. */
@Command(
        name = "run",
        description =
                "Runs the kiosk with the settings of a file until it is stopped: for visitors in full screen, for staff in a window.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The keys of the file are explained in the example that comes with the program.",
            "",
            "Example:",
            "  kiosk run --config /etc/cccd/kiosk.properties"
        })
final class RunCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", required = true, description = "the settings file")
    private Path config = Path.of("");

    @Option(names = "--window", description = "in a small window, to look at it")
    private boolean window;

    @Override
    public Integer call() {
        try {
            KioskSettings settings = KioskSettingsReader.read(config);
            ScannerSetup scanning = ScannerSetup.of(settings.scanner());
            Surroundings machine = Surroundings.real(settings.readerProvider(), scanning.scanner());
            try (Wiring wiring = Wiring.open(settings, machine)) {
                WorkplaceWindow.showUntilClosed(
                        wiring, settings.options().output().screen(), scanning.keys(), !window);
            }
            return ExitCode.DONE.number();
        } catch (SettingsException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        } catch (KioskStartException unable) {
            throw new CommandFailure(ExitCode.FAILED, unable.code() + ": " + unable.getMessage());
        } catch (NoDisplayException noDisplay) {
            throw new CommandFailure(ExitCode.FAILED, "There is no display to open the kiosk's window on.");
        }
    }
}
