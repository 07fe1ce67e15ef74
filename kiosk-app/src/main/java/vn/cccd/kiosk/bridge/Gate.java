package vn.cccd.kiosk.bridge;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask: somebody who means this machine, knows its token, and is no web page that nobody named.
 *
 * <p><b>Security guarantees.</b> The loopback address keeps other machines away, not the pages in this machine's browser. Such a page can send a call to
 * it, so the address that was called has to be this machine's (a name of the page's own that leads here is not: DNS rebinding), a page has to come
 * from an origin that the settings name, and nobody is told anything without the token. A program that takes the port while the kiosk is off gets the
 * token of whoever calls then: the users of the machine have to be trusted.
 */
final class Gate {
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final String SCHEME = "Bearer ";

    private final Set<String> origins;
    private final byte[] token;

    Gate(Set<String> origins, String token) {
        this.origins = Set.copyOf(origins);
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** What a call gets that is not let in, over a connection that ends with it; empty when it is let in. */
    Optional<Answer> refuses(String method, Headers headers) {
        return refusal(method, headers).map(answer -> answer.with("Connection", "close"));
    }

    private Optional<Answer> refusal(String method, Headers headers) {
        if (!meansThisMachine(headers)) {
            return Optional.of(Answer.problem(421, "Not this machine", "Call http://127.0.0.1, nothing else."));
        }
        if (headers.containsKey("Origin") && origin(headers).isEmpty()) {
            return Optional.of(Answer.problem(
                    403,
                    "Not from this page",
                    "The settings of the kiosk do not name this page in local-api.origins."));
        }
        if (method.equals("OPTIONS") && origin(headers).isPresent()) {
            return Optional.of(preflight());
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Optional.of(
                    Answer.problem(405, "Only reading", "This API answers GET.").with("Allow", "GET, HEAD"));
        }
        return knowsToken(headers)
                ? Optional.empty()
                : Optional.of(Answer.problem(
                                401,
                                "No token",
                                "Send \"Authorization: Bearer\" and the token that \"kiosk local-api\" prints.")
                        .with("WWW-Authenticate", "Bearer"));
    }

    /** With what the browser has to know before it shows an answer to the page that asked (Fetch standard, CORS protocol). */
    Answer shownTo(Headers headers, Answer answer) {
        return origin(headers)
                .map(page -> answer.with("Access-Control-Allow-Origin", page).with("Vary", "Origin"))
                .orElse(answer);
    }

    private static Answer preflight() {
        return Answer.nothing()
                .with("Access-Control-Allow-Methods", "GET")
                .with("Access-Control-Allow-Headers", "Authorization")
                .with("Access-Control-Max-Age", "600");
    }

    private static boolean meansThisMachine(Headers headers) {
        return only(headers, "Host")
                .map(host -> host.replaceFirst(":[0-9]{1,5}$", ""))
                .filter(THIS_MACHINE::equals)
                .isPresent();
    }

    private Optional<String> origin(Headers headers) {
        return only(headers, "Origin").filter(origins::contains);
    }

    private boolean knowsToken(Headers headers) {
        return only(headers, "Authorization")
                .filter(said -> said.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(said -> said.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8))
                .filter(said -> MessageDigest.isEqual(said, token))
                .isPresent();
    }

    private static Optional<String> only(Headers headers, String name) {
        List<String> values = headers.get(name);
        return values == null || values.size() != 1 ? Optional.empty() : Optional.of(values.getFirst());
    }
}
