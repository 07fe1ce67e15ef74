/**
 * A service that knows what opaque tokens mean, such as an app's operator would run; no public paper describes the real one. It follows the
 * contract in {@code vn.cccd.qr.online}, and has its bad days.
 */
@NullMarked
package vn.cccd.sim.backend.verifier;

import org.jspecify.annotations.NullMarked;
