/**
 * Conversations with cards, real or simulated, as readable files: recorded, rid of personal data, and played back as a card.
 *
 * <p>{@code RecordedReaders} stands before any {@code javax.smartcardio} provider and {@code RecordedChip} before any simulated chip; {@code Trace} reads a file, redacts it and makes a card of it.
 *
 * <h2>The file</h2>
 *
 * One file is one connection to one card: it begins when the program connects. Each line begins with a character that says what it is.
 *
 * <pre>{@code
 * # cccd-trace 1
 * # reader Virtual PCD
 * # ATR 3b8780018031c173c8010090004d
 * > 00a4020c02011c  # +118 us SELECT
 * < 9000  # +1205 us
 * > 00b0000000  # +1302 us READ BINARY
 * < 31143012060a04007f0007020204020202010202010d9000  # +2410 us
 * > 00b0000000  # +2504 us READ BINARY
 * ! SCARD_W_REMOVED_CARD  # +2977 us
 * }</pre>
 *
 * {@code >} is a command and {@code <} its answer ({@code -} for one without a byte), in hexadecimal digits; after 64 bytes they go on in the next line, which begins with two blanks. {@code !} stands in place of an answer: the name of the PC/SC code, or another word, that says why
 * there is none. {@code # reset} is a reset of the card. After {@code #} follow the time since the beginning in microseconds and the command's name in ISO/IEC 7816-4; these, and lines that begin with another {@code #}, are for people and may be missing. Instead of {@code +2410 us} an answer may say how long it
 * took, as in {@code 1.2 ms}. A last line without an end was cut off and does not count. The name of a reader comes without its serial number.
 *
 * <h2>Without personal data</h2>
 *
 * Redaction replaces bytes by the letter X and nothing else, so every length and time stays. These stay as they are:
 *
 * <ul>
 *   <li>headers and lengths of commands, status words, the ATR, names of files and applications;
 *   <li>of files whose identifier is known and which were read in plain: tags and lengths; in EF.CardAccess, EF.CardSecurity, DG14 and DG15 object identifiers and numbers of at most two bytes; in EF.COM the versions and the list of data groups;
 *   <li>of MSE:SET the protocol and one-byte references; of GENERAL AUTHENTICATE and PERFORM SECURITY OPERATION tags and lengths;
 *   <li>under secure messaging tags and lengths, the expected length (DO'97') and the status word (DO'99').
 * </ul>
 *
 * What is left, and whatever was not understood, is replaced: values of all other files, challenges, nonces, public points, cryptograms, checksums and signatures.
 */
@NullMarked
package vn.cccd.sim.trace;

import org.jspecify.annotations.NullMarked;
