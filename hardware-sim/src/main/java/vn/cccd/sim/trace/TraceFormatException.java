package vn.cccd.sim.trace;

/** A text that is no trace. */
public final class TraceFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    TraceFormatException(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** Where it went wrong, counted from 1. */
    public int line() {
        return line;
    }
}
