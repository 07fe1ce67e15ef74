/**
 * Ways to put a simulated card into the hands of software that expects a reader.
 *
 * <p>{@code SimulatedReaders} stand in for the PC/SC service within one process; {@code VpcdReader} puts the card into the machine's
 * own service through its virtual reader driver.
 */
@NullMarked
package vn.cccd.sim.reader;

import org.jspecify.annotations.NullMarked;
