/** Immutable bytes, as records and hashes carry them. */
@NullMarked
package vn.cccd.sync.bytes;

import org.jspecify.annotations.NullMarked;
