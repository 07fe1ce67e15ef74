package vn.cccd.card.access;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Silences the JMRTD library: it logs commands and keys, which are personal. */
final class Quiet {
    /** Held, because the logging framework forgets the settings of loggers that nobody holds. */
    private static final Logger LIBRARY = Logger.getLogger("org.jmrtd");

    private Quiet() {}

    static void library() {
        LIBRARY.setLevel(Level.OFF);
    }
}
