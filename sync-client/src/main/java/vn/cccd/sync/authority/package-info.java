/**
 * Whose word of the backend's counts. What the backend says of its own (bundles, time) is signed, beside TLS, by a key that the kiosk was given: a proxy
 * or a cache on the way can withhold it but not change it.
 */
@NullMarked
package vn.cccd.sync.authority;

import org.jspecify.annotations.NullMarked;
