/**
 * Ways to put a simulated card into the hands of software that expects a reader.
 *
 * <p>{@code SimulatedReaders} stand in for the PC/SC service within one process; {@code VpcdReader} puts the card into the machine's
 * own service through its virtual reader driver; {@code CardServer} gives cards to programs in any language.
 *
 * <h2>The card server's protocol</h2>
 *
 * A client connects to the port on the loopback address and has a reader of its own, empty at first. It sends lines of ASCII text ({@code \n} or {@code \r\n} at the end, at most 196,632 bytes) and gets one line for each, in order.
 *
 * <table>
 * <caption>What may be asked</caption>
 * <tr><th>line</th><th>answer</th></tr>
 * <tr><td>{@code cards}</td><td>the names of the cards, separated by blanks</td></tr>
 * <tr><td>{@code insert NAME}</td><td>a new card of this name is on the reader, in place of any other: its ATR</td></tr>
 * <tr><td>{@code atr}</td><td>the ATR of the card</td></tr>
 * <tr><td>{@code reset}</td><td>the card begins anew: its ATR</td></tr>
 * <tr><td>{@code remove}</td><td>{@code ok}; the reader is empty</td></tr>
 * <tr><td>a command APDU</td><td>data and status word</td></tr>
 * </table>
 *
 * Bytes are hexadecimal digits, in lower case in answers; in commands either case will do, and blanks between the bytes. An answer that begins with {@code !} is a refusal: {@code ! unknown-card}, {@code ! not-understood}, {@code ! too-long} and {@code ! busy} (after these
 * two the server hangs up), or the name of the PC/SC code that a reader would report: {@code ! SCARD_E_NO_SMARTCARD}, {@code ! SCARD_W_REMOVED_CARD} (the card went away during this command; when it only moved, it comes back by itself),
 * {@code ! SCARD_E_NOT_TRANSACTED} (the card stayed mute). A connection that needs more than five minutes for a line and its answer is closed. In Python:
 *
 * {@snippet lang="python" :
 * import socket
 *
 * lines = socket.create_connection(("127.0.0.1", 35970)).makefile("rw", newline="\n")
 *
 * def ask(line):
 *     print(line, file=lines, flush=True)
 *     return lines.readline().strip()
 *
 * print("ATR", ask("insert " + ask("cards").split()[0]))
 * print("EF.CardAccess", ask("00B09C0000"))
 * }
 *
 * By hand it is {@code nc 127.0.0.1 35970}.
 */
@NullMarked
package vn.cccd.sim.reader;

import org.jspecify.annotations.NullMarked;
