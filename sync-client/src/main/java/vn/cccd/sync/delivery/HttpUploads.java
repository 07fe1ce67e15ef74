package vn.cccd.sync.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import vn.cccd.sync.outbox.StoredAttachment;

/** The calls that bring an attachment, {@code HEAD} and {@code PUT /v1/evidence/{sha256}}, and what their answers mean. */
final class HttpUploads {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final String OFFSET = "Upload-Offset";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private HttpUploads() {}

    static Request held(HttpUrl backend, StoredAttachment attachment) {
        return request(backend, attachment).head().build();
    }

    /** RFC 9110, 14.5: a partial PUT. */
    static Request part(HttpUrl backend, StoredAttachment attachment, int from, int length) {
        byte[] content = attachment.content().toArray();
        return request(backend, attachment)
                .header("Content-Range", "bytes %d-%d/%d".formatted(from, from + length - 1, content.length))
                .put(RequestBody.create(content, BYTES, from, length))
                .build();
    }

    private static Request.Builder request(HttpUrl backend, StoredAttachment attachment) {
        return new Request.Builder()
                .url(backend.newBuilder()
                        .addPathSegments("v1/evidence")
                        .addPathSegment(attachment.sha256().toBase64Url())
                        .build())
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "cccd-kiosk");
    }

    /** @param retryAfter the header of that name */
    static UploadAnswer answer(Response response, Optional<String> retryAfter, int length, Instant now) {
        return switch (response.code()) {
            case 200, 201, 204, 409 -> holds(response, length);
            case 404 -> new UploadAnswer.Rejected("ATTACHMENT_UNKNOWN");
            case 413 -> new UploadAnswer.Rejected(Sender.TOO_LARGE);
            case 422 -> new UploadAnswer.Rejected(Uploads.HASH_MISMATCH);
            case 401, 403 -> new UplinkAnswer.CredentialsRefused("status " + response.code());
            case 408, 429 -> HttpAnswers.later(response.code(), retryAfter, now);
            default ->
                response.code() >= 400 && response.code() < 500
                        ? new UploadAnswer.Rejected("STATUS_" + response.code())
                        : HttpAnswers.later(response.code(), retryAfter, now);
        };
    }

    private static UploadAnswer holds(Response response, int length) {
        String offset = response.header(OFFSET, "");
        if (offset == null
                || !NUMBER.matcher(offset).matches()
                || Integer.parseInt(offset) > length
                || (response.code() == 409 && Integer.parseInt(offset) == length)) {
            return HttpAnswers.nonsense("an answer that does not say how much is there");
        }
        return Integer.parseInt(offset) == length
                ? new UploadAnswer.Complete()
                : new UploadAnswer.Holds(Integer.parseInt(offset));
    }
}
