package vn.cccd.sync.outbox;

import vn.cccd.sync.bytes.Bytes;

/** What goes to the backend beside a record, because it is too large to be in it. */
public record Attachment(Bytes content) {
    /** 4 MiB. */
    public static final int MOST_BYTES = 4 << 20;

    public Attachment {
        if (content.isEmpty() || content.length() > MOST_BYTES) {
            throw new IllegalArgumentException("an attachment has 1 to " + MOST_BYTES + " bytes");
        }
    }
}
