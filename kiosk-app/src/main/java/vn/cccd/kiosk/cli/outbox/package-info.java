/**
 * {@code kiosk outbox}: what staff may see and do about check-ins on their way while the kiosk does not run. Nothing personal is shown; {@code export}
 * alone writes it, to a file for its owner.
 */
@NullMarked
package vn.cccd.kiosk.cli.outbox;

import org.jspecify.annotations.NullMarked;
