package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.http.HttpAnswer;

/** Answers {@code GET /v1/reference/{name}}. */
final class ReferenceCalls {
    private static final int TOO_MANY = 16 << 20;
    private static final int HASH = 43;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final ReferenceShelf shelf;
    private final BackendSigner signer;

    ReferenceCalls(ReferenceShelf shelf, BackendSigner signer) {
        this.shelf = shelf;
        this.signer = signer;
    }

    /**
     * @param name the end of the path
     * @param ifNoneMatch the header of that name (RFC 9110, 13.1.2)
     * @param from the version to which a delta is wanted
     */
    HttpAnswer answer(
            String name, Optional<String> ifNoneMatch, Optional<String> from, Optional<Effect.OnCall> mishap) {
        Optional<ReferenceName> known = ReferenceName.of(name);
        if (known.isEmpty()) {
            return Reply.problem(404, "NOT_FOUND", "no such bundle");
        }
        ReferenceShelf.Signed current = shelf.current(known.get());
        if (mishap.isPresent() && mishap.get() instanceof Effect.Bundle flawed) {
            HttpAnswer answer = Reply.jose(spoilt(current, flawed.flaw(), from));
            return answer.with("ETag", ReferenceShelf.entityTagOf(answer.body()));
        }
        String tag = current.entityTag();
        return (ifNoneMatch.isPresent() && matches(ifNoneMatch.get(), tag)
                        ? Reply.bare(304)
                        : Reply.jose(delta(current, from, Optional.empty()).orElse(current.compact())))
                .with("ETag", tag);
    }

    private static boolean matches(String ifNoneMatch, String tag) {
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private String spoilt(ReferenceShelf.Signed current, BundleFlaw flaw, Optional<String> from) {
        Bundle bundle = current.bundle();
        return switch (flaw) {
            case ROLLBACK -> sign(bundle.withVersion(bundle.version() - 1));
            case SIGNATURE -> signer.impostor().sign(Bundle.TYPE, bundle.json());
            case NAME ->
                sign(bundle.withName(bundle.name() == ReferenceName.TRUST ? ReferenceName.CRL : ReferenceName.TRUST));
            case TRUNCATED -> current.compact().substring(0, current.compact().length() * 3 / 4);
            case OVERSIZED -> sign(oversized(bundle));
            case EXPIRED -> sign(next(bundle).expiringAt(bundle.issuedAt().minus(AN_HOUR)));
            case CONTENT -> sign(next(bundle).withContent(misshapen(bundle)));
            case REUSED -> sign(bundle.withContent(other(bundle)));
            case DELTA -> delta(current, from, Optional.of("A".repeat(HASH))).orElse(current.compact());
        };
    }

    /** Empty when a delta does not pay. */
    private Optional<String> delta(ReferenceShelf.Signed current, Optional<String> from, Optional<String> wrongHash) {
        return from.filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> shelf.content(current.bundle().name(), Long.parseLong(text)))
                .flatMap(old -> BundleDelta.between(old, Long.parseLong(from.orElseThrow()), current.bundle()))
                .map(delta -> signer.sign(
                        BundleDelta.TYPE,
                        wrongHash.map(delta::withHash).orElse(delta).json()))
                .filter(compact -> compact.length() < current.compact().length() / 2);
    }

    private static Bundle next(Bundle bundle) {
        return bundle.withVersion(bundle.version() + 1);
    }

    private static ObjectNode misshapen(Bundle bundle) {
        ObjectNode content = bundle.content().deepCopy();
        content.properties().stream().map(Map.Entry::getKey).toList().forEach(name -> content.put(name, "?"));
        return content;
    }

    private static ObjectNode other(Bundle bundle) {
        ObjectNode content = bundle.content().deepCopy();
        return content.put("other", "content");
    }

    private String sign(Bundle bundle) {
        return signer.sign(Bundle.TYPE, bundle.json());
    }

    private static Bundle oversized(Bundle bundle) {
        ObjectNode content = bundle.content().deepCopy();
        content.put("padding", " ".repeat(TOO_MANY));
        return next(bundle).withContent(content);
    }
}
