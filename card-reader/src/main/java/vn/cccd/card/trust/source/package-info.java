/**
 * What lies in an operator's trust files, with where each thing was found.
 *
 * <p>Files are opened by their content, not by their names. A broken entry is reported and the others are used; a master list counts
 * only under a right signature of somebody certified to sign it.
 */
@NullMarked
package vn.cccd.card.trust.source;

import org.jspecify.annotations.NullMarked;
