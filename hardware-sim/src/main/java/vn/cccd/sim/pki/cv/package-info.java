/**
 * Who lets terminals read fingerprints: the country verifying authority, the verifier of documents under it, and what an operator of a
 * terminal gets from them, right or flawed.
 */
@NullMarked
package vn.cccd.sim.pki.cv;

import org.jspecify.annotations.NullMarked;
