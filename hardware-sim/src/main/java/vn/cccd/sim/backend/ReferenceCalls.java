package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.http.HttpAnswer;

/** Answers {@code GET /v1/reference/{name}}. */
final class ReferenceCalls {
    private static final int TOO_MANY = 16 << 20;

    private final ReferenceShelf shelf;
    private final BackendSigner signer;

    ReferenceCalls(ReferenceShelf shelf, BackendSigner signer) {
        this.shelf = shelf;
        this.signer = signer;
    }

    /**
     * @param name the end of the path
     * @param ifNoneMatch the header of that name (RFC 9110, 13.1.2)
     */
    HttpAnswer answer(String name, Optional<String> ifNoneMatch, Optional<Effect.OnCall> mishap) {
        Optional<ReferenceName> known = ReferenceName.of(name);
        if (known.isEmpty()) {
            return Reply.problem(404, "NOT_FOUND", "no such bundle");
        }
        ReferenceShelf.Signed current = shelf.current(known.get());
        if (mishap.isPresent() && mishap.get() instanceof Effect.Bundle flawed) {
            HttpAnswer answer = Reply.jose(spoilt(current, flawed.flaw()));
            return answer.with("ETag", ReferenceShelf.entityTagOf(answer.body()));
        }
        String tag = current.entityTag();
        return (ifNoneMatch.isPresent() && matches(ifNoneMatch.get(), tag)
                        ? Reply.bare(304)
                        : Reply.jose(current.compact()))
                .with("ETag", tag);
    }

    private static boolean matches(String ifNoneMatch, String tag) {
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private String spoilt(ReferenceShelf.Signed current, BundleFlaw flaw) {
        Bundle bundle = current.bundle();
        return switch (flaw) {
            case ROLLBACK -> sign(bundle.withVersion(bundle.version() - 1));
            case SIGNATURE -> signer.impostor().sign(Bundle.TYPE, bundle.json());
            case NAME ->
                sign(bundle.withName(bundle.name() == ReferenceName.TRUST ? ReferenceName.CRL : ReferenceName.TRUST));
            case TRUNCATED -> current.compact().substring(0, current.compact().length() * 3 / 4);
            case OVERSIZED -> sign(oversized(bundle));
        };
    }

    private String sign(Bundle bundle) {
        return signer.sign(Bundle.TYPE, bundle.json());
    }

    private static Bundle oversized(Bundle bundle) {
        ObjectNode content = bundle.content().deepCopy();
        content.put("padding", " ".repeat(TOO_MANY));
        return new Bundle(bundle.name(), bundle.version() + 1, bundle.issuedAt(), content);
    }
}
