package vn.cccd.qr.signed;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.cccd.qr.signed.SignatureAnswer.Refused;

/** The known attacks on tokens: RFC 8725, the published weaknesses of libraries, and a few of our own. */
final class TokenAttacks {
    private static final String H = TokenForge.HEADER;
    private static final String C = TokenForge.CLAIMS;
    private static final BigInteger N =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private final TokenForge forge;
    private final List<Attack> attacks = new ArrayList<>();

    private TokenAttacks(TokenForge forge) {
        this.forge = forge;
    }

    static List<Attack> of(TokenForge forge) {
        TokenAttacks all = new TokenAttacks(forge);
        all.headers();
        all.keysInHeaders();
        all.shapes();
        all.signatures();
        all.claims();
        return all.attacks;
    }

    private void headers() {
        for (String none : new String[] {"none", "None", "NONE", "nOnE", " none"}) {
            String header = H.replace("ES256", none);
            token(
                    "alg `" + none + "`, no signature",
                    TokenForge.part(header) + "." + TokenForge.part(C) + ".",
                    Refusal.ALG_NONE);
            token("alg `" + none + "`, a stranger's signature", forge.byStranger(header, C), Refusal.ALG_NONE);
        }
        token("HS256 with the public key's PEM as secret", hmac(forge.pem()), Refusal.ALG_HMAC);
        token("HS512 over an ECDSA signature", forge.signed(H.replace("ES256", "HS512"), C), Refusal.ALG_HMAC);
        token("RS256, PKCS#1 v1.5", forge.signed(H.replace("ES256", "RS256"), C), Refusal.ALG_NOT_ALLOWED);
        token("alg in other letters: `es256`", forge.signed(H.replace("ES256", "es256"), C), Refusal.ALG_NOT_ALLOWED);
        token("ES256K, another curve", forge.signed(H.replace("ES256", "ES256K"), C), Refusal.ALG_NOT_ALLOWED);
        token(
                "alg of another key type than the named key's",
                forge.signed(H.replace("ES256", "PS256"), C),
                Refusal.ALG_NOT_THE_KEYS);
        token(
                "alg of another curve than the named key's",
                forge.signed(H.replace("ES256", "ES384"), C),
                Refusal.ALG_NOT_THE_KEYS);
        token("no alg", forge.signed("{\"kid\":\"k1\"}", C), Refusal.ALG_MISSING);
        token("alg is a number", forge.signed("{\"alg\":256,\"kid\":\"k1\"}", C), Refusal.ALG_MISSING);
        token(
                "unknown `crit`, well signed",
                forge.signed(H.replace("}", ",\"crit\":[\"x\"],\"x\":1}"), C),
                Refusal.UNKNOWN_CRITICAL);
        token("empty `crit`", forge.signed(H.replace("}", ",\"crit\":[]}"), C), Refusal.UNKNOWN_CRITICAL);
        token(
                "`b64` false (RFC 7797)",
                forge.signed(H.replace("}", ",\"b64\":false,\"crit\":[\"b64\"]}"), C),
                Refusal.UNENCODED_PAYLOAD);
        token(
                "`zip`: a small token that unpacks to a large one",
                forge.signed(H.replace("}", ",\"zip\":\"DEF\"}"), C),
                Refusal.COMPRESSED);
        token(
                "`cty` JWT: a token in a token",
                forge.signed(H.replace("}", ",\"cty\":\"JWT\"}"), C),
                Refusal.NESTED_TOKEN);
        token(
                "a header member twice: two algorithms",
                forge.signed(H.replace("}", ",\"alg\":\"none\"}"), C),
                Refusal.DUPLICATE_HEADER);
        token(
                "a header member twice, one spelt with escapes",
                forge.signed(H.replace("}", ",\"\\u0061lg\":\"none\"}"), C),
                Refusal.DUPLICATE_HEADER);
        token("no kid", forge.signed("{\"alg\":\"ES256\"}", C), Refusal.KID_MISSING);
        token(
                "kid is a path, of a list type",
                forge.signed("{\"alg\":\"ES256\",\"kid\":[\"k1\"]}", C),
                Refusal.KID_MISSING);
        token(
                "kid `../../dev/null`",
                forge.signed(H.replace("k1", "../../dev/null"), C),
                SignatureStatus.UNKNOWN_KEY,
                Refusal.UNKNOWN_KEY);
        token(
                "kid `k1' OR '1'='1`",
                forge.signed(H.replace("k1", "k1' OR '1'='1"), C),
                SignatureStatus.UNKNOWN_KEY,
                Refusal.UNKNOWN_KEY);
    }

