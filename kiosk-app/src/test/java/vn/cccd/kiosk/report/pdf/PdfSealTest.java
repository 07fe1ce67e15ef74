package vn.cccd.kiosk.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.report.SampleFiles;
import vn.cccd.kiosk.report.sheet.Block;
import vn.cccd.kiosk.report.sheet.Sheet;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.device.FileKeystore;
import vn.cccd.sync.device.KeyEntry;
import vn.cccd.sync.device.KioskKeyException;

class PdfSealTest {
    private static final ZonedDateTime NOW = SampleFiles.NOW;
    private static final Bilingual TITLE = new Bilingual("Biên bản", "Report");
    private static final Bytes PDF = PdfWriter.write(
            new Sheet(
                    TITLE,
                    "chân trang",
                    Sheet.Orientation.PORTRAIT,
                    List.of(new Block.Heading(TITLE, Block.Heading.Level.DOCUMENT))),
            NOW);

    private static final Logger PARSER = Logger.getLogger("org.apache.pdfbox");

    @TempDir
    private Path directory;

    /** It tells at length what is wrong with damaged files. */
    @BeforeAll
    static void theParserIsQuiet() {
        PARSER.setLevel(Level.OFF);
    }

    private KeyEntry own() throws KioskKeyException {
        return FileKeystore.in(directory, SampleFiles.CLOCK, new java.security.SecureRandom())
                .open();
    }

    @Test
    void theWholeFileIsSignedAndVerifies() throws Exception {
        KeyEntry key = own();
        Bytes signed = PdfSeal.sign(PDF, key, NOW);

        assertThat(SealCheck.holds(signed, key.chain().getFirst())).isTrue();
        assertThat(SealCheck.certificates(signed)).containsExactlyElementsOf(key.chain());
        assertThat(PdfReading.of(signed).text()).contains("Biên bản");
    }

    @Test
    void aKioskThatIsEnrolledShowsItsWholeChain() throws Exception {
        KeyEntry key = enrolled();
        Bytes signed = PdfSeal.sign(PDF, key, NOW);

        assertThat(SealCheck.holds(signed, key.chain().getFirst())).isTrue();
        assertThat(SealCheck.certificates(signed)).containsExactlyInAnyOrderElementsOf(key.chain());
    }

    @Test
    void anyByteChangedOutsideTheSignatureBreaksIt() throws Exception {
        KeyEntry key = own();
        byte[] signed = PdfSeal.sign(PDF, key, NOW).toArray();
        Random random = new Random(7);

        for (int i = 0; i < 300; i++) {
            byte[] changed = signed.clone();
            int place = i < 20 ? i : random.nextInt(changed.length);
            if (inTheSignature(signed, place)) {
                continue;
            }
            changed[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(SealCheck.holds(Bytes.copyOf(changed), key.chain().getFirst()))
                    .as("byte %s changed", place)
                    .isFalse();
        }
    }

    /** Where the signature itself stands, in hexadecimal digits: it cannot sign itself. */
    private static boolean inTheSignature(byte[] signed, int place) {
        String file = new String(signed, StandardCharsets.ISO_8859_1);
        int begin = file.indexOf("/Contents <") + "/Contents <".length();
        return place >= begin && place < file.indexOf('>', begin);
    }

    @Test
    void whatIsAddedLaterIsNotSigned() throws Exception {
        KeyEntry key = own();
        byte[] signed = PdfSeal.sign(PDF, key, NOW).toArray();
        byte[] longer = java.util.Arrays.copyOf(signed, signed.length + 1);
        longer[signed.length] = '\n';

        assertThat(SealCheck.holds(Bytes.copyOf(longer), key.chain().getFirst()))
                .isFalse();
    }

    @Test
    void anotherKiosksKeyIsNotThisOnes() throws Exception {
        Bytes signed = PdfSeal.sign(PDF, own(), NOW);

        assertThat(SealCheck.holds(signed, enrolled().chain().getFirst())).isFalse();
    }

    @Test
    void aKeyThatCannotSignIsSaidSo() throws Exception {
        KeyEntry whole = own();
        PrivateKey gone = new PrivateKey() {
            private static final long serialVersionUID = 1;

            @Override
            public String getAlgorithm() {
                return "EC";
            }

            @Override
            @SuppressWarnings("NullAway") // a handle shows no encoding
            public String getFormat() {
                return null;
            }

            @Override
            @SuppressWarnings("NullAway") // a handle shows no encoding
            public byte[] getEncoded() {
                return null;
            }
        };
        KeyEntry broken = new KeyEntry(gone, whole.publicKey(), whole.chain());

        assertThatThrownBy(() -> PdfSeal.sign(PDF, broken, NOW)).isInstanceOf(GeneralSecurityException.class);
    }

    private static KeyEntry enrolled() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair authority = generator.generateKeyPair();
        KeyPair kiosk = generator.generateKeyPair();
        return new KeyEntry(
                kiosk.getPrivate(),
                (ECPublicKey) kiosk.getPublic(),
                List.of(
                        certificate("CN=quay-03", kiosk, authority, BigInteger.TWO),
                        certificate("CN=Sample CA", authority, authority, BigInteger.ONE)));
    }

    private static X509Certificate certificate(String subject, KeyPair of, KeyPair issuer, BigInteger number)
            throws Exception {
        Instant now = SampleFiles.CLOCK.instant();
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                new X500Name("CN=Sample CA"),
                                number,
                                Date.from(now.minusSeconds(60)),
                                Date.from(now.plusSeconds(60)),
                                new X500Name(subject),
                                of.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
    }
}
