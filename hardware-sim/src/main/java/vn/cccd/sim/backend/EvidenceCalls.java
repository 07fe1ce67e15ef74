package vn.cccd.sim.backend;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.backend.http.RequestHead;
import vn.cccd.sim.bytes.Bytes;

/**
 * Answers {@code HEAD} and {@code PUT /v1/evidence/{sha256}}: what a record names comes in parts, each with its {@code Content-Range}; {@code
 * Upload-Offset} says how much is there.
 */
final class EvidenceCalls {
    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,9})-([0-9]{1,9})/([0-9]{1,9})");
    private static final String OFFSET = "Upload-Offset";

    private final EvidenceShelf shelf;

    EvidenceCalls(EvidenceShelf shelf) {
        this.shelf = shelf;
    }

    /** Where a part belongs. */
    private record Range(int from, int length, int total) {
        static Optional<Range> of(RequestHead head) {
            Matcher range = RANGE.matcher(head.header("content-range").orElse(""));
            return range.matches()
                    ? Optional.of(new Range(
                                    Integer.parseInt(range.group(1)),
                                    Integer.parseInt(range.group(2)) - Integer.parseInt(range.group(1)) + 1,
                                    Integer.parseInt(range.group(3))))
                            .filter(each -> each.length > 0)
                    : Optional.empty();
        }
    }

    /** @param kiosk the one that the connection's certificate names */
    HttpAnswer answer(
            RequestHead head, String name, Bytes body, Optional<String> kiosk, Optional<Effect.OnCall> mishap) {
        Optional<Integer> held = shelf.held(name, kiosk);
        if (held.isEmpty()) {
            return Reply.problem(404, "ATTACHMENT_UNKNOWN", "no record of this kiosk names it");
        }
        return said(head.method().equals("HEAD") ? at(200, held.get()) : put(head, name, body, kiosk, mishap), mishap);
    }

    private HttpAnswer put(
            RequestHead head, String name, Bytes body, Optional<String> kiosk, Optional<Effect.OnCall> mishap) {
        Optional<Range> asked = Range.of(head);
        if (asked.isEmpty()
                || asked.get().length() != body.length()
                || !shelf.length(name, kiosk).equals(Optional.of(asked.get().total()))) {
            return Reply.problem(400, "NO_RANGE", "the content range is not that of this part");
        }
        Range range = asked.get();
        boolean corrupt = mishap.isPresent()
                && mishap.get() instanceof Effect.Evidence evidence
                && evidence.flaw() == EvidenceFlaw.CORRUPT;
        return switch (shelf.take(name, range.from(), range.length(), corrupt ? flipped(body) : body)) {
            case TAKEN -> at(204, range.from() + body.length());
            case COMPLETE -> at(201, range.total());
            case ELSEWHERE ->
                Reply.problem(409, "OFFSET_WRONG", "the part does not follow what is there")
                        .with(OFFSET, shelf.held(name, kiosk).orElse(0).toString());
            case OTHER_HASH -> Reply.problem(422, "HASH_MISMATCH", "it is not what its name says");
        };
    }

    /** The connection breaks after {@code came}, the beginning of the body; that much is kept. */
    void broken(RequestHead head, String name, Optional<String> kiosk, Bytes came) {
        Optional<Range> range = Range.of(head);
        if (range.isPresent()
                && shelf.held(name, kiosk).isPresent()
                && came.length() <= range.get().length()) {
            shelf.take(name, range.get().from(), range.get().length(), came);
        }
    }

    private static HttpAnswer said(HttpAnswer right, Optional<Effect.OnCall> mishap) {
        String offset = right.headers().getOrDefault(OFFSET, "");
        return !offset.isEmpty()
                        && mishap.isPresent()
                        && mishap.get() instanceof Effect.Evidence evidence
                        && evidence.flaw() == EvidenceFlaw.WRONG_OFFSET
                ? right.with(OFFSET, Integer.toString(Integer.parseInt(offset) / 2))
                : right;
    }

    private static HttpAnswer at(int status, int offset) {
        return Reply.bare(status).with(OFFSET, Integer.toString(offset));
    }

    private static Bytes flipped(Bytes body) {
        byte[] bytes = body.toArray();
        bytes[0] ^= 1;
        return Bytes.copyOf(bytes);
    }
}
