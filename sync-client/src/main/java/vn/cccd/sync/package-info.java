/**
 * Keeps check-ins and delivers each to the backend exactly once in effect. {@link vn.cccd.sync.SyncClient} is the entry: {@code add} signs
 * a {@link vn.cccd.sync.CheckIn} with the kiosk's key ({@code device}) and stores it ({@code outbox}); one sender ({@code delivery}) brings
 * what is stored to the backend, for as long as that takes.
 */
@NullMarked
package vn.cccd.sync;

import org.jspecify.annotations.NullMarked;
