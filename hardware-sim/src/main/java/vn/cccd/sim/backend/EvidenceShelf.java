package vn.cccd.sim.backend;

import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cccd.sim.bytes.Bytes;

/**
 * The evidence that records name, and as much of it as has come; each hash once, whoever names it. Kept in memory only: after a restart the backend
 * asks for all of it again. Thread-safe.
 */
final class EvidenceShelf {
    /** By name. */
    private final Map<String, Piece> pieces = new HashMap<>();

    private long bytesAnnounced;
    private int completed;

    private static final class Piece {
        private final int length;
        private final Set<String> kiosks = new HashSet<>();
        private final ByteArrayOutputStream came = new ByteArrayOutputStream();

        Piece(int length) {
            this.length = length;
        }
    }

    /** What became of a part. */
    enum Outcome {
        TAKEN,
        COMPLETE,
        /** It does not begin where what is there ends. */
        ELSEWHERE,
        /** All of it came, and is something else; it is thrown away. */
        OTHER_HASH
    }

    /** A record of {@code kiosk} was taken; what it names may come now. */
    synchronized void named(String kiosk, Bytes record) {
        Json.object(record)
                .map(object -> object.path("evidence").path("attachment"))
                .filter(attachment -> attachment.isObject() && !attachment.has("content"))
                .ifPresent(attachment -> pieces.computeIfAbsent(
                                attachment.path("sha256").asText(),
                                name -> new Piece(attachment.path("length").asInt()))
                        .kiosks
                        .add(kiosk));
    }

    /** How much is there of what {@code kiosk}, or anybody when that is empty, has named; empty when it has not. */
    synchronized Optional<Integer> held(String name, Optional<String> kiosk) {
        return piece(name, kiosk).map(piece -> piece.came.size());
    }

    /** The length that the record announced. */
    synchronized Optional<Integer> length(String name, Optional<String> kiosk) {
        return piece(name, kiosk).map(piece -> piece.length);
    }

    /** Takes a part, or as much of one as came before the connection broke. Only for what {@link #held} knows. */
    synchronized Outcome take(String name, int from, int announced, Bytes part) {
        Piece piece = piece(name, Optional.empty()).orElseThrow();
        bytesAnnounced += announced;
        if (from != piece.came.size() || from + part.length() > piece.length) {
            return Outcome.ELSEWHERE;
        }
        piece.came.writeBytes(part.toArray());
        if (piece.came.size() < piece.length) {
            return Outcome.TAKEN;
        }
        if (!new Base64URL(name).equals(Base64URL.encode(Fingerprint.sha256(Bytes.copyOf(piece.came.toByteArray()))))) {
            piece.came.reset();
            return Outcome.OTHER_HASH;
        }
        completed++;
        return Outcome.COMPLETE;
    }

    /** The whole of it, when it has come. */
    synchronized Optional<Bytes> content(String name) {
        return Optional.ofNullable(pieces.get(name))
                .filter(piece -> piece.came.size() == piece.length)
                .map(piece -> Bytes.copyOf(piece.came.toByteArray()));
    }

    /** What the parts that came, whole or broken off, said to be long; a client sent no more than that. */
    synchronized long bytesAnnounced() {
        return bytesAnnounced;
    }

    /** How often something came to its end. */
    synchronized int completed() {
        return completed;
    }

    private Optional<Piece> piece(String name, Optional<String> kiosk) {
        return Optional.ofNullable(pieces.get(name))
                .filter(piece -> kiosk.isEmpty() || piece.kiosks.contains(kiosk.get()));
    }
}
