package vn.cccd.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.ChainLink;

/**
 * The JSON of a record, as {@code check-ins-v1.openapi.json} beside this class describes it.
 *
 * <p>What is absent is left out; there is no {@code null}.
 */
final class CheckInDocument {
    /** Vietnam keeps one offset the year round. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
            .withZone(ZoneOffset.ofHours(7));

    /** Keeps no buffers for the next document: they would hold this one's person. */
    private static final ObjectMapper WRITER = new ObjectMapper(JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build());

    private CheckInDocument() {}

    static Bytes write(CheckIn checkIn, String kiosk, String site, ChainLink link) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", checkIn.id().toString());
        document.put("kiosk", kiosk);
        document.put("site", site);
        document.put("sector", checkIn.sector());
        document.put("sequence", link.sequence());
        link.previous().ifPresent(hash -> document.put("previous", hash.toBase64Url()));
        document.put("occurredAt", time(checkIn.occurredAt()));
        clock(document.putObject("clock"), checkIn.clock());
        person(document.putObject("person"), checkIn.person());
        document.put("assurance", checkIn.assurance().name());
        checkIn.verdict().ifPresent(verdict -> document.put("verdict", verdict.name()));
        words(document, "caveats", checkIn.caveats());
        checkIn.consent().ifPresent(consent -> consent(document.putObject("consent"), consent));
        checkIn.evidence().ifPresent(evidence -> evidence(document.putObject("evidence"), evidence));
        if (!checkIn.details().isEmpty()) {
            checkIn.details().forEach(document.putObject("details")::put);
        }
        return written(document);
    }

    /** The JSON of a correction: what became of the verdict in an earlier record. */
    static Bytes write(Correction correction, String kiosk, String site, ChainLink link) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", correction.id().toString());
        document.put("kiosk", kiosk);
        document.put("site", site);
        document.put("sector", correction.sector());
        document.put("sequence", link.sequence());
        link.previous().ifPresent(hash -> document.put("previous", hash.toBase64Url()));
        document.put("occurredAt", time(correction.occurredAt()));
        document.put("corrects", correction.corrects().toString());
        document.put("previousVerdict", correction.previousVerdict().name());
        document.put("verdict", correction.verdict().name());
        words(document, "caveats", correction.caveats());
        document.put("trustStoreVersion", correction.trustStoreVersion());
        return written(document);
    }

    private static Bytes written(ObjectNode document) {
        try {
            return Bytes.copyOf(WRITER.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }

    private static void clock(ObjectNode object, CheckIn.ClockState clock) {
        object.put("confidence", clock.confidence().wireName());
        clock.lastSync().ifPresent(instant -> object.put("lastSync", time(instant)));
    }

    private static void person(ObjectNode object, CheckIn.Person person) {
        object.put("number", person.number());
        object.put("fullName", person.fullName());
        person.birthDate().ifPresent(date -> object.put("birthDate", date.text()));
        person.sex().ifPresent(sex -> object.put("sex", sex.wireName()));
    }

    private static void consent(ObjectNode object, CheckIn.Consent consent) {
        object.put("givenAt", time(consent.givenAt()));
        object.put("textVersion", consent.textVersion());
        words(object, "purposes", consent.purposes());
    }

    private static void evidence(ObjectNode object, Evidence evidence) {
        evidence.sod().ifPresent(sod -> object.put("sod", sod.toBase64()));
        if (!evidence.dataGroupHashes().isEmpty()) {
            ObjectNode hashes = object.putObject("dataGroupHashes");
            evidence.dataGroupHashes().forEach((number, hash) -> hashes.put(number.toString(), hash.toBase64()));
        }
        evidence.activeAuthentication()
                .ifPresent(proof -> object.putObject("activeAuthentication")
                        .put("challenge", proof.challenge().toBase64())
                        .put("signature", proof.signature().toBase64()));
        if (!evidence.chipAuthentication().isEmpty()) {
            evidence.chipAuthentication().forEach(object.putObject("chipAuthentication")::put);
        }
        evidence.trustStoreVersion().ifPresent(version -> object.put("trustStoreVersion", version));
        evidence.transcript().ifPresent(transcript -> object.put("transcript", transcript.toBase64()));
        evidence.attachment().ifPresent(attachment -> attachment(object.putObject("attachment"), attachment));
    }

    private static void attachment(ObjectNode object, EvidenceAttachment attachment) {
        object.put("sha256", attachment.content().sha256().toBase64Url());
        object.put("length", attachment.content().length());
        object.put("mediaType", attachment.mediaType());
        if (attachment.isInline()) {
            object.put("content", attachment.content().toBase64());
        }
    }

    private static void words(ObjectNode object, String name, List<String> words) {
        words.forEach(object.putArray(name)::add);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
