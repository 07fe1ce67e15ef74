package vn.cccd.qr.signed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.cccd.qr.signed.KeySetException.Reason;

/** Gathers what the files hold, and says so when two do not go together. One thread. */
final class KeyCollection {
    private static final int MOST_KEYS = 2_000;

    private final Map<String, TokenKey> tokens = new LinkedHashMap<>();
    private final List<SealSigner> signers = new ArrayList<>();
    private final List<X509CertificateHolder> authorities = new ArrayList<>();
    private final Map<X509CRLHolder, Path> revocations = new LinkedHashMap<>();
    private final List<String> passedOver = new ArrayList<>();

    void add(TokenKey key, Path file) throws KeySetException {
        TokenKey before = tokens.putIfAbsent(key.id(), key);
        if (before != null && !before.equals(key)) {
            throw new KeySetException(Reason.NAME_TWICE, file, "another key named " + key.id() + " is there already");
        }
        checkSize(file);
    }

    void add(SealSigner signer, Path file) throws KeySetException {
        signers.add(signer);
        checkSize(file);
    }

    void addAuthority(X509CertificateHolder authority, Path file) throws KeySetException {
        authorities.add(authority);
        checkSize(file);
    }

    void add(X509CRLHolder list, Path file) {
        revocations.put(list, file);
    }

    void passOver(Path file, String what) {
        passedOver.add(file.getFileName() + ": " + what);
    }

    KeySet toKeySet() throws KeySetException {
        for (Map.Entry<X509CRLHolder, Path> list : revocations.entrySet()) {
            if (!SealAuthorities.isSigned(list.getKey(), authorities)) {
                throw new KeySetException(
                        Reason.STRAY_REVOCATION_LIST, list.getValue(), "no authority here signed this revocation list");
            }
        }
        return new KeySet(
                tokens, signers, new SealAuthorities(authorities, List.copyOf(revocations.keySet())), passedOver);
    }

    private void checkSize(Path file) throws KeySetException {
        if (tokens.size() + signers.size() + authorities.size() > MOST_KEYS) {
            throw new KeySetException(Reason.TOO_LARGE, file, "more than " + MOST_KEYS + " keys");
        }
    }
}
