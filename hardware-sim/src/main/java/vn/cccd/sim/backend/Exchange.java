package vn.cccd.sim.backend;

import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/**
 * One call and what it was answered with, for whoever holds both against the contract.
 *
 * @param path as sent, with everything before a question mark
 * @param requestHeaders by name in lower case
 * @param request the body, unpacked; as sent when it cannot be unpacked
 * @param mishap whether something was scripted to go wrong with this call, so that the answer may be none of the contract
 */
public record Exchange(
        String method,
        String path,
        Optional<String> query,
        Map<String, String> requestHeaders,
        Bytes request,
        int status,
        Map<String, String> answerHeaders,
        Bytes answer,
        boolean mishap) {
    public Exchange {
        requestHeaders = Map.copyOf(requestHeaders);
        answerHeaders = Map.copyOf(answerHeaders);
    }

    /** Leaves out what was said: it may be personal. */
    @Override
    public String toString() {
        return "Exchange[" + method + " " + path + " " + status + "]";
    }
}
