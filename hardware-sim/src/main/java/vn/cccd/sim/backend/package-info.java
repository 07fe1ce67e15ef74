/**
 * The backend that kiosks deliver to, with its certificate authorities, its memory and its bad days.
 *
 * <p>{@link vn.cccd.sim.backend.SimulatedBackend} is the entry: start it, script it with {@link vn.cccd.sim.backend.BackendMishap}, and ask it in
 * the end what arrived ({@link vn.cccd.sim.backend.ExactlyOnce}). Below it, {@code http} is the wire and {@code tls} the keys.
 */
@NullMarked
package vn.cccd.sim.backend;

import org.jspecify.annotations.NullMarked;
