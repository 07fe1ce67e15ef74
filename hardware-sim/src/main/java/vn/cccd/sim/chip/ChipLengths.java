package vn.cccd.sim.chip;

/**
 * How much fits into one command and one answer (ISO/IEC 7816-3, 12.1; 7816-4, 5.3).
 *
 * @param maximumCommand longest command APDU in bytes, at least 261; at exactly that there is no extended length
 * @param maximumResponse most bytes of data in one answer, before secure messaging
 * @param longRead what becomes of a read of more than that
 * @param endOfFile what becomes of a read over the end of the file
 * @param longAnswers when the terminal has to fetch an answer with GET RESPONSE
 * @param chaining which commands may come in parts
 */
public record ChipLengths(
        int maximumCommand,
        int maximumResponse,
        LongRead longRead,
        EndOfFile endOfFile,
        LongAnswers longAnswers,
        CommandChaining chaining) {
    /** The longest command APDU without extended length. */
    static final int SHORT_COMMAND = 261;

    private static final int EXTENDED_COMMAND = 65_544;
    private static final int EXTENDED_RESPONSE = 65_536;

    public ChipLengths {
        if (maximumCommand < SHORT_COMMAND || maximumCommand > EXTENDED_COMMAND) {
            throw new IllegalArgumentException("a command has room for 261 to 65544 bytes: " + maximumCommand);
        }
        if (maximumResponse < 1 || maximumResponse > EXTENDED_RESPONSE) {
            throw new IllegalArgumentException("an answer has room for 1 to 65536 bytes: " + maximumResponse);
        }
    }

    /** Brings less than asked for when it must, warns at the end of a file. */
    public static ChipLengths of(int maximumCommand, int maximumResponse) {
        return new ChipLengths(
                maximumCommand,
                maximumResponse,
                LongRead.LESS,
                EndOfFile.WARNING,
                LongAnswers.PLAIN,
                CommandChaining.PROTOCOLS);
    }

    public ChipLengths withMaximumCommand(int other) {
        return new ChipLengths(other, maximumResponse, longRead, endOfFile, longAnswers, chaining);
    }

    public ChipLengths withMaximumResponse(int other) {
        return new ChipLengths(maximumCommand, other, longRead, endOfFile, longAnswers, chaining);
    }

    public ChipLengths with(LongRead other) {
        return new ChipLengths(maximumCommand, maximumResponse, other, endOfFile, longAnswers, chaining);
    }

    public ChipLengths with(EndOfFile other) {
        return new ChipLengths(maximumCommand, maximumResponse, longRead, other, longAnswers, chaining);
    }

    public ChipLengths with(LongAnswers other) {
        return new ChipLengths(maximumCommand, maximumResponse, longRead, endOfFile, other, chaining);
    }

    public ChipLengths with(CommandChaining other) {
        return new ChipLengths(maximumCommand, maximumResponse, longRead, endOfFile, longAnswers, other);
    }

    boolean extended() {
        return maximumCommand > SHORT_COMMAND;
    }
}
