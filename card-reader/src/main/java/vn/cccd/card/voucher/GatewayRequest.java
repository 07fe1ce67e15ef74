package vn.cccd.card.voucher;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One request to the gateway, with an id of its own. */
final class GatewayRequest {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("GMT+7"));
    private static final int UUID_BYTES = 16;

    private final Map<String, String> headers;
    private final byte[] body;

    private GatewayRequest(Map<String, String> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    static GatewayRequest of(
            GatewaySettings settings, GatewayKey key, VoucherQuestion question, Instant now, SecureRandom random) {
        String certificate =
                Base64.getEncoder().encodeToString(question.certificate().toArray());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("request_id", randomId(random).toString());
        headers.put("request_time", TIME.format(now));
        headers.put("license_id", settings.licence());
        headers.put("device_type", settings.deviceType());
        headers.put("dia_chi", settings.place());
        String signed = String.join("|", headers.values()) + "|" + question.number() + "|" + certificate;
        headers.put("signature", key.sign(signed));
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("id_card", question.number())
                .put("dscert", certificate)
                .put("authentication_purpose", settings.purpose())
                .put("authentication_location", settings.location())
                .put("authentication_source", settings.source())
                .toString();
        return new GatewayRequest(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Version 4 (RFC 9562, 5.4). */
    private static UUID randomId(SecureRandom random) {
        byte[] bytes = new byte[UUID_BYTES];
        random.nextBytes(bytes);
        java.nio.ByteBuffer halves = java.nio.ByteBuffer.wrap(bytes);
        long high = (halves.getLong() & ~0xF000L) | 0x4000L;
        long low = (halves.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return "GatewayRequest[…]";
    }
}
