package vn.cccd.card.pki;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How something was signed.
 *
 * @param maskDigest and {@code saltLength}: of RSASSA-PSS only (RFC 4055, 3.1)
 */
record SignatureAlgorithm(Family family, DigestAlgorithm digest, DigestAlgorithm maskDigest, int saltLength) {
    private static final String RSA_ENCRYPTION = "1.2.840.113549.1.1.1";
    private static final String RSASSA_PSS = "1.2.840.113549.1.1.10";
    private static final String EC_PUBLIC_KEY = "1.2.840.10045.2.1";
    private static final int LONGEST_SALT = 128;

    private static final Map<String, SignatureAlgorithm> FIXED = Map.ofEntries(
            rsa("1.2.840.113549.1.1.5", DigestAlgorithm.SHA_1),
            rsa("1.2.840.113549.1.1.14", DigestAlgorithm.SHA_224),
            rsa("1.2.840.113549.1.1.11", DigestAlgorithm.SHA_256),
            rsa("1.2.840.113549.1.1.12", DigestAlgorithm.SHA_384),
            rsa("1.2.840.113549.1.1.13", DigestAlgorithm.SHA_512),
            ecdsa("1.2.840.10045.4.1", DigestAlgorithm.SHA_1),
            ecdsa("1.2.840.10045.4.3.1", DigestAlgorithm.SHA_224),
            ecdsa("1.2.840.10045.4.3.2", DigestAlgorithm.SHA_256),
            ecdsa("1.2.840.10045.4.3.3", DigestAlgorithm.SHA_384),
            ecdsa("1.2.840.10045.4.3.4", DigestAlgorithm.SHA_512),
            plain("0.4.0.127.0.7.1.1.4.1.1", DigestAlgorithm.SHA_1),
            plain("0.4.0.127.0.7.1.1.4.1.2", DigestAlgorithm.SHA_224),
            plain("0.4.0.127.0.7.1.1.4.1.3", DigestAlgorithm.SHA_256),
            plain("0.4.0.127.0.7.1.1.4.1.4", DigestAlgorithm.SHA_384),
            plain("0.4.0.127.0.7.1.1.4.1.5", DigestAlgorithm.SHA_512));

    /** The kind of key and of encoding. */
    enum Family {
        RSA_PKCS1("RSA"),
        RSA_PSS("RSA-PSS"),
        /** The signature is SEQUENCE { r, s }. */
        ECDSA("ECDSA"),
        /** The signature is r ‖ s (BSI TR-03111, 5.2.1). */
        ECDSA_PLAIN("ECDSA");

        private final String label;

        Family(String label) {
            this.label = label;
        }
    }

    /**
     * Reads an AlgorithmIdentifier.
     *
     * @param separate the digest that a CMS signer names beside it, used when the identifier names the key's kind only
     */
    static SignatureAlgorithm of(Ber identifier, Optional<DigestAlgorithm> separate) throws PkiException {
        List<Ber> parts = identifier.expect(Ber.SEQUENCE, "signature algorithm").children();
        if (parts.isEmpty()) {
            throw PkiException.malformed("signature algorithm");
        }
        String oid = parts.getFirst().oid();
        SignatureAlgorithm fixed = FIXED.get(oid);
        if (fixed != null) {
            return fixed;
        }
        if (oid.equals(RSASSA_PSS)) {
            return pss(parts);
        }
        Family family = switch (oid) {
            case RSA_ENCRYPTION -> Family.RSA_PKCS1;
            case EC_PUBLIC_KEY -> Family.ECDSA;
            default -> throw PkiException.unsupported("signature algorithm " + oid);
        };
        DigestAlgorithm digest = separate.orElseThrow(() -> PkiException.unsupported("signature without a digest"));
        return new SignatureAlgorithm(family, digest, digest, 0);
    }

    private static SignatureAlgorithm pss(List<Ber> parts) throws PkiException {
        DigestAlgorithm digest = DigestAlgorithm.SHA_1;
        DigestAlgorithm mask = DigestAlgorithm.SHA_1;
        int salt = 20;
        if (parts.size() > 1 && parts.get(1).is(Ber.SEQUENCE)) {
            for (Ber parameter : parts.get(1).children()) {
                switch (parameter.tag()) {
                    case 0xA0 -> digest = DigestAlgorithm.of(parameter.inner());
                    case 0xA1 -> {
                        List<Ber> generator = parameter.inner().children();
                        if (generator.size() != 2) {
                            throw PkiException.malformed("mask generation function");
                        }
                        mask = DigestAlgorithm.of(generator.get(1));
                    }
                    case 0xA2 -> salt = parameter.inner().smallInteger();
                    default -> {
                        // The trailer field has one legal value, which verification assumes.
                    }
                }
            }
        }
        if (salt > LONGEST_SALT) {
            throw PkiException.unsupported("salt of " + salt + " bytes");
        }
        return new SignatureAlgorithm(Family.RSA_PSS, digest, mask, salt);
    }

    /** For people, for example {@code ECDSA SHA-256}. */
    String label() {
        return family.label + " " + digest.label();
    }

    private static Map.Entry<String, SignatureAlgorithm> rsa(String oid, DigestAlgorithm digest) {
        return Map.entry(oid, new SignatureAlgorithm(Family.RSA_PKCS1, digest, digest, 0));
    }

    private static Map.Entry<String, SignatureAlgorithm> ecdsa(String oid, DigestAlgorithm digest) {
        return Map.entry(oid, new SignatureAlgorithm(Family.ECDSA, digest, digest, 0));
    }

    private static Map.Entry<String, SignatureAlgorithm> plain(String oid, DigestAlgorithm digest) {
        return Map.entry(oid, new SignatureAlgorithm(Family.ECDSA_PLAIN, digest, digest, 0));
    }
}
