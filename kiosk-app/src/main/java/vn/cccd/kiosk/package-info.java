/**
 * The application that stands between a citizen's ID and the service they came for. {@link vn.cccd.kiosk.Wiring} builds it from its
 * settings.
 *
 * <p>Everything goes one way: {@code device} turns what happens into events, {@code flow} decides (and does nothing else), {@code device}
 * carries the decisions out, {@code ui} draws what came of it. {@code identity} says who somebody is and how sure we are, {@code sector}
 * what a site asks for, {@code text} what people read. {@code cli} and {@code demo} are the two ways in.
 */
@NullMarked
package vn.cccd.kiosk;

import org.jspecify.annotations.NullMarked;
