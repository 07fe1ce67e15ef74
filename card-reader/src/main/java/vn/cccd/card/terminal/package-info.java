/**
 * Lets an operator's terminal prove that it may read fingerprints: card-verifiable certificates, the chain of them that a chip follows from
 * an authority that it trusts down to the terminal, and Terminal Authentication version 1 (BSI TR-03110-1, 3.5; TR-03110-3, B.3).
 *
 * <p>Before anything is sent, dates, roles and rights of the chain are looked at: what a chip would refuse it is not asked. BouncyCastle
 * signs; its types stay here.
 */
@NullMarked
package vn.cccd.card.terminal;

import org.jspecify.annotations.NullMarked;
