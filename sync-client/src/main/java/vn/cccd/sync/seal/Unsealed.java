package vn.cccd.sync.seal;

import vn.cccd.sync.bytes.Bytes;

/** What came out of a sealed text. */
public sealed interface Unsealed {
    /** The bytes as they were sealed, in the place they were sealed for. */
    record Whole(Bytes plain) implements Unsealed {}

    /** Its key is not in the ring (any more). */
    record KeyMissing() implements Unsealed {}

    /** It was changed, or belongs to another place. */
    record Damaged() implements Unsealed {}
}
