package vn.cccd.card.access;

import vn.cccd.card.bytes.Bytes;

/**
 * A command and its answer as they went over the link, the answer with its status word. Whoever knows the keys can check both again.
 */
public record ProtectedExchange(Bytes command, Bytes answer) {}
