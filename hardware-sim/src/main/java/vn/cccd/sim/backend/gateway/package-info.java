/**
 * The authority's gateway that vouches for document signers online, as far as it is publicly known: signed requests, a bound on the clock's
 * error, no request twice, and its bad days.
 */
@NullMarked
package vn.cccd.sim.backend.gateway;

import org.jspecify.annotations.NullMarked;
