package vn.cccd.kiosk.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.sector.drivingtest.LetPass;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.bytes.Bytes;

/** A candidate's check in a journal, as JSON. The class is missing in what earlier versions wrote. */
final class PresenceDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PresenceDocument() {}

    static Bytes write(Presence presence) {
        ObjectNode root = JSON.createObjectNode();
        root.put("id", presence.person().digits());
        root.put("licenceClass", presence.exam().licenceClass());
        root.put("number", presence.number());
        root.put("stage", presence.stage().name());
        root.put("at", presence.at().toString());
        presence.assurance().ifPresent(assurance -> root.put("assurance", assurance.name()));
        presence.letPass().ifPresent(decision -> {
            ObjectNode into = root.putObject("letPass");
            ArrayNode objections = into.putArray("objections");
            decision.objections().stream().sorted().forEach(objection -> objections.add(objection.name()));
            decision.failure().ifPresent(failure -> into.put("failure", failure.name()));
            into.put("reason", decision.reason());
            into.put("proctor", decision.proctor());
        });
        try {
            return Bytes.copyOf(JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }

    static Presence read(Bytes document) throws JournalException {
        try {
            JsonNode root = JSON.readTree(document.toUtf8());
            return new Presence(
                    new Exam(
                            new IdNumber(root.path("id").asText()),
                            root.path("licenceClass").asText()),
                    root.path("number").asText(),
                    Stage.valueOf(root.path("stage").asText()),
                    LocalDateTime.parse(root.path("at").asText()),
                    IdentityDocument.text(root, "assurance").map(Assurance::valueOf),
                    letPass(root.path("letPass")));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            // Causes quote what they could not understand.
            throw new JournalException(
                    "not a check as this version writes it: " + e.getClass().getSimpleName());
        }
    }

    private static Optional<LetPass> letPass(JsonNode from) {
        if (!from.isObject()) {
            return Optional.empty();
        }
        Set<Objection> objections = EnumSet.noneOf(Objection.class);
        from.path("objections").forEach(objection -> objections.add(Objection.valueOf(objection.asText())));
        return Optional.of(new LetPass(
                objections,
                IdentityDocument.text(from, "failure").map(FailureCode::valueOf),
                from.path("reason").asText(),
                from.path("proctor").asText()));
    }
}
