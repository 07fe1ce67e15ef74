package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.KioskStartException;
import vn.cccd.kiosk.Stores;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.KioskSettingsReader;
import vn.cccd.kiosk.settings.SettingsException;
import vn.cccd.sync.EnrolmentDesk;
import vn.cccd.sync.SyncException;
import vn.cccd.sync.device.DeviceIdentity;
import vn.cccd.sync.device.Enrolment.KeyChoice;
import vn.cccd.sync.device.EnrolmentOutcome;

/** {@code kiosk enrol}: has the backend certify this kiosk's key. */
@Command(
        name = "enrol",
        description = "Enrols this kiosk at the backend with a one-time code, and keeps the certificate it gets.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The code is read from standard input, or from a file; never from the command line, which others can see.",
            "It may be given while the kiosk runs, and again after a lost answer. Nothing changes when it is refused.",
            "",
            "Examples:",
            "  kiosk enrol --config /etc/cccd/kiosk.properties",
            "  kiosk enrol --config /etc/cccd/kiosk.properties --code-file /media/usb/code.txt --json"
        })
final class EnrolCommand implements Callable<Integer> {
    private static final int LONGEST_CODE_FILE = 1_024;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "the kiosk's settings file")
    private Path config = Path.of("");

    @Option(
            names = "--code-file",
            paramLabel = "FILE",
            description = "the file with the code; without it, standard input")
    private @Nullable Path codeFile;

    @Option(
            names = "--new-key",
            description = "replace the key as well, because others may have seen it; check-ins that the old one signed"
                    + " and that still wait are then set aside by the backend")
    private boolean newKey;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() {
        try {
            KioskSettings settings = KioskSettingsReader.read(config);
            String code = code();
            DeviceIdentity identity = Stores.identity(settings, Clock.systemUTC(), new SecureRandom());
            try (EnrolmentDesk desk = EnrolmentDesk.open(
                    Stores.syncSettings(settings), settings.options().care(), identity, Clock.systemUTC())) {
                return tell(desk.enrol(code, newKey ? KeyChoice.NEW : KeyChoice.SAME), identity);
            }
        } catch (SettingsException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        } catch (KioskStartException unable) {
            throw new CommandFailure(ExitCode.FAILED, unable.code() + ": " + unable.getMessage());
        } catch (SyncException unable) {
            throw new CommandFailure(ExitCode.FAILED, unable.reason() + ": " + unable.getMessage());
        } catch (IOException unreadable) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "The code cannot be read: " + unreadable.getMessage());
        }
    }

    private int tell(EnrolmentOutcome outcome, DeviceIdentity identity) {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Instant> until =
                identity.certificate().map(held -> held.getNotAfter().toInstant());
        return switch (outcome) {
            case EnrolmentOutcome.Certified certified -> {
                if (json) {
                    Json.print(out, document("ENROLLED", null, identity, Optional.of(certified.validUntil())));
                } else {
                    out.printf(
                            "Enrolled. The certificate is good until %s and is renewed by itself.%n",
                            certified.validUntil());
                }
                yield ExitCode.DONE.number();
            }
            case EnrolmentOutcome.Refused refused -> {
                if (json) {
                    Json.print(out, document("REFUSED", refused.why().name(), identity, until));
                    yield ExitCode.FAILED.number();
                }
                throw new CommandFailure(
                        ExitCode.FAILED,
                        refused.why() + ": " + EnrolmentWords.of(refused.why()) + " Nothing was changed.");
            }
        };
    }

    private static ObjectNode document(
            String outcome, @Nullable String failure, DeviceIdentity identity, Optional<Instant> until) {
        return Json.object()
                .put("outcome", outcome)
                .put("failure", failure)
                .put("key", identity.thumbprint())
                .put("validUntil", until.map(Instant::toString).orElse(null));
    }

    private String code() throws IOException {
        Path file = codeFile;
        if (file != null) {
            if (Files.size(file) > LONGEST_CODE_FILE) {
                throw new IOException(file + " is too large for a code");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        }
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return terminal.isPresent() ? typed(terminal.get()) : firstLine(System.in);
    }

    private static String typed(Console console) {
        char[] typed = console.readPassword("Code: ");
        if (typed == null) {
            return "";
        }
        String code = new String(typed);
        Arrays.fill(typed, '\0');
        return code;
    }

    private static String firstLine(InputStream in) throws IOException {
        String text = new String(in.readNBytes(LONGEST_CODE_FILE), StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("");
    }
}
