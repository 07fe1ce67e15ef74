package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.cccd.card.ChipReading;
import vn.cccd.card.Person;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadStep;
import vn.cccd.card.ReadTiming;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.lds.Dg13;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.lds.RawFile;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.kiosk.identity.IdentityCheck;

/** The document that {@code kiosk read --json} prints: a contract, field by field. Missing values are {@code null}, never left out. */
final class ReadingJson {
    private ReadingJson() {}

    static ObjectNode of(ReadOutcome outcome) {
        ObjectNode json = Json.object();
        switch (outcome) {
            case ReadOutcome.Completed completed -> {
                json.put("outcome", "COMPLETED").putNull("failure");
                put(json, completed.reading());
            }
            case ReadOutcome.Interrupted interrupted ->
                put(json, "INTERRUPTED", interrupted.failure().name(), interrupted.detail());
            case ReadOutcome.Failed failed ->
                put(json, "FAILED", failed.failure().name(), failed.detail());
        }
        json.set("timing", outcome.timing().map(ReadingJson::timing).orElse(null));
        return json;
    }

    /** For what went wrong before a card could be spoken to. */
    static ObjectNode failed(String failure, String detail) {
        ObjectNode json = Json.object();
        put(json, "FAILED", failure, detail);
        json.putNull("timing");
        return json;
    }

    private static void put(ObjectNode json, String outcome, String failure, String detail) {
        json.put("outcome", outcome)
                .put("failure", failure)
                .put("detail", detail)
                .putNull("verdict");
        json.putArray("caveats");
    }

    private static void put(ObjectNode json, ChipReading reading) {
        json.put("verdict", IdentityCheck.nameOf(reading.verdict()));
        ArrayNode caveats = json.putArray("caveats");
        reading.caveats().stream().sorted().forEach(caveat -> caveats.add(caveat.name()));
        json.put("assurance", IdentityCheck.assuranceOf(reading).name());
        json.set("access", access(reading.access()));
        ArrayNode checks = json.putArray("checks");
        reading.checks().forEach(check -> checks.add(check(check)));
        json.set("person", person(reading.person()));
        ArrayNode mrz = json.putArray("mrz");
        reading.mrz().lines().forEach(mrz::add);
        json.set("portrait", reading.portrait().map(ReadingJson::portrait).orElse(null));
        ArrayNode files = json.putArray("files");
        reading.files().forEach(file -> files.add(file(file)));
    }

    static ObjectNode access(Access access) {
        return Json.object()
                .put("protocol", access.protocol().name())
                .put("secret", access.secret().name())
                .put("oid", access.oid().orElse(null))
                .put("downgraded", access.downgraded());
    }

    static ObjectNode check(Check check) {
        return Json.object()
                .put("name", check.name().name())
                .put("result", check.result().name())
                .put("detail", check.detail());
    }

    private static ObjectNode person(Person person) {
        ObjectNode json = Json.object()
                .put("number", person.number().orElse(null))
                .put("fullName", person.fullName())
                .put("birthDate", person.birthDate().map(PartialDate::iso).orElse(null))
                .put("sex", SexWord.of(person.sex()))
                .put("expiryDate", person.expiryDate().map(Object::toString).orElse(null))
                .put("neverExpires", person.neverExpires())
                .put("nationality", person.nationality())
                .put("documentNumber", person.documentNumber())
                .put("issuingState", person.issuingState());
        putText(json, "issueDate", person, dg13 -> dg13.issueDate().map(PartialDate::iso));
        putText(json, "nationalityText", person, Dg13::nationality);
        putText(json, "ethnicity", person, Dg13::ethnicity);
        putText(json, "religion", person, Dg13::religion);
        putText(json, "placeOfOrigin", person, Dg13::placeOfOrigin);
        putText(json, "placeOfResidence", person, Dg13::placeOfResidence);
        putText(json, "identifyingFeatures", person, Dg13::identifyingFeatures);
        ArrayNode parents = json.putArray("parents");
        person.details().ifPresent(dg13 -> dg13.parents().forEach(parents::add));
        putText(json, "spouse", person, Dg13::spouse);
        putText(json, "oldNumber", person, Dg13::oldNumber);
        putText(json, "chipSerial", person, Dg13::chipSerial);
        return json;
    }

    private static void putText(ObjectNode json, String field, Person person, Function<Dg13, Optional<String>> value) {
        json.put(field, person.details().flatMap(value).orElse(null));
    }

    private static ObjectNode portrait(Portrait portrait) {
        return Json.object()
                .put("format", portrait.format().name())
                .put("bytes", portrait.image().length())
                .put("width", portrait.width())
                .put("height", portrait.height());
    }

    private static ObjectNode file(RawFile file) {
        return Json.object()
                .put("name", file.file().name())
                .put("bytes", file.bytes().length())
                .put("sha256", file.bytes().sha256().toHex());
    }

    private static ObjectNode timing(ReadTiming timing) {
        ObjectNode json = Json.object().put("totalMillis", timing.totalMillis());
        timing.nameMillis().ifPresentOrElse(millis -> json.put("nameMillis", millis), () -> json.putNull("nameMillis"));
        json.put("apdus", timing.apdus())
                .put("bytesSent", timing.bytesSent())
                .put("bytesReceived", timing.bytesReceived())
                .put("blockSize", timing.blockSize())
                .put("extendedLength", timing.extendedLength())
                .put("protocol", timing.protocol().map(Enum::name).orElse(null))
                .put("shortIdentifiers", timing.shortIdentifiers())
                .put("reader", timing.readerModel())
                .put("resumed", timing.resumed())
                .put("portraitFromCache", timing.portraitFromCache());
        timing.bitRate()
                .ifPresentOrElse(rate -> json.put("kilobitsPerSecond", rate), () -> json.putNull("kilobitsPerSecond"));
        ObjectNode steps = json.putObject("steps");
        for (ReadStep step : ReadStep.values()) {
            Long millis = timing.stepMillis().get(step);
            steps.put(step.name().toLowerCase(Locale.ROOT), millis);
        }
        return json;
    }
}
