/**
 * The product with everything around it simulated: cards, reader, codes and backend, in one process. The kiosk in the middle is the
 * real one, wired as in production; only what stands outside is exchanged.
 */
@NullMarked
package vn.cccd.kiosk.demo;

import org.jspecify.annotations.NullMarked;
