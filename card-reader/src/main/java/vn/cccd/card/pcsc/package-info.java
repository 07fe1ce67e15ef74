/** Readers and cards as PC/SC gives them, through unplugged plugs and restarted services. */
@NullMarked
package vn.cccd.card.pcsc;

import org.jspecify.annotations.NullMarked;
