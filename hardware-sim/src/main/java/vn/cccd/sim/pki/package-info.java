/** The authority that issues the simulated documents: its keys, certificates, revocation list and signed security objects. */
@NullMarked
package vn.cccd.sim.pki;

import org.jspecify.annotations.NullMarked;
