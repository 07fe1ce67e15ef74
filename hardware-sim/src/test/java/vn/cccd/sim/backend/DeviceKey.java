package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A device's key and its requests to be certified. */
record DeviceKey(KeyPair pair) {
    static DeviceKey make() throws Exception {
        return on("secp256r1");
    }

    static DeviceKey on(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return new DeviceKey(generator.generateKeyPair());
    }

    PrivateKey privateKey() {
        return pair.getPrivate();
    }

    /** PKCS#10 as base64, with a name that claims to be somebody else. */
    String request() throws Exception {
        return request(pair.getPublic(), pair.getPrivate());
    }

    static String request(PublicKey asked, PrivateKey signing) throws Exception {
        return Base64.getEncoder()
                .encodeToString(new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=somebody else"), asked)
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signing))
                        .getEncoded());
    }

    String enrolment(String code) throws Exception {
        return "{\"code\":\"" + code + "\",\"request\":\"" + request() + "\"}";
    }

    String renewal() throws Exception {
        return "{\"request\":\"" + request() + "\"}";
    }

    /** The chain in an answer to either. */
    static List<X509Certificate> chain(String answer) throws Exception {
        String pem =
                new ObjectMapper().readTree(answer).path("certificateChain").asText();
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
