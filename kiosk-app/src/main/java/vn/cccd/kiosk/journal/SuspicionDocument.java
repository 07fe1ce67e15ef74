package vn.cccd.kiosk.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.drivingtest.Suspicion;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.bytes.Bytes;

/** A suspicion in a journal, as JSON. */
final class SuspicionDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOUND = "suspicion";

    private SuspicionDocument() {}

    static Bytes write(Suspicion suspicion) {
        ObjectNode root = JSON.createObjectNode();
        root.put(FOUND, suspicion.found().name());
        root.put("id", suspicion.person().digits());
        root.put("stands", suspicion.stands());
        root.put("at", suspicion.at().toString());
        try {
            return Bytes.copyOf(JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }

    /** The suspicion in {@code document}; empty when it is about something else. */
    static Optional<Suspicion> read(Bytes document) throws JournalException {
        try {
            JsonNode root = JSON.readTree(document.toUtf8());
            if (!root.hasNonNull(FOUND)) {
                return Optional.empty();
            }
            return Optional.of(new Suspicion(
                    new IdNumber(root.path("id").asText()),
                    FailureCode.valueOf(root.path(FOUND).asText()),
                    root.path("stands").asBoolean(true),
                    LocalDateTime.parse(root.path("at").asText())));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            // Causes quote what they could not understand.
            throw new JournalException(
                    "not a suspicion as this version writes it: " + e.getClass().getSimpleName());
        }
    }
}
