package vn.cccd.sim.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;

/**
 * The country signing authority (CSCA), its two document signers and its revocation list (Doc 9303-12).
 *
 * <p>Everything follows from the seed: the same seed gives the same keys, serial numbers and signatures, byte for byte, so that a trust
 * directory written once fits every later run. Only the dates of the revocation list follow the clock, by the day. Nothing is computed
 * before it is asked for: an elliptic-curve operation in a cold virtual machine is a tenth of what a whole reading may take.
 */
public final class IssuingAuthority {
    private static final Period AUTHORITY_LIFE = Period.ofDays(LocalDate.of(2020, 1, 1), LocalDate.of(2049, 12, 31));
    private static final Period SIGNER_LIFE = Period.ofDays(LocalDate.of(2021, 1, 1), LocalDate.of(2045, 12, 31));
    private static final Duration NEXT_REVOCATION_LIST = Duration.ofDays(90);
    private static final Instant REVOKED_SINCE = Instant.parse("2021-01-02T00:00:00Z");
    private static final String REVOKED = "revoked-signer";

    private final long seed;
    private final String commonName;
    private final Clock clock;
    private final SeededSecrets secrets;
    private final Map<String, DocumentSigner> signers = new ConcurrentHashMap<>();

    private IssuingAuthority(long seed, String commonName, Clock clock) {
        this.seed = seed;
        this.commonName = commonName;
        this.clock = clock;
        this.secrets = new SeededSecrets(seed);
    }

    /** The authority that grows from {@code seed}; {@code clock} dates the revocation list. */
    public static IssuingAuthority seeded(long seed, Clock clock) {
        return new IssuingAuthority(seed, "CSCA Simulated Vietnam", clock);
    }

    /** Another authority of the same country, which nobody who trusts this one needs to know. */
    public IssuingAuthority stranger() {
        return new IssuingAuthority(~seed, "CSCA Unheard-of Vietnam", clock);
    }

    /** Somebody with this authority's name and another key. */
    public IssuingAuthority impostor() {
        return new IssuingAuthority(Long.reverse(seed) + 1, commonName, clock);
    }

    /** The self-signed certificate in DER: brainpoolP512r1 with explicit parameters, ECDSA with SHA-512. */
    public Bytes certificate() {
        CertificateIssuer issuer = issuer();
        var publicKey = ExplicitPublicKey.structure(issuer.signer().key());
        return Der.bytes(issuer.certify(new CertificateIssuer.Statement(
                issuer.name(),
                publicKey,
                secrets.serialNumber("authority"),
                AUTHORITY_LIFE,
                DocumentExtensions.ofAuthority(CertificateIssuer.keyIdentifier(publicKey), AUTHORITY_LIFE))));
    }

    /** The revocation list of the day in DER; it names the {@link #revokedSigner}. */
    public Bytes revocationList() {
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var start = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        var period = new Period(start, start.plus(NEXT_REVOCATION_LIST));
        var revocation = new CertificateIssuer.Revocation(secrets.serialNumber(REVOKED), REVOKED_SINCE);
        var number = BigInteger.valueOf(today.toEpochDay());
        return Der.bytes(issuer().revoke(List.of(revocation), period, number));
    }

    /** The signer in good standing. */
    public DocumentSigner signer() {
        return signers.computeIfAbsent("signer", this::certified);
    }

    /** A signer that the revocation list names. */
    public DocumentSigner revokedSigner() {
        return signers.computeIfAbsent(REVOKED, this::certified);
    }

    /** A key for a chip, always the same for the same purpose. */
    public EcKey chipKey(String purpose, Curve curve) {
        return secrets.key("chip/" + purpose, curve);
    }

    /** Writes what an operator needs in order to trust this authority: its certificate and its revocation list. */
    public void writeTrust(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("csca-simulated.cer"), certificate().toArray());
        Files.write(directory.resolve("csca-simulated.crl"), revocationList().toArray());
    }

    private DocumentSigner certified(String purpose) {
        var signer = new EcdsaSigner(secrets.key(purpose, Curve.BRAINPOOL_P256R1));
        CertificateIssuer issuer = issuer();
        var publicKey = ExplicitPublicKey.structure(signer.key());
        var issuerKey = ExplicitPublicKey.structure(issuer.signer().key());
        var certificate = issuer.certify(new CertificateIssuer.Statement(
                name("Document Signer " + purpose),
                publicKey,
                secrets.serialNumber(purpose),
                SIGNER_LIFE,
                DocumentExtensions.ofSigner(
                        CertificateIssuer.keyIdentifier(publicKey),
                        CertificateIssuer.keyIdentifier(issuerKey),
                        SIGNER_LIFE)));
        return new DocumentSigner(certificate, signer);
    }

    private CertificateIssuer issuer() {
        return new CertificateIssuer(
                name(commonName), new EcdsaSigner(secrets.key("authority", Curve.BRAINPOOL_P512R1)));
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, "CCCD Kiosk Simulator")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
