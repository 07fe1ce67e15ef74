package vn.cccd.qr.signed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that this machine was given to believe, and nothing else.
 *
 * <p>{@link #load} reads a directory of files ending in {@code .json .jwk .jwks .pem .crt .cer .der .pub .crl}: JWK and JWK sets (RFC 7517),
 * public keys and certificates in PEM or DER, and revocation lists; it does not go into directories below, and other files are none of its
 * business. A key without a name of its own is named like its file. Certificates of authorities vouch for the signers of VDS-NC; other
 * certificates sign seals, and tokens unless they are for visible codes only.
 *
 * <p>Immutable; to take up changed keys, load again.
 */
public final class KeySet {
    private static final KeySet NONE =
            new KeySet(Map.of(), List.of(), new SealAuthorities(List.of(), List.of()), List.of());

    private final Map<String, TokenKey> tokens;
    private final List<SealSigner> signers;
    private final SealAuthorities authorities;
    private final List<String> passedOver;

    KeySet(
            Map<String, TokenKey> tokens,
            List<SealSigner> signers,
            SealAuthorities authorities,
            List<String> passedOver) {
        this.tokens = Map.copyOf(tokens);
        this.signers = List.copyOf(signers);
        this.authorities = authorities;
        this.passedOver = List.copyOf(passedOver);
    }

    /** No keys: every signed code is by an unknown one. */
    public static KeySet none() {
        return NONE;
    }

    /**
     * The keys in the files of {@code directory}.
     *
     * @throws KeySetException when one cannot be used; it names the file
     */
    public static KeySet load(Path directory) throws KeySetException {
        return KeyDirectory.load(directory);
    }

    /** How many keys, signers and authorities there are. */
    public int size() {
        return tokens.size() + signers.size() + authorities.authorities().size();
    }

    /** Public keys that are for other purposes or algorithms than this verifier's: file, name and why, for support. */
    public List<String> passedOver() {
        return passedOver;
    }

    Optional<TokenKey> token(String id) {
        return Optional.ofNullable(tokens.get(id));
    }

    List<SealSigner> signers() {
        return signers;
    }

    SealAuthorities authorities() {
        return authorities;
    }

    @Override
    public String toString() {
        return "KeySet[" + size() + "]";
    }
}
