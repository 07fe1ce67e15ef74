package vn.cccd.qr.signed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cccd.qr.bytes.Bytes;

/**
 * A VDS-NC taken apart and not believed (ICAO TR VDS-NC, 3): {@code data} with {@code hdr} and {@code msg}, and {@code sig} over the canonical
 * form of {@code data}.
 *
 * @param type {@code hdr.t}, what the message is
 * @param issuer {@code hdr.is}, three letters
 * @param orderBits of the curve that {@code sig.alg} asks for
 * @param message as the signed canonical form says it, not as the code spells it
 * @param certificate {@code sig.cer}; it proves nothing until an authority vouches for it
 */
record JsonSeal(
        String type,
        String issuer,
        ObjectNode message,
        int orderBits,
        Bytes certificate,
        Bytes canonical,
        Bytes signature) {
    private static final int MOST_BYTES = 8_192;
    private static final Map<String, Integer> ALGORITHMS = Map.of("ES256", 256, "ES384", 384, "ES512", 521);

    private static final Set<String> PARTS = Set.of("hdr", "msg");

    static JsonSeal parse(Bytes code) throws RefusedException {
        if (code.length() > MOST_BYTES) {
            throw new RefusedException(Refusal.OVERSIZE);
        }
        ObjectNode root = StrictJson.object(code.toArray(), Refusal.DUPLICATE_CLAIM);
        ObjectNode data = members(root, Set.of("data", "sig"), "data");
        ObjectNode seal = members(root, Set.of("data", "sig"), "sig");
        ObjectNode header = members(data, PARTS, "hdr");
        Bytes canonical = CanonicalJson.of(data);
        ObjectNode message = members(StrictJson.object(canonical.toArray(), Refusal.DUPLICATE_CLAIM), PARTS, "msg");
        Integer orderBits = ALGORITHMS.get(text(seal, "alg"));
        if (orderBits == null) {
            throw new RefusedException(
                    text(seal, "alg").equalsIgnoreCase("none") ? Refusal.ALG_NONE : Refusal.ALG_NOT_ALLOWED);
        }
        return new JsonSeal(
                text(header, "t"),
                text(header, "is"),
                message,
                orderBits,
                certificate(text(seal, "cer")),
                canonical,
                Bytes.copyOf(StrictBase64.decode(withoutPadding(text(seal, "sigvl")))));
    }

    private static ObjectNode members(ObjectNode parent, Set<String> allowed, String name) throws RefusedException {
        Set<String> names = parent.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        if (names.equals(allowed) && parent.path(name) instanceof ObjectNode child) {
            return child;
        }
        throw new RefusedException(Refusal.SEAL_MALFORMED);
    }

    private static String text(ObjectNode parent, String name) throws RefusedException {
        JsonNode value = parent.path(name);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new RefusedException(Refusal.SEAL_MALFORMED);
        }
        return value.textValue();
    }

    /** Examples in circulation pad it. Padding that is not exactly the right one stays and is refused. */
    private static String withoutPadding(String text) {
        int digits = text.indexOf('=');
        boolean right =
                digits > 0 && text.length() % 4 == 0 && text.substring(digits).matches("={1,2}");
        return right ? text.substring(0, digits) : text;
    }

    /** Issuers use either alphabet; it does not matter, for the certificate is not what is signed. */
    private static Bytes certificate(String text) throws RefusedException {
        try {
            return Bytes.copyOf(Base64.getUrlDecoder()
                    .decode(text.replace('+', '-').replace('/', '_').replaceAll("=+$", "")));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.CERTIFICATE_MALFORMED);
        }
    }

    @Override
    public String toString() {
        return "JsonSeal[" + type + "]";
    }
}
