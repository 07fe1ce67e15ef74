/** The backend that kiosks deliver to, with its certificate authority, its memory and its bad days. */
@NullMarked
package vn.cccd.sim.backend;

import org.jspecify.annotations.NullMarked;
