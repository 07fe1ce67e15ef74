package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.cccd.sim.bytes.Bytes;

/**
 * A record as a kiosk sends it: a compact JWS, and what the backend needs to know of its content.
 *
 * @param previous of the record before it on this kiosk; empty in the first one
 * @param chain of the compact JWS: what the next record's {@code previous} must be
 * @param keyThumbprint of the key in the header; empty when the signature is not that key's
 * @param corrects the record whose verdict it corrects; empty in a check-in
 * @param flaw why it cannot be taken, whoever signed it
 */
record SignedRecord(
        UUID id,
        String kiosk,
        long sequence,
        Optional<Fingerprint> previous,
        Bytes json,
        String compact,
        Fingerprint chain,
        Optional<String> keyThumbprint,
        Optional<UUID> corrects,
        Optional<String> flaw) {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_NAME = 64;
    private static final Set<String> PERSON = Set.of("number", "fullName", "birthDate", "sex");

    /** Empty when it is so broken that it cannot even be answered by its id. */
    static Optional<SignedRecord> parse(String compact) {
        return parse(compact, RecordSignature.verifiedSigner(compact));
    }

    /** One that was verified when it came, from the backend's own file. */
    static Optional<SignedRecord> kept(String compact) {
        return parse(compact, RecordSignature.namedSigner(compact));
    }

    private static Optional<SignedRecord> parse(String compact, Optional<String> signer) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Bytes json = Bytes.copyOf(new Base64URL(parts[1]).decode());
        Optional<ObjectNode> object = Json.object(json);
        if (object.isEmpty()
                || !UUID_FORM.matcher(object.get().path("id").asText()).matches()) {
            return Optional.empty();
        }
        ObjectNode content = object.get();
        String kiosk = content.path("kiosk").asText();
        String previous = content.path("previous").asText();
        return Optional.of(new SignedRecord(
                UUID.fromString(content.path("id").asText()),
                kiosk.substring(0, Math.min(kiosk.length(), LONGEST_NAME)),
                content.path("sequence").asLong(),
                previous.isEmpty() ? Optional.empty() : Optional.of(fingerprint(previous)),
                json,
                compact,
                Fingerprint.of(Reply.utf8(compact)),
                signer,
                corrects(content),
                flaw(content, kiosk)));
    }

    private static Optional<String> flaw(ObjectNode content, String kiosk) {
        boolean counted = Json.isCount(content.path("sequence"), Long.MAX_VALUE)
                && content.path("sequence").longValue() > 0;
        if (kiosk.isEmpty() || kiosk.length() > LONGEST_NAME || !counted) {
            return Optional.of("RECORD_INCOMPLETE");
        }
        if (content.has("corrects") && (corrects(content).isEmpty() || !content.has("verdict"))) {
            return Optional.of("RECORD_INCOMPLETE");
        }
        return content.has("person") && !Json.hasOnly(content.path("person"), PERSON)
                ? Optional.of("PERSON_NOT_MINIMAL")
                : Optional.empty();
    }

    private static Optional<UUID> corrects(ObjectNode content) {
        String id = content.path("corrects").asText();
        return UUID_FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    /** What is no hash gets a fingerprint too; it fits no record. */
    private static Fingerprint fingerprint(String base64Url) {
        byte[] hash = new Base64URL(base64Url).decode();
        return hash.length == 32 ? Fingerprint.ofHash(hash) : Fingerprint.of(Bytes.copyOf(hash));
    }

    @Override
    public String toString() {
        return "SignedRecord[" + id + "]";
    }
}
