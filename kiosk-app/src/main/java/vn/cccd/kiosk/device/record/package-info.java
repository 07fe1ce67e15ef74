/**
 * Stores what a workplace decided, in the outbox and in this machine's books, and tells when it is certain. A {@code Draft} is a check-in as the backend
 * gets it.
 */
@NullMarked
package vn.cccd.kiosk.device.record;

import org.jspecify.annotations.NullMarked;
