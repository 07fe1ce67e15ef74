package vn.cccd.kiosk.cli.terminal;

import java.util.Objects;

/** Ends a command with one clear line on standard error and an exit code, without a stack trace. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** @param message for the person at the terminal, without personal data */
    public CommandFailure(ExitCode exitCode, String message) {
        super(Objects.requireNonNull(message));
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** What to print. */
    public String line() {
        return Objects.requireNonNullElse(getMessage(), exitCode.name());
    }
}
