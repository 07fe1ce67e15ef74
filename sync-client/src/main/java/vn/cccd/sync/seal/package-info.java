/** Seals what is stored, so that a stolen disk tells nothing: the keys, who guards them, and how they change. */
@NullMarked
package vn.cccd.sync.seal;

import org.jspecify.annotations.NullMarked;
