/**
 * A security centre's syslog server on this machine's loopback: TLS (RFC 5425), frames counted in octets, and every message read by a parser
 * that follows the grammar of RFC 5424 to the letter. What does not fit is kept as such, with the reason.
 */
@NullMarked
package vn.cccd.sim.syslog;

import org.jspecify.annotations.NullMarked;
