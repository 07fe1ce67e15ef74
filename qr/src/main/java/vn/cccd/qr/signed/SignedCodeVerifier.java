package vn.cccd.qr.signed;

import java.time.Clock;

/**
 * Says whether a signed code can be believed, offline, against provisioned keys.
 *
 * <p><b>Security guarantees.</b> {@link SignatureAnswer.Valid} means: a key of the key set, in its time, with the one algorithm it is for, signed
 * exactly the statement; the token's time is now, and it was not shown to this verifier before. No code makes this class fetch anything,
 * use a key that the code brought, or throw.
 *
 * <p>Any number of threads may use it at once.
 */
public final class SignedCodeVerifier {
    private final TokenVerifier tokens;
    private final SealVerifier seals;

    public SignedCodeVerifier(KeySet keys, VerifierPolicy policy, ReplayGuard guard, Clock clock) {
        this.tokens = new TokenVerifier(keys, policy, guard, clock);
        this.seals = new SealVerifier(keys, policy, clock);
    }

    /** A verifier with the usual policy that remembers tokens by itself. */
    public static SignedCodeVerifier usual(KeySet keys, Clock clock) {
        return new SignedCodeVerifier(
                keys, VerifierPolicy.usual(), new ReplayGuard(ReplayGuard.USUAL_CAPACITY, clock), clock);
    }

    /** Checks a code. A token that is valid now is a replay when it is shown again. */
    public SignatureAnswer verify(SignedCode code) {
        try {
            return switch (code.form()) {
                case JWS -> tokens.verify(code.bytes());
                case SEAL -> seals.verifySeal(code.bytes());
                case VDS_NC -> seals.verifyJson(code.bytes());
            };
        } catch (RefusedException refused) {
            return refused.answer();
        }
    }
}
