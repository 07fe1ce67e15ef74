package vn.cccd.kiosk.cli;

import java.util.Objects;

/** Ends a command with one clear line on standard error and an exit code, without a stack trace. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** @param message for the person at the terminal, without personal data */
    CommandFailure(ExitCode exitCode, String message) {
        super(Objects.requireNonNull(message));
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }

    /** What to print. */
    String line() {
        return Objects.requireNonNullElse(getMessage(), exitCode.name());
    }
}
