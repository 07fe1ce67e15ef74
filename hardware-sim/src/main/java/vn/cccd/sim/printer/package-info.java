/**
 * A receipt printer on a network socket, and the paper that comes out of it as a picture.
 *
 * <p>{@link vn.cccd.sim.printer.SimulatedPrinter} listens as raw printers do on port 9100, understands ESC/POS (text with code pages and
 * UTF-8, pictures, codes, cuts, drawer, status questions) and keeps the last receipts as text and as pictures of 203 dots an inch. A
 * tester takes its paper away in the middle of a ticket, opens its cover, lets it refuse or cut connections, and sees what the program
 * did. What it does not understand is listed, never fatal.
 */
@NullMarked
package vn.cccd.sim.printer;

import org.jspecify.annotations.NullMarked;
