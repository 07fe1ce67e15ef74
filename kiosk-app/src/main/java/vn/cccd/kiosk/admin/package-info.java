/**
 * The hidden door to a self-service kiosk, for the attendant and the technician. {@link vn.cccd.kiosk.admin.Admin} decides, as {@code flow} does for
 * visitors; {@link vn.cccd.kiosk.admin.AdminDoor} carries out. Nothing here tells anything about a visitor: failures are codes and times.
 */
@NullMarked
package vn.cccd.kiosk.admin;

import org.jspecify.annotations.NullMarked;