    private void keysInHeaders() {
        token(
                "`jwk` in the header, kid of a known key",
                forge.byStranger(H.replace("}", ",\"jwk\":{}}"), C),
                Refusal.EMBEDDED_KEY_NOT_USED);
        token(
                "`x5c` in the header, kid of a known key",
                forge.byStranger(H.replace("}", ",\"x5c\":[\"AAAA\"]}"), C),
                Refusal.EMBEDDED_KEY_NOT_USED);
        token(
                "`jku` in the header, kid of a known key",
                forge.byStranger(H.replace("}", ",\"jku\":\"https://keys.invalid/\"}"), C),
                Refusal.KEY_ADDRESS_NOT_FOLLOWED);
        token(
                "`x5u` in the header, unknown kid",
                forge.byStranger(H.replace("k1", "k2").replace("}", ",\"x5u\":\"file:///etc\"}"), C),
                SignatureStatus.UNKNOWN_KEY,
                Refusal.KEY_ADDRESS_NOT_FOLLOWED);
        token("a stranger's signature under a known kid", forge.byStranger(H, C), Refusal.SIGNATURE_WRONG);
    }

    private void shapes() {
        String good = forge.signed(H, C);
        token(
                "JSON serialisation, flattened",
                "{\"payload\":\"" + TokenForge.part(C) + "\",\"protected\":\"" + TokenForge.part(H)
                        + "\",\"signature\":\"AAAA\"}",
                Refusal.JSON_SERIALISATION);
        token("two parts", good.substring(0, good.lastIndexOf('.')), Refusal.NOT_THREE_PARTS);
        token("five parts: an encrypted token", good + ".AAAA.AAAA", Refusal.NOT_THREE_PARTS);
        token(
                "64 KiB, well signed",
                forge.signed(H, C.replace("}", ",\"x\":\"" + "x".repeat(65_536) + "\"}")),
                Refusal.OVERSIZE);
        token("padding behind the signature", good + "==", Refusal.NOT_BASE64URL);
        token("a line break within", good.substring(0, 20) + "\n" + good.substring(20), Refusal.NOT_BASE64URL);
        token("a space behind", good + " ", Refusal.NOT_BASE64URL);
        token("Base64 of the other alphabet", TokenForge.part(H) + ".e30.+/+/", Refusal.NOT_BASE64URL);
        token("unused bits of the last digit set", loose(good), Refusal.LOOSE_BASE64URL);
        token("header is no JSON", TokenForge.part("nothing") + ".e30.AAAA", Refusal.NOT_JSON);
        token("something behind the header's JSON", forge.signed(H + "{}", C), Refusal.NOT_JSON);
        token(
                "header not in UTF-8",
                TokenForge.base64(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}) + ".e30.AAAA",
                Refusal.NOT_JSON);
        token(
                "header nested 2,000 deep",
                forge.signed("{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}", "{}"),
                Refusal.TOO_DEEP);
    }

    private void signatures() {
        byte[] honest = forge.honestSignature();
        token("no signature under ES256", forge.withSignature(new byte[0]), Refusal.SIGNATURE_LENGTH);
        token("a byte cut off", forge.withSignature(Arrays.copyOf(honest, 63)), Refusal.SIGNATURE_LENGTH);
        token("zero bytes behind", forge.withSignature(Arrays.copyOf(honest, 66)), Refusal.SIGNATURE_LENGTH);
        token("DER instead of r and s", forge.withSignature(der(honest)), Refusal.SIGNATURE_IS_DER);
        token(
                "r and s zero (CVE-2022-21449)",
                forge.withSignature(pair(BigInteger.ZERO, BigInteger.ZERO)),
                Refusal.SIGNATURE_ZERO);
        token("r zero", forge.withSignature(pair(BigInteger.ZERO, BigInteger.ONE)), Refusal.SIGNATURE_ZERO);
        token("s zero", forge.withSignature(pair(BigInteger.ONE, BigInteger.ZERO)), Refusal.SIGNATURE_ZERO);
        token("r = n, s = n: zero by another name", forge.withSignature(pair(N, N)), Refusal.SIGNATURE_OUT_OF_RANGE);
        token(
                "r = n + 1",
                forge.withSignature(pair(N.add(BigInteger.ONE), BigInteger.ONE)),
                Refusal.SIGNATURE_OUT_OF_RANGE);
        token("r = s = 1", forge.withSignature(pair(BigInteger.ONE, BigInteger.ONE)), Refusal.SIGNATURE_WRONG);
        token(
                "a claim changed after signing",
                TokenForge.part(H) + "." + TokenForge.part(C.replace("123\"", "124\"")) + "."
                        + TokenForge.base64(honest),
                Refusal.SIGNATURE_WRONG);
    }

    private void claims() {
        long now = TokenForge.NOW;
        String e = "\"exp\":" + (now + 60);
        token(
                "a claim twice, well signed",
                forge.signed(H, C.replace("}", ",\"sub\":\"999000000000\"}")),
                Refusal.DUPLICATE_CLAIM);
        token(
                "a claim twice in an inner object",
                forge.signed(H, C.replace("}", ",\"a\":{\"b\":1,\"b\":2}}")),
                Refusal.DUPLICATE_CLAIM);
        token(
                "claims nested 2,000 deep, well signed",
                forge.signed(H, C.replace("}", ",\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")),
                Refusal.TOO_DEEP);
        token("claims are a list", forge.signed(H, "[]"), Refusal.NOT_JSON);
        token("no exp", forge.signed(H, C.replace("," + e, "")), Refusal.EXPIRY_MISSING);
        token("exp is text", forge.signed(H, C.replace(e, "\"exp\":\"tomorrow\"")), Refusal.CLAIM_MALFORMED);
        token("exp in the year 9999", forge.signed(H, C.replace(e, "\"exp\":253402300799")), Refusal.EXPIRY_ABSURD);
        token("exp 1e999", forge.signed(H, C.replace(e, "\"exp\":1e999")), Refusal.EXPIRY_ABSURD);
        token(
                "exp with an exponent of 24 digits",
                forge.signed(H, C.replace(e, "\"exp\":211e997724899248997724899")),
                Refusal.NOT_JSON);
        token("exp negative", forge.signed(H, C.replace(e, "\"exp\":-1")), Refusal.EXPIRY_ABSURD);
        token("exp in milliseconds", forge.signed(H, C.replace(e, e + "000")), Refusal.EXPIRY_ABSURD);
        token("exp before iat", forge.signed(H, C.replace(e, "\"exp\":" + (now - 1))), Refusal.EXPIRY_ABSURD);
        token(
                "over since an hour",
                forge.signed(
                        H,
                        C.replace("\"iat\":" + now, "\"iat\":" + (now - 3_700)).replace(e, "\"exp\":" + (now - 3_600))),
                SignatureStatus.EXPIRED,
                Refusal.EXPIRED);
        token(
                "nbf in an hour",
                forge.signed(
                        H,
                        C.replace("\"iat\":" + now, "\"nbf\":" + (now + 3_600)).replace(e, "\"exp\":" + (now + 7_200))),
                SignatureStatus.NOT_YET_VALID,
                Refusal.NOT_YET_VALID);
        token(
                "iat in an hour",
                forge.signed(
                        H,
                        C.replace("\"iat\":" + now, "\"iat\":" + (now + 3_600)).replace(e, "\"exp\":" + (now + 7_200))),
                SignatureStatus.NOT_YET_VALID,
                Refusal.NOT_YET_VALID);
        token("jti is a number", forge.signed(H, C.replace("\"jti\":\"j\"", "\"jti\":7")), Refusal.CLAIM_MALFORMED);
        token(
                "jti of 300 characters",
                forge.signed(H, C.replace("\"j\"", "\"" + "j".repeat(300) + "\"")),
                Refusal.CLAIM_MALFORMED);
    }

    private void token(String what, String token, Refusal why) {
        token(what, token, SignatureStatus.INVALID, why);
    }

    private void token(String what, String token, SignatureStatus status, Refusal why) {
        attacks.add(new Attack(what, SignedForm.JWS, Attack.bytes(token), new Refused(status, why)));
    }

    private static String hmac(String secret) {
        String input = TokenForge.part(H.replace("ES256", "HS256")) + "." + TokenForge.part(C);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return input + "." + TokenForge.base64(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String loose(String token) {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = digits.indexOf(token.charAt(token.length() - 1));
        return token.substring(0, token.length() - 1) + digits.charAt(last | 1);
    }

    private static byte[] pair(BigInteger r, BigInteger s) {
        byte[] pair = new byte[64];
        byte[] left = r.toByteArray();
        byte[] right = s.toByteArray();
        int l = Math.min(left.length, 32);
        int m = Math.min(right.length, 32);
        System.arraycopy(left, left.length - l, pair, 32 - l, l);
        System.arraycopy(right, right.length - m, pair, 64 - m, m);
        return pair;
    }

    private static byte[] der(byte[] signature) {
        byte[] r = new BigInteger(1, Arrays.copyOf(signature, 32)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)).toByteArray();
        byte[] der = new byte[6 + r.length + s.length];
        der[0] = 0x30;
        der[1] = (byte) (der.length - 2);
        der[2] = 0x02;
        der[3] = (byte) r.length;
        System.arraycopy(r, 0, der, 4, r.length);
        der[4 + r.length] = 0x02;
        der[5 + r.length] = (byte) s.length;
        System.arraycopy(s, 0, der, 6 + r.length, s.length);
        return der;
    }
}
