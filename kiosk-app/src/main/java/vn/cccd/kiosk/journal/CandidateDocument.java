package vn.cccd.kiosk.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.sync.bytes.Bytes;

/** A candidate in a journal, as JSON. */
final class CandidateDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CandidateDocument() {}

    static Bytes write(Candidate candidate) {
        ObjectNode root = JSON.createObjectNode();
        root.put("number", candidate.number());
        root.put("id", candidate.id().digits());
        root.put("fullName", candidate.fullName());
        candidate.birthDate().ifPresent(date -> root.put("birthDate", date.iso()));
        root.put("licenceClass", candidate.licenceClass());
        root.put("session", candidate.session());
        try {
            return Bytes.copyOf(JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }

    static Candidate read(Bytes document) throws JournalException {
        try {
            JsonNode root = JSON.readTree(document.toUtf8());
            return new Candidate(
                    root.path("number").asText(),
                    new IdNumber(root.path("id").asText()),
                    root.path("fullName").asText(),
                    IdentityDocument.text(root, "birthDate").map(BirthDate::new),
                    root.path("licenceClass").asText(),
                    root.path("session").asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Causes quote what they could not understand.
            throw new JournalException(
                    "not a candidate as this version writes it: " + e.getClass().getSimpleName());
        }
    }
}
