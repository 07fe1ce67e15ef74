package vn.cccd.kiosk.cli.terminal;

/** How a command ended, as scripts see it. The numbers are part of the contract. */
public enum ExitCode {
    /** Done; for {@code read}: genuine. */
    DONE(0),
    /** Read, with another verdict than genuine. */
    OTHER_VERDICT(10),
    /** Failed or interrupted. */
    FAILED(20),
    /** No reader, no card, no symbol, no certificate. */
    NOTHING_FOUND(30),
    /** The arguments do not fit (EX_USAGE of sysexits). */
    WRONG_USAGE(64),
    /** A bug (EX_SOFTWARE of sysexits). */
    INTERNAL_ERROR(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
