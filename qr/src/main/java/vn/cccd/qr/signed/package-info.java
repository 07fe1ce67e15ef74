/**
 * Signed codes: compact JSON Web Signatures, the binary visible digital seal and the JSON one (VDS-NC), checked offline against provisioned
 * keys. {@link vn.cccd.qr.signed.SignedCodeVerifier} is the entry; its answers are values, and every refusal has a name.
 *
 * <p>Nothing here follows an address or believes a key because the code brought it.
 */
@NullMarked
package vn.cccd.qr.signed;

import org.jspecify.annotations.NullMarked;
