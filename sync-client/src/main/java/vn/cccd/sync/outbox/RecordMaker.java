package vn.cccd.sync.outbox;

import vn.cccd.sync.bytes.Bytes;

/** Makes the record once its place in the chain is known. Called while the outbox is locked: no waiting in here. */
@FunctionalInterface
public interface RecordMaker {
    Bytes make(ChainLink link);
}
