package vn.cccd.kiosk.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.admin.pin.Pin;
import vn.cccd.kiosk.admin.pin.PinHash;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.settings.SettingsLine;

/** {@code kiosk pin}: the line of the settings file for a PIN. */
@Command(
        name = "pin",
        description =
                "Asks for a PIN of 6 to 12 digits and makes the line for the settings file, which holds its hash only.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "At a terminal nothing is shown of what is typed. Without one, and when the output goes to a file, the first",
            "line of standard input is taken.",
            "",
            "Examples:",
            "  kiosk pin --technician --config /etc/cccd/kiosk.properties",
            "  kiosk pin                                    (prints the line)"
        })
final class PinCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--technician", description = "for the technician instead of the attendant")
    private boolean technician;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "puts the line into this settings file, in the place of an earlier one")
    private @Nullable Path config;

    @Override
    public Integer call() {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isEmpty()) {
            spec.commandLine().getErr().println("Not at a terminal: the PIN is the first line of standard input.");
        }
        char[] typed = terminal.isPresent() ? typed(terminal.get()) : firstLine(System.in);
        try (Pin pin = Pin.of(typed)) {
            if (!pin.usable()) {
                throw new CommandFailure(
                        ExitCode.WRONG_USAGE, "A PIN has " + Pin.SHORTEST + " to " + Pin.LONGEST + " digits.");
            }
            tell(
                    "admin." + (technician ? "technician" : "attendant") + "-pin-hash",
                    PinHash.of(pin, new SecureRandom()).text());
            return ExitCode.DONE.number();
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private void tell(String key, String hash) {
        if (config == null) {
            spec.commandLine().getOut().println(key + " = " + hash);
            return;
        }
        try {
            SettingsLine.put(config, key, hash);
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "The settings file cannot be changed ("
                            + unwritable.getClass().getSimpleName() + "): " + config);
        }
        spec.commandLine().getOut().println(key + " is set. It counts from the next start of the kiosk.");
    }

    private static char[] typed(Console console) {
        char[] once = Optional.ofNullable(console.readPassword("PIN: ")).orElse(new char[0]);
        char[] again = Optional.ofNullable(console.readPassword("Again: ")).orElse(new char[0]);
        boolean same = Arrays.equals(once, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(once, '\0');
            throw new CommandFailure(ExitCode.WRONG_USAGE, "The two are not the same.");
        }
        return once;
    }

    private static char[] firstLine(InputStream in) {
        char[] line = new char[Pin.LONGEST + 1];
        int length = 0;
        try {
            int next = in.read();
            while (next >= 0 && next != '\n' && next != '\r' && length < line.length) {
                line[length] = (char) next;
                length++;
                next = in.read();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        char[] typed = Arrays.copyOf(line, length);
        Arrays.fill(line, '\0');
        return typed;
    }
}
