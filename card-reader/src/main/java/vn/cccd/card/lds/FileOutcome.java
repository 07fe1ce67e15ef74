package vn.cccd.card.lds;

/** What came of asking the chip for a file. */
public sealed interface FileOutcome {
    /** The whole file. */
    record Read(RawFile file) implements FileOutcome {}

    /** The chip does not have it or does not give it; {@code status} is what it answered. */
    record NotGiven(LdsFile file, int status) implements FileOutcome {}
}
