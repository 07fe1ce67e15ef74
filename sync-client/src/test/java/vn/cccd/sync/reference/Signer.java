package vn.cccd.sync.reference;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.cccd.sync.authority.BackendKeys;
import vn.cccd.sync.bytes.Bytes;

/** Signs bundles of any kind, as the backend's key or as somebody else's. */
final class Signer {
    private final ECKey key;

    Signer(String kid) throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
    }

    static BackendKeys trusting(Path directory, Signer... signers) throws Exception {
        Path file = directory.resolve("keys.json");
        Files.writeString(
                file,
                new JWKSet(Arrays.stream(signers)
                                .map(signer -> (JWK) signer.key.toPublicJWK())
                                .toList())
                        .toString());
        return BackendKeys.load(file);
    }

    Bytes sign(String type, String json) throws Exception {
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.getKeyID())
                        .build(),
                new Payload(json));
        jws.sign(new ECDSASigner(key));
        return Bytes.utf8(jws.serialize());
    }

    /** A bundle; {@code more} are further members, with a comma before. */
    Bytes bundle(String name, long version, String content, String more) throws Exception {
        return sign(
                "cccd-bundle+jws",
                "{\"name\":\"" + name + "\",\"version\":" + version
                        + ",\"issuedAt\":\"2026-11-20T00:00:00Z\",\"content\":" + content + more + "}");
    }

    Bytes bundle(String name, long version, String content) throws Exception {
        return bundle(name, version, content, "");
    }
}
