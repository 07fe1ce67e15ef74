package vn.cccd.kiosk.journal;

import java.io.Serial;

/** An entry that is sealed rightly but cannot be understood: a newer version wrote it. The message names what is wrong, never what it says. */
final class JournalException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    JournalException(String message) {
        super(message);
    }
}
