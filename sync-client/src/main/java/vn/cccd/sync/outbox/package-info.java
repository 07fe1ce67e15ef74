/** Keeps records on disk, in order and linked, from the moment they are acknowledged until they are delivered. */
@NullMarked
package vn.cccd.sync.outbox;

import org.jspecify.annotations.NullMarked;
