package vn.cccd.kiosk.cli.outbox;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import picocli.CommandLine.Option;
import vn.cccd.kiosk.KioskStartException;
import vn.cccd.kiosk.Stores;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.KioskSettingsReader;
import vn.cccd.kiosk.settings.SettingsException;
import vn.cccd.sync.StoreInspector;
import vn.cccd.sync.SyncException;

/** Whose store it is; what all {@code outbox} commands take. */
final class StoreOptions {
    @Option(names = "--config", paramLabel = "FILE", required = true, description = "the kiosk's settings file")
    private Path config = Path.of("");

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    /** What is done with an open store. */
    @FunctionalInterface
    interface Use<T> {
        T with(StoreInspector store) throws SyncException, IOException;
    }

    boolean json() {
        return json;
    }

    /** Opens the store, uses it and closes it; every reason why that cannot be is one line. */
    <T> T use(Use<T> use) {
        try {
            KioskSettings settings = KioskSettingsReader.read(config);
            try (StoreInspector store =
                    StoreInspector.open(Stores.syncSettings(settings), Clock.systemUTC(), new SecureRandom())) {
                return use.with(store);
            }
        } catch (SettingsException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        } catch (KioskStartException unable) {
            throw new CommandFailure(ExitCode.FAILED, unable.code() + ": " + unable.getMessage());
        } catch (SyncException unable) {
            throw failure(unable);
        } catch (FileAlreadyExistsException exists) {
            throw new CommandFailure(
                    ExitCode.FAILED, exists.getFile() + " exists already; nothing is written over an existing file.");
        } catch (IOException unwritable) {
            throw new CommandFailure(ExitCode.FAILED, "The file cannot be written: " + unwritable.getMessage());
        }
    }

    private static CommandFailure failure(SyncException unable) {
        return switch (unable.reason()) {
            case STORE_MISSING ->
                new CommandFailure(
                        ExitCode.NOTHING_FOUND,
                        "STORE_MISSING: " + unable.getMessage() + ". Has this kiosk ever run with these settings?");
            case STORE_IN_USE ->
                new CommandFailure(
                        ExitCode.FAILED,
                        "STORE_IN_USE: the running kiosk has the store open. Stop it first; what is stored stays stored.");
            default -> new CommandFailure(ExitCode.FAILED, unable.reason() + ": " + unable.getMessage());
        };
    }
}
