/**
 * The outside world in software, so that every case can be tested without a card. {@link vn.cccd.sim.SimulatedCard} is the entry: a
 * citizen ({@code person}) and a kind of card ({@code card}), signed by an authority ({@code pki}) over files ({@code lds}), become a chip
 * ({@code chip}) that is put on a reader ({@code reader}): in this process, or in the real PC/SC service. {@code backend} is the other end.
 *
 * <p>Nothing here comes from the modules that it helps to test: what it says about a card is a second opinion.
 */
@NullMarked
package vn.cccd.sim;

import org.jspecify.annotations.NullMarked;
