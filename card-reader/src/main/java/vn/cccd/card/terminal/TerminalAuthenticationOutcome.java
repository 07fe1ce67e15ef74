package vn.cccd.card.terminal;

/** How Terminal Authentication ended. */
public sealed interface TerminalAuthenticationOutcome {
    /**
     * The chip accepted the terminal; what its certificates allow may be read through this channel.
     *
     * @param detail the terminal's name and how it signed
     */
    record Accepted(String detail) implements TerminalAuthenticationOutcome {}

    /**
     * It may not read fingerprints from this chip.
     *
     * @param why the step, and the chip's status word if one came to that
     */
    record Refused(String why) implements TerminalAuthenticationOutcome {}

    /** DG14 announces no version 1 of it. */
    record NotOffered() implements TerminalAuthenticationOutcome {}
}
