package vn.cccd.sim.card;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DomainParameters;
import vn.cccd.sim.chip.crypto.EcdsaEncoding;
import vn.cccd.sim.chip.crypto.RsaKey;
import vn.cccd.sim.chip.crypto.SignatureHash;
import vn.cccd.sim.pki.IssuingAuthority;

/** A key for Active Authentication: {@code ecdsa brainpoolP256r1}, {@code ecdsa secp256r1 der} or {@code rsa 2048 sha-256}. */
public sealed interface SigningKeyDesign {
    /** A key on a curve, with the hash that suits it. */
    record Ecdsa(Curve curve, EcdsaEncoding encoding) implements SigningKeyDesign {}

    /**
     * A key that signs with message recovery.
     *
     * @param bits of the modulus
     */
    record Rsa(int bits, SignatureHash hash) implements SigningKeyDesign {}

    static SigningKeyDesign parse(String text) {
        Matcher curve = Pattern.compile("ecdsa (\\S+)( plain| der)?").matcher(text);
        if (curve.matches() && DomainParameters.named(curve.group(1)).orElse(null) instanceof Curve known) {
            boolean der = " der".equals(curve.group(2));
            return new Ecdsa(known, der ? EcdsaEncoding.DER : EcdsaEncoding.PLAIN);
        }
        Matcher rsa = Pattern.compile("rsa (\\d{3,5}) sha-(1|224|256|384|512)").matcher(text);
        if (rsa.matches()) {
            int bits = Integer.parseInt(rsa.group(1));
            if (bits >= 1_024 && bits <= 4_096 && bits % 256 == 0) {
                return new Rsa(bits, SignatureHash.valueOf("SHA_" + rsa.group(2)));
            }
        }
        throw new IllegalArgumentException(
                "expected a key such as ecdsa brainpoolP256r1, ecdsa secp256r1 der or rsa 2048"
                        + " sha-256 (1024 to 4096 bits), but there is '" + text + "'");
    }

    /** The key for {@code purpose}, always the same. */
    default ActiveAuthenticationKey key(IssuingAuthority authority, String purpose) {
        return switch (this) {
            case Ecdsa ecdsa ->
                new ActiveAuthenticationKey.Ecdsa(
                        authority.chipKey(purpose, ecdsa.curve()),
                        SignatureHash.suiting(ecdsa.curve()),
                        ecdsa.encoding());
            case Rsa rsa -> new ActiveAuthenticationKey.Rsa(rsaKey(authority, purpose, rsa.bits()), rsa.hash());
        };
    }

    private static RsaKey rsaKey(IssuingAuthority authority, String purpose, int bits) {
        byte[] seed =
                authority.chipKey(purpose, Curve.NIST_P256).secret().toString().getBytes(StandardCharsets.US_ASCII);
        return RsaKey.seeded(bits, Bytes.copyOf(seed));
    }
}
