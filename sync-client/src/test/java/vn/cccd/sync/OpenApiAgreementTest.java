package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.device.DeviceRefusal;
import vn.cccd.sync.reference.ReferenceName;

/** Words and limits that are both in the code and in the published contract are the same. */
class OpenApiAgreementTest {
    private static JsonNode schema(String pointer) throws Exception {
        JsonNode node = OpenApiDocument.load().at("/components/schemas" + pointer);
        assertThat(node.isMissingNode()).as(pointer).isFalse();
        return node;
    }

    private static List<String> words(String pointer) throws Exception {
        return schema(pointer + "/enum").valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @Test
    void wordsOfARecord() throws Exception {
        assertThat(words("/CheckIn/properties/assurance")).isEqualTo(names(Assurance.values()));
        assertThat(words("/CheckIn/properties/verdict")).isEqualTo(names(ChipVerdict.values()));
        assertThat(words("/CheckIn/properties/clock/properties/confidence"))
                .isEqualTo(Stream.of(CheckIn.ClockState.Confidence.values())
                        .map(CheckIn.ClockState.Confidence::wireName)
                        .toList());
        assertThat(words("/CheckIn/properties/person/properties/sex"))
                .isEqualTo(Stream.of(Sex.values()).map(Sex::wireName).toList());
    }

    @Test
    void namesOfBundles() throws Exception {
        assertThat(words("/BundleName"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ReferenceName.values())
                        .map(ReferenceName::word)
                        .toList());
    }

    @Test
    void whyADeviceIsNotCertified() throws Exception {
        assertThat(names(DeviceRefusal.values())).containsAll(words("/DeviceProblem/properties/error"));
    }

    @Test
    void limits() throws Exception {
        assertThat(DeliveryPace.DEFAULT.batchRecords())
                .isEqualTo(schema("/Batch/properties/records/maxItems").asInt());
        assertThat(schema("/CheckIn/properties/sector/pattern").asText()).isEqualTo("^[a-z][a-z-]{0,39}$");
        assertThat(schema("/CheckIn/properties/person/properties/number/pattern")
                        .asText())
                .isEqualTo("^[0-9A-Z]{1,20}$");
        assertThat(schema("/CheckIn/properties/person/properties/fullName/maxLength")
                        .asInt())
                .isEqualTo(200);
        assertThat(schema("/DeviceRequest/properties/code/pattern").asText()).isEqualTo("^[0-9A-Za-z]{1,64}$");
    }
}
