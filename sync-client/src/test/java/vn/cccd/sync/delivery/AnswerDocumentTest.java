package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sync.bytes.Bytes;

class AnswerDocumentTest {
    private static final String ID = "019aa01c-2c3b-7d2e-8f00-0123456789ab";
    private static final String ID_2 = "019aa01c-2c3b-7d2e-8f00-0123456789ac";
    private static final String EVERYTHING = """
            {"results": [
              {"id": "%s", "status": "accepted"},
              {"id": "019aa01c-2c3b-7d2e-8f00-000000000001", "status": "conflict"},
              {"id": "019aa01c-2c3b-7d2e-8f00-000000000002", "status": "rejected", "reason": "NOT_ON_ROSTER"},
              {"id": "019aa01c-2c3b-7d2e-8f00-000000000003", "status": "retry", "retryAfterSeconds": 30},
              {"id": "%s", "status": "retry", "hint": {"unknown": ["members", "are", "allowed"]}}
            ], "serverTime": "2026-11-20T08:15:30.123+07:00"}
            """.formatted(ID, ID_2);

    private static Optional<List<RecordAnswer>> parse(String json) {
        return AnswerDocument.parse(Bytes.utf8(json));
    }

    @Test
    void everyStatusIsUnderstood() {
        assertThat(parse(EVERYTHING).orElseThrow())
                .containsExactlyInAnyOrder(
                        new RecordAnswer.Accepted(UUID.fromString(ID)),
                        new RecordAnswer.Conflict(UUID.fromString("019aa01c-2c3b-7d2e-8f00-000000000001")),
                        new RecordAnswer.Rejected(
                                UUID.fromString("019aa01c-2c3b-7d2e-8f00-000000000002"), "NOT_ON_ROSTER"),
                        new RecordAnswer.Retry(
                                UUID.fromString("019aa01c-2c3b-7d2e-8f00-000000000003"),
                                Optional.of(Duration.ofSeconds(30))),
                        new RecordAnswer.Retry(UUID.fromString(ID_2), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "<html>Please log in</html>",
                "{\"results\": null}",
                "{\"results\": {}}",
                "{\"results\": []} {}",
                "{\"results\": [], \"results\": []}",
                "{\"results\": [1]}",
                "{\"results\": [{\"id\": \"1\", \"status\": \"accepted\"}]}",
                "{\"results\": [{\"status\": \"accepted\"}]}",
                "{\"results\": [{\"id\": \"" + ID + "\"}]}",
                "{\"results\": [{\"id\": \"" + ID + "\", \"status\": \"Accepted\"}]}",
                "{\"results\": [{\"id\": \"" + ID + "\", \"status\": \"later\"}]}",
                "{\"results\": [{\"id\": \"" + ID + "\", \"status\": \"rejected\"}]}",
                "{\"results\": [{\"id\": \"" + ID + "\", \"status\": \"rejected\", \"reason\": \"\"}]}",
                "{\"results\": [{\"id\": \"" + ID + "\", \"status\": \"rejected\", \"reason\": \"a name, perhaps\"}]}",
                "{\"results\": [{\"id\": \"" + ID + "\", \"status\": \"retry\", \"retryAfterSeconds\": -1}]}",
                "{\"results\": [{\"id\": \"" + ID + "\", \"status\": \"retry\", \"retryAfterSeconds\": 1e9}]}",
                "{\"results\": [{\"id\": \"" + ID + "\", \"status\": \"retry\", \"retryAfterSeconds\": 99999999999}]}",
                "{\"results\": [{\"id\": \"" + ID + "\", \"status\": \"accepted\"}, {\"id\": \"" + ID
                        + "\", \"status\": \"rejected\", \"reason\": \"X\"}]}"
            })
    void whatDoesNotFitSettlesNothing(String json) {
        assertThat(parse(json)).isEmpty();
    }

    @Test
    void moreAnswersThanABatchHasRecordsAreRefused() {
        StringBuilder results = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            results.append(i == 0 ? "" : ",")
                    .append("{\"status\": \"accepted\", \"id\": \"%s\"}".formatted(new UUID(0x7000L, i)));
        }
        assertThat(parse("{\"results\": [" + results + "]}")).isEmpty();
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(parse("{\"results\": [" + "[".repeat(100_000))).isEmpty();
    }

    @Test
    void anyBytesAreEitherAnswersOrARefusal() {
        byte[] good = EVERYTHING.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261120);
        int understood = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = good.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            understood += AnswerDocument.parse(Bytes.copyOf(bytes)).isPresent() ? 1 : 0;
        }
        assertThat(understood).isBetween(1, 4_999);
    }
}
