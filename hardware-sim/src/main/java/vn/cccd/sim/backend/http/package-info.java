/**
 * HTTP/1.1 over TLS, small and the simulator's own, because the bad days of a backend lie below HTTP: certificates that are wrong, answers
 * that drip, connections that are cut or reset at a chosen byte. It knows nothing of check-ins.
 */
@NullMarked
package vn.cccd.sim.backend.http;

import org.jspecify.annotations.NullMarked;
