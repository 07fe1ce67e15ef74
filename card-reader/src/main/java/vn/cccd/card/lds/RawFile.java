package vn.cccd.card.lds;

import vn.cccd.card.bytes.Bytes;

/** A file exactly as the chip gave it: what is hashed, kept as evidence and parsed. */
public record RawFile(LdsFile file, Bytes bytes) {}
