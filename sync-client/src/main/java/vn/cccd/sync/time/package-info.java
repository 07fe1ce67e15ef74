/** What time the backend says it is, in its own hand: {@code GET /v1/time}, signed together with a nonce of ours. */
@NullMarked
package vn.cccd.sync.time;

import org.jspecify.annotations.NullMarked;
