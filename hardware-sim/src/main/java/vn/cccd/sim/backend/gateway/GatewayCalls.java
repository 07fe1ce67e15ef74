package vn.cccd.sim.backend.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.backend.http.RequestHead;
import vn.cccd.sim.bytes.Bytes;

/** Checks requests as the gateway does and says whether it vouches for a signer. Thread-safe. */
final class GatewayCalls {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(7);
    private static final Duration MOST_SKEW = Duration.ofMinutes(10);
    private static final List<String> SIGNED =
            List.of("request_id", "request_time", "license_id", "device_type", "dia_chi");
    private static final List<String> PURPOSE =
            List.of("authentication_purpose", "authentication_location", "authentication_source");
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final GatewayLicence licence;
    private final Set<Bytes> signers = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    GatewayCalls(GatewayLicence licence) {
        this.licence = licence;
    }

    void vouchFor(Bytes certificate) {
        signers.add(certificate);
    }

    HttpAnswer answer(RequestHead head, Bytes body, Instant now) {
        if (!head.method().equals("POST")) {
            return refusal(405, "VRF_METHOD");
        }
        JsonNode document = parse(body);
        String number = document.path("id_card").asText();
        String certificate = document.path("dscert").asText();
        if (!number.matches("[0-9]{12}")
                || certificate.isEmpty()
                || PURPOSE.stream()
                        .anyMatch(name -> document.path(name).asText().isBlank())) {
            return refusal(400, "VRF_BODY");
        }
        if (SIGNED.stream().anyMatch(name -> head.header(name).isEmpty())) {
            return refusal(400, "VRF_HEADER");
        }
        if (!head.header("license_id").orElse("").equals(licence.id())) {
            return refusal(403, "VRF_LICENSE");
        }
        String signed = String.join(
                "|",
                Stream.concat(SIGNED.stream().map(name -> head.header(name).orElse("")), Stream.of(number, certificate))
                        .toList());
        if (!licence.signed(
                signed.getBytes(StandardCharsets.UTF_8),
                head.header("signature").orElse(""))) {
            return refusal(401, "VRF_SIGNATURE");
        }
        if (!isNear(head.header("request_time").orElse(""), now)) {
            return refusal(400, "VRF_REQUEST_TIME");
        }
        String id = head.header("request_id").orElse("");
        if (!id.matches(UUID)) {
            return refusal(400, "VRF_REQUEST_ID");
        }
        return seen.add(id) ? vouch(certificate) : refusal(409, "VRF_REPEATED");
    }

    private static JsonNode parse(Bytes body) {
        try {
            return MAPPER.readTree(body.toArray());
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.missingNode();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static boolean isNear(String time, Instant now) {
        try {
            Instant asked = LocalDateTime.parse(time, TIME).toInstant(ZONE);
            return Duration.between(asked, now).abs().compareTo(MOST_SKEW) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private HttpAnswer vouch(String certificate) {
        Bytes der;
        try {
            der = Bytes.copyOf(Base64.getDecoder().decode(certificate));
        } catch (IllegalArgumentException e) {
            return refusal(400, "VRF_CERT_FORMAT");
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        boolean known = signers.contains(der);
        ObjectNode responds = document.putObject("responds").put("result", known);
        if (!known) {
            responds.put("code", "VRF_CERT_UNKNOWN");
        }
        return json(200, document);
    }

    static HttpAnswer refusal(int status, String code) {
        return json(status, JsonNodeFactory.instance.objectNode().put("code", code));
    }

    private static HttpAnswer json(int status, JsonNode document) {
        return text(status, document.toString());
    }

    static HttpAnswer text(int status, String body) {
        return new HttpAnswer(
                status,
                Map.of("Content-Type", "application/json"),
                Bytes.copyOf(body.getBytes(StandardCharsets.UTF_8)));
    }
}
