package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.sim.backend.http.HttpAnswer;

/** Answers {@code GET /v1/time?nonce=…}: the time, signed together with the nonce, so that no earlier answer can be shown again. */
final class TimeCalls {
    private static final String TYPE = "cccd-time+jws";
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    private final BackendSigner signer;
    private final Clock clock;

    TimeCalls(BackendSigner signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    HttpAnswer answer(Optional<String> nonce) {
        if (nonce.isEmpty() || !NONCE.matcher(nonce.get()).matches()) {
            return Reply.problem(400, "NONCE_MISSING", "a nonce of 16 to 128 characters of base64url is needed");
        }
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("nonce", nonce.get())
                .put("time", clock.instant().toString())
                .toString();
        return Reply.jose(signer.sign(TYPE, json)).with("Cache-Control", "no-store");
    }
}
