/**
 * What others may know of a kiosk: counters for the backend once a minute, and security events for the province's security centre. Neither
 * carries anything about a person: reports and events are made of enumerated words and numbers, and there is no way to hand them a text.
 */
@NullMarked
package vn.cccd.sync.observe;

import org.jspecify.annotations.NullMarked;
