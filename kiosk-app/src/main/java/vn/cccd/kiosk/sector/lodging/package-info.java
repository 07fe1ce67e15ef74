/** Lodging: guests and their rooms, arrival and departure, and the notice of stay that the police are owed. */
@NullMarked
package vn.cccd.kiosk.sector.lodging;

import org.jspecify.annotations.NullMarked;
