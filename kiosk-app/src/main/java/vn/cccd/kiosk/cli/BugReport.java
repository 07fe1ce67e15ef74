package vn.cccd.kiosk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells of a bug: a short line for the person, the stack in a file for support. The stack names code, never a person. */
final class BugReport {
    private BugReport() {}

    static void report(PrintWriter err, Throwable bug) {
        err.println("kiosk: internal error (" + bug.getClass().getSimpleName()
                + "). This is a bug in the program, not your mistake.");
        try {
            Path file = Files.createTempFile("kiosk-internal-error-", ".txt");
            Files.writeString(file, stack(bug), StandardCharsets.UTF_8);
            err.println("kiosk: please send the file " + file + " to your support contact; it holds no personal data.");
        } catch (IOException unwritable) {
            err.println("kiosk: the report could not be written ("
                    + unwritable.getClass().getSimpleName() + ").");
            err.println(stack(bug));
        }
    }

    /** Class names and code positions only: a library's message might quote what it was reading. */
    private static String stack(Throwable bug) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = bug; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
