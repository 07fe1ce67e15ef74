package vn.cccd.sim.backend;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.util.UUID;

/** Signs records as a kiosk does, right ones and wrong ones. */
final class SigningKiosk {
    private final ECKey key;

    SigningKiosk() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    }

    /** One that signs with a key that was certified. */
    SigningKiosk(DeviceKey device) throws Exception {
        key = new ECKey.Builder(Curve.P_256, (ECPublicKey) device.pair().getPublic())
                .privateKey(device.privateKey())
                .keyIDFromThumbprint()
                .build();
    }

    String record(UUID id, long sequence, String previous) throws Exception {
        return record("k", id, sequence, previous);
    }

    String record(String kiosk, UUID id, long sequence, String previous) throws Exception {
        return signed("{\"id\":\"%s\",\"kiosk\":\"%s\",\"sequence\":%d%s}"
                .formatted(id, kiosk, sequence, previous.isEmpty() ? "" : ",\"previous\":\"" + previous + "\""));
    }

    String signed(String json) throws Exception {
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(key.getKeyID())
                        .jwk(key.toPublicJWK())
                        .build(),
                new Payload(json));
        jws.sign(new ECDSASigner(key));
        return jws.serialize();
    }

    static String hash(String compact) throws Exception {
        byte[] bytes = compact.getBytes(StandardCharsets.US_ASCII);
        return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(bytes))
                .toString();
    }
}
