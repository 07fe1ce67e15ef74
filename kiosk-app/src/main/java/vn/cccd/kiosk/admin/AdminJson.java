package vn.cccd.kiosk.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.settings.KioskSettings;

/** What the self-test and the diagnostics file say to programs. Field names are a contract; nothing personal is in them. */
public final class AdminJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AdminJson() {}

    /** {@code {"passed", "checks": [{"name", "result", "detail"}]}}. */
    public static ObjectNode selfTest(List<Fact> found) {
        ObjectNode document = MAPPER.createObjectNode().put("passed", passed(found));
        facts(document.putArray("checks"), found);
        return document;
    }

    /** Whether nothing is bad. */
    public static boolean passed(List<Fact> found) {
        return found.stream().noneMatch(fact -> fact.condition() == Condition.BAD);
    }

    /**
     * Everything for support.
     *
     * @param settings whose names of kiosk, site and sector are told; no addresses, no paths, no keys
     * @param sheet of the running kiosk
     */
    public static ObjectNode diagnostics(
            Clock clock, Optional<KioskSettings> settings, FactSheet sheet, List<Fact> found) {
        ObjectNode document = MAPPER.createObjectNode()
                .put("madeAt", clock.instant().toString())
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("memoryMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        settings.ifPresent(kiosk -> document.putObject("kiosk")
                .put("id", kiosk.kioskId())
                .put("site", kiosk.siteId())
                .put("sector", kiosk.site().sector().key())
                .put("readerProvider", kiosk.readerProvider().name())
                .put("scanner", kiosk.scanner().getClass().getSimpleName())
                .put("portraitsKept", kiosk.options().portraits().kept()));
        facts(document.putArray("checks"), found);
        facts(document.putArray("state"), sheet.facts());
        ArrayNode failures = document.putArray("failures");
        sheet.failures()
                .forEach(sighting -> failures.addObject()
                        .put("code", sighting.code().name())
                        .put("at", sighting.at().toString()));
        return document;
    }

    private static void facts(ArrayNode array, List<Fact> facts) {
        facts.forEach(fact -> array.addObject()
                .put("name", fact.subject().name())
                .put("result", result(fact.condition()))
                .put("detail", fact.words().english()));
    }

    private static String result(Condition condition) {
        return switch (condition) {
            case GOOD -> "PASSED";
            case ATTENTION -> "ATTENTION";
            case BAD -> "FAILED";
            case NONE -> "NOT_POSSIBLE";
        };
    }
}
