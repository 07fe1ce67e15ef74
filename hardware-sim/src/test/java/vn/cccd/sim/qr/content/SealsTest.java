package vn.cccd.sim.qr.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.QrSymbol;
import vn.cccd.sim.qr.content.QrContent.Hostile;
import vn.cccd.sim.qr.content.QrContent.Signed;

/** The judges are published examples and the Java runtime's own signatures. */
class SealsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    private static final QrCodes CODES = QrCodes.seeded(7, CLOCK);
    private static final Citizen CITIZEN = Citizens.NGUYEN_VAN_A;

    /** Doc 9303-13, 2.3.1 and BSI TR-03137-1, annex B. */
    @ParameterizedTest
    @CsvSource({"VISA01, de515826", "XK<CD, eb0466a9", "XKCD, eb11fe45", "D<<, 6abc", "DETS00027, 6d32c8a519fc"})
    void textIsPackedAsInThePublishedExamples(String text, String hex) {
        assertThat(C40.encode(text).toHex()).isEqualTo(hex);
    }

    @Test
    void otherCharactersHaveNoPlaceInASeal() {
        assertThatThrownBy(() -> C40.encode("Nguyễn")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> C40.encode("ABCd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void datesArePackedAsInThePublishedExample() {
        assertThat(DigitalSeal.date(LocalDate.of(1957, 3, 25)).toHex()).isEqualTo("319ef5");
    }

    /** BSI TR-03137-1, annex C: an arrival attestation, byte for byte up to its signature. */
    @Test
    void aPublishedSealOfVersion3IsReproduced() {
        var seal = new DigitalSeal(
                3,
                "D<<",
                "DETS",
                "00027",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 13),
                0xFD02,
                Map.of(
                        2,
                        C40.encode("MED<<MUSTERMANN<<ERIK<<<<<<<<<<<<<<<M0000000<4ALB0308212M1604128<<<<<<<2"),
                        3,
                        C40.encode("160113000085")));

        assertThat(seal.content().toHex())
                .isEqualTo("dc026abc6d32c8a519fc0f71341145f4fd02"
                        + "0230a5621353d9a275735bd4134bc549133c133c133c133c133c"
                        + "a32519a519a4344a5e681ae7204b20d532cf4b7c133c133f"
                        + "030820d5201019a51aea");
        assertThat(seal.with(Bytes.copyOf(new byte[64])).slice(78, 80).toHex()).isEqualTo("ff40");
    }

    @Test
    void aSealOfVersion4SaysTheLengthOfItsReferenceAndIsSignedByTheWrittenCertificate(@TempDir Path directory)
            throws Exception {
        CODES.writeKeys(directory);
        X509Certificate signer = certificate(Files.readAllBytes(directory.resolve("seal-signer.cer")));
        Bytes seal = payload(Signed.SEAL);
        String reference = signer.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);

        assertThat(seal.first(2).toHex()).isEqualTo("dc03");
        assertThat(seal.slice(4, 12).toHex())
                .isEqualTo(C40.encode("VNKS05" + reference).toHex());
        assertThat(signer.getSubjectX500Principal().getName()).contains("CN=KS").contains("C=VN");
        assertThat(holds(seal, signer)).isTrue();
        assertThat(holds(payload(Signed.SEAL_V3), signer)).isTrue();
        assertThat(holds(payload(Hostile.SEAL_CHANGED), signer)).isFalse();
        assertThat(holds(payload(Hostile.SEAL_WRONG_KEY), signer)).isFalse();
        assertThat(payload(Hostile.SEAL_CUT)).isEqualTo(seal.first(seal.length() - 20));
        assertThat(payload(Hostile.SEAL_TRAILING).length()).isEqualTo(seal.length() + 1);
    }

    @Test
    void theSignersCertificateIsTheAuthoritys(@TempDir Path directory) throws Exception {
        CODES.writeKeys(directory);
        var factory = CertificateFactory.getInstance("X.509", new BouncyCastleProvider());
        var authority = factory.generateCertificate(
                new ByteArrayInputStream(Files.readAllBytes(directory.resolve("csca-simulated.cer"))));
        var signer = factory.generateCertificate(
                new ByteArrayInputStream(Files.readAllBytes(directory.resolve("seal-signer.cer"))));

        signer.verify(authority.getPublicKey(), new BouncyCastleProvider());
        assertThat(((X509Certificate) signer).getExtendedKeyUsage()).containsExactly("2.23.136.1.1.14.2");
        assertThat(directory.resolve("csca-simulated.crl")).isNotEmptyFile();
    }

    @Test
    void theJsonFormIsSignedOverItsCanonicalData() throws Exception {
        assertThat(jsonHolds(payload(Signed.VDS_NC))).isTrue();
        assertThat(jsonHolds(payload(Hostile.VDS_NC_STRANGER))).isTrue();
        assertThat(jsonHolds(payload(Hostile.VDS_NC_CHANGED))).isFalse();
        assertThat(enclosed(payload(Hostile.VDS_NC_STRANGER))).isNotEqualTo(enclosed(payload(Signed.VDS_NC)));
    }

    /** RFC 8785, 3.2.3 and 3.2.2.2. */
    @Test
    void jsonIsCanonical() {
        var members = new TreeMap<String, Object>();
        for (String name : new String[] {"\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"}) {
            members.put(name, 1);
        }

        assertThat(CanonicalJson.of(members))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":1,\"\ufb33\":1}");
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @ParameterizedTest
    @EnumSource(Signed.class)
    void everySignedContentFitsACode(Signed content) {
        assertThat(QrSymbol.of(payload(content)).side()).isBetween(40, 185);
    }

    private static Bytes payload(QrContent content) {
        return CODES.payload(CITIZEN, content);
    }

    /** ECDSA on P-256: the last 66 bytes are marker, length, r and s. */
    private static boolean holds(Bytes seal, X509Certificate signer) throws GeneralSecurityException {
        int end = seal.length() - 66;
        assertThat(seal.slice(end, end + 2).toHex()).isEqualTo("ff40");
        return holds(seal.first(end), seal.from(end + 2), signer);
    }

    private static boolean jsonHolds(Bytes payload) throws Exception {
        ObjectMapper sorting = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        JsonNode root = sorting.readTree(payload.toArray());
        String canonical = sorting.writeValueAsString(sorting.treeToValue(root.get("data"), Object.class));
        byte[] signature = Base64.getUrlDecoder().decode(root.at("/sig/sigvl").asText());
        return holds(
                Bytes.copyOf(canonical.getBytes(StandardCharsets.UTF_8)),
                Bytes.copyOf(signature),
                certificate(enclosed(payload).toArray()));
    }

    private static Bytes enclosed(Bytes payload) throws Exception {
        JsonNode root = new ObjectMapper().readTree(payload.toArray());
        return Bytes.copyOf(Base64.getUrlDecoder().decode(root.at("/sig/cer").asText()));
    }

    private static boolean holds(Bytes message, Bytes signature, X509Certificate signer)
            throws GeneralSecurityException {
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(signer.getPublicKey());
        verifier.update(message.toArray());
        return verifier.verify(signature.toArray());
    }

    private static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
