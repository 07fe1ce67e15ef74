package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.backend.tls.DeviceAuthority;
import vn.cccd.sim.bytes.Bytes;

/** Answers {@code POST /v1/devices}: enrolment with a one-time code, and renewal with the certificate that is to be replaced. */
final class DeviceCalls {
    private static final int LONGEST_REQUEST = 16 << 10;

    private final Devices devices;

    DeviceCalls(Devices devices) {
        this.devices = devices;
    }

    HttpAnswer answer(Bytes body, Optional<X509Certificate> client, Optional<Effect.OnCall> mishap) throws IOException {
        Optional<ObjectNode> parsed = Json.object(body);
        if (parsed.isEmpty()) {
            return Reply.problem(400, "NOT_JSON", "the body is not one JSON object");
        }
        ObjectNode call = parsed.get();
        boolean formed = Json.hasOnly(call, Set.of("code", "request"))
                && Json.isText(call.path("request"), "(?=.{1," + LONGEST_REQUEST + "}$)[A-Za-z0-9+/]+={0,2}")
                && (!call.has("code") || Json.isText(call.path("code"), "[0-9A-Za-z]{1,64}"));
        Optional<ECPublicKey> key = formed
                ? decoded(call.path("request").textValue()).flatMap(DeviceAuthority::requestedKey)
                : Optional.empty();
        if (key.isEmpty()) {
            return Reply.problem(
                    400,
                    "REQUEST_UNREADABLE",
                    "'request' must be PKCS#10 for a key on P-256, DER in base64, signed with it");
        }
        if (call.has("code")) {
            return answer(devices.enrol(call.path("code").textValue(), key.get()), key.get(), mishap);
        }
        return client.isPresent()
                ? answer(devices.renew(client.get(), key.get()), key.get(), mishap)
                : answer(new Devices.Outcome.Refused(401, "CERTIFICATE_MISSING"), key.get(), mishap);
    }

    private static Optional<Bytes> decoded(String base64) {
        try {
            return Optional.of(Bytes.copyOf(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            // A length that base64 cannot have.
            return Optional.empty();
        }
    }

    private HttpAnswer answer(Devices.Outcome outcome, ECPublicKey key, Optional<Effect.OnCall> mishap)
            throws IOException {
        return switch (outcome) {
            case Devices.Outcome.Enrolled enrolled ->
                Reply.json(
                        201,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("kiosk", enrolled.kiosk())
                                .put("certificateChain", chain(enrolled, key, mishap)));
            case Devices.Outcome.Refused refused ->
                Reply.problem(refused.status(), refused.reason(), "this device is not certified");
        };
    }

    private String chain(Devices.Outcome.Enrolled enrolled, ECPublicKey key, Optional<Effect.OnCall> mishap)
            throws IOException {
        return mishap.isPresent() && mishap.get() instanceof Effect.Device flawed
                ? devices.flawed(enrolled.kiosk(), key, flawed.flaw())
                : enrolled.chain();
    }
}
