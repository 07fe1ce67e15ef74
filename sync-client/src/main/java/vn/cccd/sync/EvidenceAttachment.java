package vn.cccd.sync;

import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.Attachment;

/**
 * Evidence as the bytes that it came in, for example the raw files of the chip or a portrait. A small one is in the record; of a larger one the record
 * has hash and length, and the bytes follow.
 *
 * @param content 1 byte to 4 MiB
 * @param mediaType for example {@code image/jp2} (RFC 6838, 4.2), without parameters
 */
public record EvidenceAttachment(Bytes content, String mediaType) {
    /** The largest one that is in the record itself. */
    public static final int MOST_INLINE_BYTES = 8 << 10;

    public EvidenceAttachment {
        if (content.isEmpty() || content.length() > Attachment.MOST_BYTES) {
            throw new IllegalArgumentException("an attachment has 1 byte to 4 MiB");
        }
        if (!mediaType.matches("[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,60}")) {
            throw new IllegalArgumentException("a media type is two lower-case words");
        }
    }

    boolean isInline() {
        return content.length() <= MOST_INLINE_BYTES;
    }

    @Override
    public String toString() {
        return "EvidenceAttachment[" + content.length() + " bytes]";
    }
}
