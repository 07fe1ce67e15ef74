package vn.cccd.sync.delivery;

import java.util.List;
import vn.cccd.sync.outbox.StoredAttachment;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.reference.ReferenceSource;

/** A way to the backend. Used by one thread, except {@link #close}. */
public interface Uplink extends AutoCloseable {
    /** Hands over one batch and waits for the answer. Whatever happens to the line is an answer, not an exception. */
    UplinkAnswer send(List<StoredRecord> batch);

    /** Asks how much of an attachment the far end has. A way without attachments rejects all. */
    default UploadAnswer held(StoredAttachment attachment) {
        return new UploadAnswer.Rejected("NOT_SUPPORTED");
    }

    /**
     * Hands over the {@code length} bytes of {@code attachment} behind the first {@code from}, and waits for the answer. What the far end holds
     * beyond that it may go on from, or begin anew: it says so.
     */
    default UploadAnswer sendPart(StoredAttachment attachment, int from, int length) {
        return new UploadAnswer.Rejected("NOT_SUPPORTED");
    }

    /** There are new credentials: the next call uses them. */
    default void credentialsChanged() {}

    /** Reference data, where this way leads to them. Closed by itself, before this. */
    default ReferenceSource reference() {
        return ReferenceSource.none();
    }

    /** Ends a call under way and all later ones. */
    @Override
    void close();
}
