package vn.cccd.kiosk.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Logs go to standard error, one line each, warnings and worse, so that {@code --json} stays one document. */
final class QuietLogging {
    /** Time, level, logger, message; no stack traces, which libraries like to fill with what they were reading. */
    private static final String LINE = "%1$tF %1$tT %4$s %3$s: %5$s%n";

    private QuietLogging() {}

    static void toStandardError() {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        LogManager.getLogManager().reset();
        Handler handler = new ConsoleHandler();
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.WARNING);
        Logger.getLogger("").addHandler(handler);
    }
}
