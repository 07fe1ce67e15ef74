/**
 * Certificates, revocation lists and signed messages (X.509, CMS) as documents use them: explicit curve parameters, PSS, sloppy
 * encodings.
 *
 * <p>Structures are read here byte by byte within bounds, and what was signed is hashed as it was received, never re-encoded;
 * BouncyCastle does the arithmetic and is named explicitly, for the JDK's own providers refuse a third of the real certificates.
 */
@NullMarked
package vn.cccd.card.pki;

import org.jspecify.annotations.NullMarked;
