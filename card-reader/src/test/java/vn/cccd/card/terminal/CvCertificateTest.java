package vn.cccd.card.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.Fuzz;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.sim.chip.crypto.TerminalSignature;

class CvCertificateTest {
    private static final int MUTATIONS = 40_000;

    @Test
    void aTerminalsCertificateSaysWhoMayWhatAndWhen() throws Exception {
        CvCertificate certificate = CvCertificate.parse(
                TestCertificates.encoded(TestCertificates.credentials()).getLast());

        assertThat(certificate.authority()).isEqualTo("VNDVSIM00001");
        assertThat(certificate.holder()).isEqualTo("VNISSIM00001");
        assertThat(certificate.role()).isEqualTo(TerminalRole.TERMINAL);
        assertThat(certificate.fingerprints()).isTrue();
        assertThat(certificate.effective()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(certificate.expiration()).isEqualTo(LocalDate.of(2049, 12, 31));
        assertThat(certificate.signedByItself()).isFalse();
    }

    @Test
    void onlyTheAuthoritySpellsOutTheCurve() throws Exception {
        List<Bytes> files = TestCertificates.encoded(TestCertificates.credentials());
        CvPublicKey.Ec authority =
                (CvPublicKey.Ec) CvCertificate.parse(files.getFirst()).key();
        CvPublicKey.Ec terminal =
                (CvPublicKey.Ec) CvCertificate.parse(files.getLast()).key();

        assertThat(authority.curve()).isPresent();
        assertThat(authority.curve().get().prime().bitLength()).isEqualTo(256);
        assertThat(terminal.curve()).isEmpty();
        assertThat(terminal.point().length()).isEqualTo(65);
    }

    @ParameterizedTest
    @EnumSource
    void everySchemeIsKnown(TerminalSignature signature) throws Exception {
        var credentials = TestCertificates.authority(signature).credentials();
        for (Bytes file : TestCertificates.encoded(credentials)) {
            assertThat(CvCertificate.parse(file).key().scheme().name()).isEqualTo(signature.name());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {TestCertificates.AUTHORITY, TestCertificates.DOMESTIC, TestCertificates.FOREIGN, 0x00, 0x02})
    void rolesAndRightsAreBitsOfOneByte(int authorization) throws Exception {
        CvCertificate certificate = TestCertificates.certificate("VNA00001", "VNB00001", authorization);

        assertThat(certificate.role()).isEqualTo(TerminalRole.of(authorization));
        assertThat(certificate.fingerprints()).isEqualTo(authorization % 2 == 1);
    }

    @Test
    void whatTheChipIsShownIsByteByByteWhatCame() throws Exception {
        Bytes file = TestCertificates.encoded(TestCertificates.credentials()).getLast();

        Bytes content = CvCertificate.parse(file).content();

        assertThat(content).isEqualTo(file.slice(file.length() - content.length(), file.length()));
        assertThat(content.slice(0, 2)).isEqualTo(Bytes.fromHex("7f4e"));
    }

    @Test
    void aDayThatIsNoneAMissingObjectAndBytesBehindAreRefused() {
        Bytes whole = TestCertificates.encoded(TestCertificates.credentials()).getLast();
        byte[] longer = Arrays.copyOf(whole.toArray(), whole.length() + 1);

        assertThatThrownBy(() -> CvCertificate.parse(Bytes.copyOf(longer))).isInstanceOf(TlvException.class);
        assertThatThrownBy(() -> CvCertificate.parse(TestCertificates.encoded()))
                .isInstanceOf(TlvException.class);
        assertThatThrownBy(() -> CvCertificate.parse(Bytes.copyOf(new byte[CvCertificate.LONGEST + 1])))
                .isInstanceOf(TlvException.class);
        assertThatThrownBy(() -> new CvReader(Bytes.fromHex("5f2506" + "020601030001")).date(CvTag.EFFECTIVE))
                .isInstanceOf(TlvException.class);
    }

    /** Of either kind of key, with and without a curve. */
    @Test
    void anyBytesAreEitherACertificateOrARefusal() {
        Fuzz fuzz = new Fuzz(1);
        List<Bytes> ec = TestCertificates.encoded(TestCertificates.credentials());
        List<Bytes> rsa = TestCertificates.encoded(
                TestCertificates.authority(TerminalSignature.RSA_PSS_SHA_256).credentials());
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            List<Bytes> from = i % 2 == 0 ? ec : rsa;
            Bytes mutated = fuzz.mutated(from.get(i / 2 % from.size()));
            try {
                CvCertificate certificate = CvCertificate.parse(mutated);
                assertThat(certificate.content().length()).isLessThan(mutated.length());
                read++;
            } catch (TlvException refused) {
                assertThat(refused).hasMessageNotContaining("VN");
            }
        }
        assertThat(read).isPositive().isLessThan(MUTATIONS);
    }
}
