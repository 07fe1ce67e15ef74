/** The gateway, asked by a client of the Java runtime. */
@NullMarked
package vn.cccd.sim.backend.gateway;

import org.jspecify.annotations.NullMarked;
