package vn.cccd.qr.signed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.SignatureAnswer.Valid;

/** Checks compact JWS: form, key, signature, time, and whether it was shown before, in this order. Claims are not read before the signature holds. */
final class TokenVerifier {
    private final KeySet keys;
    private final VerifierPolicy policy;
    private final ReplayGuard guard;
    private final Clock clock;

    TokenVerifier(KeySet keys, VerifierPolicy policy, ReplayGuard guard, Clock clock) {
        this.keys = keys;
        this.policy = policy;
        this.guard = guard;
        this.clock = clock;
    }

    Valid verify(Bytes code) throws RefusedException {
        CompactToken token = CompactToken.parse(code);
        TokenKey key = key(token);
        Instant now = clock.instant();
        checkKeysTime(key, now);
        checkSignature(token, key);
        TokenClaims claims = TokenClaims.parse(token.payload().toArray());
        claims.checkTime(policy, now);
        checkFirstShowing(token, claims);
        SignedStatement statement = new SignedStatement(
                SignedForm.JWS,
                PersonReading.ofClaims(claims.all()),
                StatementFields.of(claims.all()),
                Optional.of(claims.expires()));
        return new Valid(statement, key.id());
    }

    private TokenKey key(CompactToken token) throws RefusedException {
        TokenKey key = keys.token(token.keyId())
                .orElseThrow(() -> new RefusedException(
                        SignatureStatus.UNKNOWN_KEY, offered(token).orElse(Refusal.UNKNOWN_KEY)));
        if (key.algorithm() != token.algorithm()) {
            throw new RefusedException(Refusal.ALG_NOT_THE_KEYS);
        }
        return key;
    }

    private void checkKeysTime(TokenKey key, Instant now) throws RefusedException {
        if (key.from()
                .filter(from -> from.isAfter(now.plus(policy.tolerance())))
                .isPresent()) {
            throw new RefusedException(Refusal.KEY_NOT_YET_VALID);
        }
        if (key.until()
                .filter(until -> until.isBefore(now.minus(policy.tolerance())))
                .isPresent()) {
            throw new RefusedException(Refusal.KEY_RETIRED);
        }
    }

    private static void checkSignature(CompactToken token, TokenKey key) throws RefusedException {
        try {
            TokenSignature.check(
                    key.material(),
                    token.signingInput().toArray(),
                    token.signature().toArray());
        } catch (RefusedException refused) {
            Optional<Refusal> offered =
                    offered(token).filter(other -> refused.answer().why() == Refusal.SIGNATURE_WRONG);
            throw offered.isPresent() ? new RefusedException(offered.get()) : refused;
        }
    }

    /** What the header tried, when it did: the reason that tells staff most. */
    private static Optional<Refusal> offered(CompactToken token) {
        if (token.bringsKey()) {
            return Optional.of(Refusal.EMBEDDED_KEY_NOT_USED);
        }
        return token.offersAddress() ? Optional.of(Refusal.KEY_ADDRESS_NOT_FOLLOWED) : Optional.empty();
    }

    /** A token without an identifier is known by what was signed: two signatures over it make no two tokens. */
    private void checkFirstShowing(CompactToken token, TokenClaims claims) throws RefusedException {
        String issuer = claims.all().path("iss").asText("");
        Bytes identity = claims.id()
                .map(id -> utf8("jti\n" + issuer.length() + "\n" + issuer + "\n" + id))
                .orElse(token.signingInput());
        switch (guard.show(identity.sha256(), claims.expires().plus(policy.tolerance()))) {
            case FIRST -> {}
            case REPEATED -> throw new RefusedException(SignatureStatus.REPLAYED, Refusal.REPLAYED);
            case NO_ROOM -> throw new RefusedException(Refusal.TOO_MANY_TOKENS);
        }
    }

    private static Bytes utf8(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }
}
