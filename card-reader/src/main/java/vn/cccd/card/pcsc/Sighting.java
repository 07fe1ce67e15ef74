package vn.cccd.card.pcsc;

/**
 * A reader as one look found it.
 *
 * @param changes how often a card came or went since the reader is there, where the provider counts that (else 0): tells a card that was swapped between two looks
 */
record Sighting(ReaderDescription reader, int changes) {}
