package vn.cccd.sim.card;

import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.sim.chip.ChipAuthenticationKey;
import vn.cccd.sim.chip.crypto.AgreementKey;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DhKey;
import vn.cccd.sim.chip.crypto.DomainParameters;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;
import vn.cccd.sim.pki.IssuingAuthority;

/**
 * A key for Chip Authentication: {@code ecdh brainpoolP256r1 aes-128}, {@code dh modp-2048-256 3des id 7}.
 *
 * @param keyId its name in DG14; keys with different names are different keys
 * @param leadingZero whether the public key begins with a zero byte ({@code … leading-zero})
 */
public record AgreementDesign(
        DomainParameters parameters, SecureMessagingCipher cipher, OptionalInt keyId, boolean leadingZero) {
    private static final Pattern FORM = Pattern.compile(
            "(?<kind>ecdh|dh) (?<parameters>\\S+) (?<cipher>\\S+)(?: id (?<id>\\d{1,3}))?(?<zero> leading-zero)?");

    static AgreementDesign parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "expected a key such as ecdh brainpoolP256r1 aes-128, or dh modp-2048-256"
                            + " aes-128 id 1, but there is '" + text + "'");
        }
        DomainParameters parameters = DomainParameters.named(form.group("parameters"))
                .orElseThrow(() -> new IllegalArgumentException("'" + form.group("parameters")
                        + "' is neither a curve, such as brainpoolP256r1, nor a group, such as modp-2048-256"));
        boolean group = parameters instanceof DhGroup;
        if (group != form.group("kind").equals("dh")) {
            throw new IllegalArgumentException("ecdh is for curves, dh for groups: '" + text + "'");
        }
        SecureMessagingCipher cipher = SecureMessagingCipher.named(form.group("cipher"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + form.group("cipher") + "' is no cipher; there is 3des, aes-128, aes-192, aes-256"));
        OptionalInt id =
                form.group("id") == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group("id")));
        return new AgreementDesign(parameters, cipher, id, form.group("zero") != null);
    }

    ChipAuthenticationKey key(IssuingAuthority authority, String documentNumber) {
        String name = keyId.isPresent() ? "/" + keyId.getAsInt() : "";
        String purpose = "agreement/" + documentNumber + name;
        return new ChipAuthenticationKey(secret(authority, purpose), cipher, keyId);
    }

    private AgreementKey secret(IssuingAuthority authority, String purpose) {
        return switch (parameters) {
            case Curve curve -> {
                EcKey key = authority.chipKey(purpose, curve);
                yield leadingZero ? key.nextWithLeadingZero() : key;
            }
            case DhGroup group -> {
                // Any number below the order will do for a key that need not be secret.
                BigInteger seed = authority.chipKey(purpose, Curve.NIST_P521).secret();
                BigInteger last = group.order().subtract(BigInteger.ONE);
                var key = new DhKey(group, seed.mod(last).add(BigInteger.ONE));
                yield leadingZero ? key.nextWithLeadingZero() : key;
            }
        };
    }
}
