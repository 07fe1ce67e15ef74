/**
 * What the kiosk is told by its backend: whom to trust, who is expected, what there is to come for, which documents count no longer.
 *
 * <p>{@link vn.cccd.sync.reference.ReferenceData} is the entry. Each name has one current bundle, signed and numbered. A new one, or a delta to the one
 * held, is verified, parsed to its last entry and written (sealed) before anybody sees it; then readers see it at once and whole. One that is not good
 * is refused under a name ({@link vn.cccd.sync.reference.BundleFault}) and the last good copy goes on, with its age. Numbers never go down: the highest is
 * kept apart from the bundles.
 */
@NullMarked
package vn.cccd.sync.reference;

import org.jspecify.annotations.NullMarked;
