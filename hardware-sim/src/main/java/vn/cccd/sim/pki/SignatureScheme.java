package vn.cccd.sim.pki;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cccd.sim.chip.crypto.Curve;

/**
 * A kind of key and how it signs (Doc 9303-12, 4.4).
 *
 * <p>Its text is {@code ecdsa-<curve>[-<spelling>]-<hash>} or {@code rsa[-pss]-<bits>[-<exponent>]-<hash>}: for example {@code
 * ecdsa-brainpoolp512r1-sha-512}, {@code ecdsa-secp256r1-named-sha-256}, {@code rsa-3072-sha-256}, {@code rsa-pss-4096-sha-512}, {@code
 * rsa-2048-exponent-1-sha-256}. What is usual (an explicit curve, exponent 65537) is not mentioned.
 */
public sealed interface SignatureScheme {
    /** What the key signs is hashed by this first. */
    HashAlgorithm hash();

    /** As a profile file spells it; {@link #named} reads it back. */
    String text();

    /** ECDSA over a curve that is spelled out. */
    static SignatureScheme ecdsa(Curve curve, HashAlgorithm hash) {
        return new Ecdsa(curve, CurveSpelling.EXPLICIT, hash);
    }

    /** RSA with the usual exponent. */
    static SignatureScheme rsa(int bits, RsaPadding padding, HashAlgorithm hash) {
        return new Rsa(bits, RsaExponent.USUAL, padding, hash);
    }

    /** The scheme of this text. */
    static Optional<SignatureScheme> named(String text) {
        Optional<SignatureScheme> elliptic = Ecdsa.named(text).map(SignatureScheme.class::cast);
        return elliptic.or(() -> Rsa.named(text));
    }

    /** ECDSA, without chance: the same message gets the same signature (RFC 6979). */
    record Ecdsa(Curve curve, CurveSpelling spelling, HashAlgorithm hash) implements SignatureScheme {
        private static final Pattern TEXT = Pattern.compile("ecdsa-([a-z0-9]+)(?:-([a-z-]+))?-(sha-\\d+)");

        @Override
        public String text() {
            return "ecdsa-" + curveText(curve) + suffix(spelling == CurveSpelling.EXPLICIT, spelling) + "-"
                    + hash.text();
        }

        private static Optional<Ecdsa> named(String text) {
            Matcher parts = TEXT.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            Optional<CurveSpelling> spelling = Optional.ofNullable(parts.group(2))
                    .map(named -> Choice.named(CurveSpelling.class, named))
                    .orElse(Optional.of(CurveSpelling.EXPLICIT));
            return Stream.of(Curve.values())
                    .filter(curve -> curveText(curve).equals(parts.group(1)))
                    .findFirst()
                    .flatMap(curve -> spelling.flatMap(spelled -> Choice.named(HashAlgorithm.class, parts.group(3))
                            .map(hash -> new Ecdsa(curve, spelled, hash))));
        }

        private static String curveText(Curve curve) {
            return curve.standardName().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * RSA.
     *
     * @param bits of the modulus, a multiple of 512 from 1024 to 16,384; below 2048 the key is weak, and few need more than 4096
     */
    record Rsa(int bits, RsaExponent exponent, RsaPadding padding, HashAlgorithm hash) implements SignatureScheme {
        private static final Pattern TEXT =
                Pattern.compile("rsa(-pss)?-(\\d{4,5})(?:-(exponent-[a-z0-9]+))?-(sha-\\d+)");
        private static final int LONGEST = 16_384;
        private static final int SHORTEST = 1024;

        public Rsa {
            if (!possible(bits)) {
                throw new IllegalArgumentException("no modulus of " + bits + " bits");
            }
        }

        @Override
        public String text() {
            String scheme = padding == RsaPadding.PSS ? "rsa-pss-" : "rsa-";
            return scheme + bits + suffix(exponent == RsaExponent.USUAL, exponent) + "-" + hash.text();
        }

        private static boolean possible(int bits) {
            return bits >= SHORTEST && bits <= LONGEST && bits % MultiPrimeKey.PRIME_BITS == 0;
        }

        private static Optional<Rsa> named(String text) {
            Matcher parts = TEXT.matcher(text);
            if (!parts.matches() || !possible(Integer.parseInt(parts.group(2)))) {
                return Optional.empty();
            }
            int bits = Integer.parseInt(parts.group(2));
            RsaPadding padding = parts.group(1) == null ? RsaPadding.PKCS_1 : RsaPadding.PSS;
            Optional<RsaExponent> exponent = Optional.ofNullable(parts.group(3))
                    .map(named -> Choice.named(RsaExponent.class, named))
                    .orElse(Optional.of(RsaExponent.USUAL));
            return exponent.flatMap(chosen -> Choice.named(HashAlgorithm.class, parts.group(4))
                    .map(hash -> new Rsa(bits, chosen, padding, hash)));
        }
    }

    private static String suffix(boolean usual, Choice choice) {
        return usual ? "" : "-" + choice.text();
    }
}
