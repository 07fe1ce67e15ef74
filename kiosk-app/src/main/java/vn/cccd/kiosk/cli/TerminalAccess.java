package vn.cccd.kiosk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.AccessHint;
import vn.cccd.card.FilesWanted;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.terminal.TerminalKeys;
import vn.cccd.card.terminal.TerminalKeysException;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;

/** The keys by which one reading may have fingerprints, wiped afterwards; without them nobody asks for any. */
record TerminalAccess(Optional<TerminalKeys> keys) implements AutoCloseable {
    /** What lies in {@code directory}, if one was named. */
    static TerminalAccess of(@Nullable Path directory) {
        if (directory == null) {
            return new TerminalAccess(Optional.empty());
        }
        try {
            return new TerminalAccess(Optional.of(TerminalKeys.load(directory)));
        } catch (TerminalKeysException unusable) {
            throw new CommandFailure(ExitCode.FAILED, "The terminal keys cannot be used: " + unusable.getMessage());
        }
    }

    List<String> warnings() {
        return keys.map(TerminalKeys::warnings).orElse(List.of());
    }

    ReadRequest in(AccessHint hint, FilesWanted files) {
        ReadRequest request = new ReadRequest(hint, files);
        return keys.map(request::withFingerprintsBy).orElse(request);
    }

    @Override
    public void close() {
        keys.ifPresent(TerminalKeys::close);
    }
}
