package vn.cccd.sync.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the report is cut to is what the published contract allows. */
class TelemetryLimitsTest {
    @Test
    void areThoseOfTheContract() throws Exception {
        JsonNode schemas;
        try (InputStream in = Telemetry.class.getResourceAsStream("/vn/cccd/sync/check-ins-v1.openapi.json")) {
            schemas = new ObjectMapper().readTree(Objects.requireNonNull(in)).at("/components/schemas");
        }
        JsonNode properties = schemas.at("/Telemetry/properties");
        assertThat(TelemetryReport.HIGHEST_COUNT)
                .isEqualTo(schemas.at("/Count/maximum").asLong());
        assertThat(TelemetryReport.MOST_ENTRIES)
                .isEqualTo(properties.at("/failures/maxProperties").asInt())
                .isEqualTo(properties.at("/readers/maxItems").asInt());
        assertThat(properties.at("/failures/propertyNames/pattern").asText())
                .isEqualTo("^" + TelemetryReport.CODE + "$");
    }
}
