/**
 * What the backend tells the kiosk, in the kiosk's own terms: whom to trust ({@link vn.cccd.kiosk.reference.TrustOfToday}) and, when that changes, what earlier
 * readings are worth now; what there is to come for; who is expected, and who is to be seen by a person.
 */
@NullMarked
package vn.cccd.kiosk.reference;

import org.jspecify.annotations.NullMarked;
