package vn.cccd.sim.backend;

/** An answer of the status that it should have, and with a body that it should not. The names in lower case with hyphens are the words of the text form. */
public enum WrongContent {
    /** A page in HTML that calls itself so, as a captive portal sends it. */
    HTML,
    /** The right body, called {@code text/plain}. */
    TYPE,
    /** JSON that ends too early, within the length that was announced. */
    JSON,
    /** Nothing at all. */
    EMPTY,
    /** Answers for ids that were not sent; only to check-ins. */
    OTHER_IDS,
    /** Every second answer left out, the first among them; only to check-ins. */
    MISSING_IDS,
    /** 16 MiB of blanks before what was to be said. */
    HUGE,
    /** 64 MiB of blanks as gzip, which is some tens of KB, with {@code Content-Encoding: gzip}. */
    GZIP_BOMB
}
