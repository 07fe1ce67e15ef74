package vn.cccd.kiosk.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sync.bytes.Bytes;

/** A file as one JSON object (RFC 8259), as {@code file.schema.json} beside this class describes it. Portraits are not in it. */
public final class DossierJson {
    /** What {@code format} says; another number when a reader of the old form would be wrong. */
    static final String FORMAT = "vn.cccd.kiosk/file/1";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final CounterDesk desk;

    public DossierJson(CounterDesk desk) {
        this.desk = desk;
    }

    /** Of a file that may not be stored yet; {@code at} is now. */
    Bytes of(Dossier dossier, ZonedDateTime at) {
        return bytes(tree(dossier, at, at.toLocalDateTime()));
    }

    /** As {@link #of(StoredDossier, ZonedDateTime)}. */
    Bytes bytesOf(StoredDossier file, ZonedDateTime at) {
        return bytes(of(file, at));
    }

    private static Bytes bytes(ObjectNode tree) {
        try {
            return Bytes.copyOf(JSON.writeValueAsBytes(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }

    /** Of a stored file, with when it was stored and what its people queue with; {@code at} is now. */
    public ObjectNode of(StoredDossier file, ZonedDateTime at) {
        ObjectNode root = tree(file.dossier(), at, file.at());
        root.put("storedAt", local(file.at()));
        file.queueNumber().ifPresent(number -> root.put("queueNumber", number));
        return root;
    }

    /** With what is to be remarked about it at {@code moment}. */
    private ObjectNode tree(Dossier dossier, ZonedDateTime at, LocalDateTime moment) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("id", dossier.id().toString());
        root.put("title", dossier.title());
        root.put("sector", desk.rules().sector().key());
        root.put("site", desk.site().name().vietnamese());
        root.put("kiosk", desk.kioskId());
        root.put("openedAt", local(dossier.openedAt()));
        root.put("exportedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS)));
        answers(desk.rules().fileQuestions(), dossier.answers(), root.putArray("answers"));
        ArrayNode parties = root.putArray("parties");
        dossier.parties().forEach(party -> party(party, dossier, parties.addObject()));
        ArrayNode remarks = root.putArray("remarks");
        desk.check().remarks(dossier, moment).forEach(remark -> {
            ObjectNode into = remarks.addObject();
            into.put("weight", remark.weight().name());
            remark.party().ifPresent(number -> into.put("party", number));
            text(remark.text(), into.putObject("text"));
        });
        return root;
    }

    private static String local(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private void party(Party party, Dossier dossier, ObjectNode into) {
        into.put("number", party.number());
        ObjectNode role = into.putObject("role");
        role.put("id", party.role());
        text(desk.role(party.role()), role.putObject("title"));
        into.put("readAt", local(party.readAt()));
        party.consent().ifPresent(agreed -> {
            ObjectNode consent = into.putObject("consent");
            consent.put("at", local(agreed.at()));
            consent.put("text", agreed.textVersion());
            ArrayNode purposes = consent.putArray("purposes");
            agreed.purposes().forEach(purposes::add);
        });
        ObjectNode fields = into.putObject("fields");
        for (CardField field : CardField.values()) {
            if (desk.site().cardUse().shown().contains(field)) {
                VerificationReport.text(field, party).ifPresent(text -> fields.put(field.key(), text));
            }
        }
        verification(party, into.putObject("verification"));
        answers(desk.rules().partyQuestions(party, dossier), party.answers(), into.putArray("answers"));
    }

    private static void verification(Party party, ObjectNode into) {
        Identity identity = party.identity();
        into.put("assurance", identity.assurance().name());
        into.put("proof", identity.proof().name());
        identity.verdict().ifPresent(verdict -> into.put("verdict", verdict));
        ArrayNode caveats = into.putArray("caveats");
        identity.caveats().stream().sorted().forEach(caveat -> caveats.add(caveat.name()));
        ArrayNode checks = into.putArray("checks");
        party.checks()
                .forEach(check -> checks.addObject()
                        .put("name", check.name().name())
                        .put("result", check.result().name())
                        .put("detail", check.detail()));
        identity.evidence().ifPresent(evidence -> {
            into.put("trustList", evidence.judged().trustVersion());
            evidence.judged().newestList().ifPresent(signed -> into.put("trustListSignedAt", signed.toString()));
        });
    }

    private static void answers(List<Question> questions, Answers answers, ArrayNode into) {
        for (Question question : questions) {
            answers.text(question.id()).ifPresent(answer -> {
                ObjectNode one = into.addObject();
                one.put("question", question.id());
                text(question.label(), one.putObject("label"));
                one.put("answer", answer);
                text(question.shown(answer), one.putObject("shown"));
            });
        }
    }

    private static void text(Bilingual text, ObjectNode into) {
        into.put("vi", text.vietnamese());
        into.put("en", text.english());
    }
}
