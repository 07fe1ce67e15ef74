package vn.cccd.sim.backend;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.backend.http.RequestHead;
import vn.cccd.sim.backend.tls.DeviceAuthority;
import vn.cccd.sim.bytes.Bytes;

/**
 * Which path is which call, and who may make it. A certificate that is shown must be good. Where certificates are required, only the time and
 * enrolment go without.
 */
record Routes(
        CheckInCalls checkIns,
        ReferenceCalls reference,
        DeviceCalls deviceCalls,
        TelemetryCalls telemetry,
        TimeCalls time,
        EvidenceCalls evidence,
        Devices devices,
        boolean certificatesRequired) {
    static final String CHECK_INS = "/v1/check-ins";
    static final String REFERENCE = "/v1/reference/";
    static final String DEVICES = "/v1/devices";
    static final String EVIDENCE = "/v1/evidence/";
    static final String TELEMETRY = "/v1/telemetry";
    static final String TIME = "/v1/time";

    HttpAnswer answer(RequestHead head, Bytes body, Optional<X509Certificate> client, Optional<Effect.OnCall> mishap)
            throws IOException {
        String path = head.path();
        return switch (path) {
            case CHECK_INS, DEVICES, TELEMETRY -> posted(head, body, client, mishap);
            case TIME -> fetched(head, client, mishap);
            default ->
                path.startsWith(REFERENCE)
                        ? fetched(head, client, mishap)
                        : path.startsWith(EVIDENCE)
                                ? uploaded(head, body, client, mishap)
                                : Reply.problem(404, "NOT_FOUND", "no call of the contract has this path");
        };
    }

    private HttpAnswer posted(
            RequestHead head, Bytes sent, Optional<X509Certificate> client, Optional<Effect.OnCall> mishap)
            throws IOException {
        if (!head.method().equals("POST")) {
            return Reply.problem(405, "NOT_ALLOWED", "this path takes POST").with("Allow", "POST");
        }
        String type = head.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            return Reply.problem(415, "NOT_JSON", "the content type must be application/json");
        }
        return switch (RequestBody.of(head, sent)) {
            case RequestBody.Refused refused ->
                Reply.problem(refused.status(), refused.reason(), "the body cannot be unpacked");
            case RequestBody.Plain plain -> posted(head.path(), plain.content(), client, mishap);
        };
    }

    private HttpAnswer posted(String path, Bytes body, Optional<X509Certificate> client, Optional<Effect.OnCall> mishap)
            throws IOException {
        if (path.equals(DEVICES)) {
            return deviceCalls.answer(body, client, mishap);
        }
        Optional<HttpAnswer> refusal = refusal(client, certificatesRequired);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<String> kiosk = client.map(DeviceAuthority::kiosk);
        return path.equals(CHECK_INS) ? checkIns.answer(body, kiosk, mishap) : telemetry.answer(body, kiosk);
    }

    private HttpAnswer fetched(RequestHead head, Optional<X509Certificate> client, Optional<Effect.OnCall> mishap) {
        if (!head.method().equals("GET") && !head.method().equals("HEAD")) {
            return Reply.problem(405, "NOT_ALLOWED", "this path takes GET").with("Allow", "GET, HEAD");
        }
        boolean timeAsked = head.path().equals(TIME);
        return refusal(client, certificatesRequired && !timeAsked)
                .orElseGet(() -> timeAsked
                        ? time.answer(head.parameter("nonce"))
                        : reference.answer(
                                head.path().substring(REFERENCE.length()),
                                head.header("if-none-match"),
                                head.parameter("from"),
                                mishap));
    }

    /** The connection breaks after {@code came}, the beginning of the body. */
    void broken(RequestHead head, Optional<X509Certificate> client, Bytes came) {
        if (head.path().startsWith(EVIDENCE)
                && head.method().equals("PUT")
                && refusal(client, certificatesRequired).isEmpty()) {
            evidence.broken(head, evidenceName(head), client.map(DeviceAuthority::kiosk), came);
        }
    }

    private HttpAnswer uploaded(
            RequestHead head, Bytes body, Optional<X509Certificate> client, Optional<Effect.OnCall> mishap) {
        if (!head.method().equals("PUT") && !head.method().equals("HEAD")) {
            return Reply.problem(405, "NOT_ALLOWED", "this path takes PUT").with("Allow", "HEAD, PUT");
        }
        return refusal(client, certificatesRequired)
                .orElseGet(() ->
                        evidence.answer(head, evidenceName(head), body, client.map(DeviceAuthority::kiosk), mishap));
    }

    private static String evidenceName(RequestHead head) {
        return head.path().substring(EVIDENCE.length());
    }

    private Optional<HttpAnswer> refusal(Optional<X509Certificate> client, boolean required) {
        Optional<Devices.Outcome.Refused> refused = client.isPresent()
                ? devices.refusal(client.get())
                : required ? Optional.of(new Devices.Outcome.Refused(401, "CERTIFICATE_MISSING")) : Optional.empty();
        return refused.map(why -> Reply.problem(why.status(), why.reason(), "this device is not let in"));
    }
}
