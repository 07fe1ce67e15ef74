package vn.cccd.sim.trace;

import vn.cccd.sim.bytes.Bytes;

/** One thing that happened between a program and a card. */
public sealed interface TraceEvent {
    /** The program sent a command APDU, or whatever bytes it took for one. */
    record Command(Bytes bytes) implements TraceEvent {}

    /** The card answered; nothing at all when it stayed mute. */
    record Answer(Bytes bytes) implements TraceEvent {}

    /** No answer came; {@code code} is a PC/SC code's name such as {@code SCARD_W_REMOVED_CARD}, or another word without blanks. */
    record Failure(String code) implements TraceEvent {}

    /** The card was reset and began anew. */
    record Reset() implements TraceEvent {}
}
