package vn.cccd.card.authenticity;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.DigestAlgorithm;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestMessage;
import vn.cccd.card.pki.TestRevocationList;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustStore;

/** An issuing country with a directory that an operator trusts. Keys: issuer brainpoolP512r1 spelt out, signer P-256. */
final class TestCountry {
    static final String ISSUER = "C=VN, O=Test, CN=CSCA Test";
    static final String SIGNER = "C=VN, O=Test, CN=Document Signer 1";
    static final Clock CLOCK = Clock.fixed(TestCertificate.NOW, ZoneOffset.UTC);
    static final BigInteger SIGNER_SERIAL = BigInteger.valueOf(4711);

    private static final KeyPair ISSUER_KEYS = TestKeys.explicit("brainpoolP512r1");
    private static final KeyPair SIGNER_KEYS = TestKeys.named("P-256");

    private final Path directory;
    private final KeyPair issuerKeys;
    private final KeyPair signerKeys;

    TestCountry(Path directory) {
        this(directory, ISSUER_KEYS, SIGNER_KEYS);
    }

    TestCountry(Path directory, KeyPair issuerKeys, KeyPair signerKeys) {
        this.directory = directory;
        this.issuerKeys = issuerKeys;
        this.signerKeys = signerKeys;
    }

    KeyPair issuerKeys() {
        return issuerKeys;
    }

    KeyPair signerKeys() {
        return signerKeys;
    }

    TestCertificate issuer() {
        return TestCertificate.issuer(ISSUER, issuerKeys);
    }

    TestCertificate signer() {
        return TestCertificate.signer(SIGNER, signerKeys, issuerKeys);
    }

    /** The signer's certificate with changes, signed by the issuer. */
    Bytes signer(UnaryOperator<TestCertificate> change) {
        return change.apply(signer()).signedBy(ISSUER, issuerKeys, algorithm(issuerKeys));
    }

    TestCountry trusting(String file, Bytes content) {
        try {
            Files.write(directory.resolve(file), content.toArray());
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The issuer and a fresh revocation list in the trust directory. */
    TestCountry trusted() {
        return trusting("csca.cer", issuer().selfSigned(algorithm(issuerKeys))).trusting("list.crl", revocationList());
    }

    Bytes revocationList(BigInteger... revoked) {
        return TestRevocationList.of(ISSUER, issuerKeys, "2027-01-01T00:00:00Z", revoked);
    }

    TrustStore trust() {
        try {
            return TrustStore.load(List.of(directory), CLOCK);
        } catch (TrustException e) {
            throw new AssertionError(e);
        }
    }

    static TestMessage message() {
        return new TestMessage(
                SecurityObject.CONTENT_TYPE, TestSecurityObject.of(DigestAlgorithm.SHA_256, TestSecurityObject.FILES));
    }

    /** EF.SOD signed by {@code certificate}'s holder, our signer, and carrying it. */
    Bytes efSod(Bytes certificate) {
        return TestSecurityObject.efSod(message()
                .carrying(certificate)
                .signer(certificate, signerKeys, algorithm(signerKeys))
                .encoded());
    }

    PassiveResult judge(Bytes efSod) {
        return new PassiveAuthentication(trust(), CLOCK).judge(efSod, TestSecurityObject.FILES, Optional.of("VNM"));
    }

    static Check check(PassiveResult result, Check.Name name) {
        return result.checks().stream()
                .filter(check -> check.name() == name)
                .findFirst()
                .orElseThrow();
    }

    static String algorithm(KeyPair keys) {
        return keys.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }
}
