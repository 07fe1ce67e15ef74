/**
 * A camera that looks at codes: frames without end, from a script.
 *
 * <p>{@link vn.cccd.sim.camera.SimulatedCamera} gives frames one by one: {@code nothing:2s,approach:3s,hold:1s,leave:1s}. With virtual
 * time a million frames take minutes; with real time they come as from a webcam. Frame {@code n} follows from seed, script and {@code n}
 * alone, and all frames share one buffer, so that memory stays flat.
 */
@NullMarked
package vn.cccd.sim.camera;

import org.jspecify.annotations.NullMarked;
