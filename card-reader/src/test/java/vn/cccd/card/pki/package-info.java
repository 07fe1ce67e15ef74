/** A test PKI made by BouncyCastle's own generators, and tests of what we read from it. */
@NullMarked
package vn.cccd.card.pki;

import org.jspecify.annotations.NullMarked;
