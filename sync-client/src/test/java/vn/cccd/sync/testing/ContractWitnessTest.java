package vn.cccd.sync.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.backend.Exchange;
import vn.cccd.sim.bytes.Bytes;

/** A witness that saw nothing would find nothing wrong. */
class ContractWitnessTest {
    private final ContractWitness witness = new ContractWitness();

    private void saw(String method, String path, String request, int status, String answer, boolean mishap) {
        witness.accept(new Exchange(
                method,
                path,
                Optional.empty(),
                Map.of("content-type", "application/json"),
                bytes(request),
                status,
                Map.of("Content-Type", "application/json"),
                bytes(answer),
                mishap));
    }

    private static Bytes bytes(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatTheContractDoesNotKnowIsFound() {
        saw("GET", "/v1/nothing", "", 200, "", false);
        saw("DELETE", "/v1/check-ins", "", 200, "", false);
        saw("GET", "/v1/time", "", 400, "{\"error\":\"NONCE_MISSING\"}", false);
        assertThat(witness.complaints()).hasSize(3);
    }

    @Test
    void aBodyThatDoesNotFitIsFound() {
        saw("POST", "/v1/check-ins", "{\"records\":[]}", 200, "{\"results\":[]}", false);
        saw("POST", "/v1/telemetry", "{\"kiosk\":\"k\",\"fullName\":\"x\"}", 204, "", false);
        assertThat(witness.complaints()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aSignedPayloadThatDoesNotFitIsFound() {
        String signed = "e30.e30." + "A".repeat(86);
        saw("POST", "/v1/check-ins", "{\"records\":[\"" + signed + "\"]}", 200, "{\"results\":[]}", false);
        assertThat(witness.complaints()).hasSizeGreaterThan(5);
    }

    @Test
    void anAnswerThatDoesNotFitIsFoundUnlessItIsScripted() {
        String request = "{\"code\":\"ABC\",\"request\":\"AAAA\"}";
        saw("POST", "/v1/devices", request, 403, "{\"error\":\"WHY\"}", true);
        assertThat(witness.complaints()).isEmpty();
        saw("POST", "/v1/devices", request, 403, "{\"error\":\"WHY\"}", false);
        assertThat(witness.complaints()).hasSize(1);
        assertThat(witness.seen()).isEqualTo(2);
    }
}
