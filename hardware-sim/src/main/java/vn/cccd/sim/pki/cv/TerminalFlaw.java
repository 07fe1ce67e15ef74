package vn.cccd.sim.pki.cv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a terminal's credentials do not get it the fingerprints. Text form: {@code expired-terminal}. */
public enum TerminalFlaw {
    /** The terminal's certificate ended before that of its verifier began. */
    EXPIRED_TERMINAL,
    /** The verifier's certificate ended before any chip was made. */
    EXPIRED_VERIFIER,
    /** The chain begins with an authority that the chip has never heard of. */
    UNKNOWN_AUTHORITY,
    /** The chain begins with somebody who goes by the authority's name and has another key. */
    IMPOSTOR_AUTHORITY,
    /** The terminal's certificate allows nothing. Terminal Authentication succeeds all the same. */
    TERMINAL_WITHOUT_RIGHTS,
    /** The verifier's certificate allows nothing, so that the terminal's is worth nothing. Terminal Authentication succeeds all the same. */
    VERIFIER_WITHOUT_RIGHTS,
    /** The authority itself signed the terminal's certificate. */
    NO_VERIFIER,
    /** The private key is not that of the certificate. */
    WRONG_KEY;

    /** The flaw with this text form. */
    public static Optional<TerminalFlaw> named(String text) {
        return Arrays.stream(values()).filter(flaw -> flaw.text().equals(text)).findFirst();
    }

    /** In kebab case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
