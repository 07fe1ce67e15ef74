package vn.cccd.card.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.Fuzz;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.terminal.TerminalKeysException.Reason;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.pki.cv.TerminalFlaw;

class TerminalKeysTest {
    private static final int MUTATIONS = 2_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path key;

    @BeforeEach
    void write() throws Exception {
        TestCertificates.written(TestCertificates.credentials(), directory);
        key = directory.resolve("terminal.pkcs8");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theUsualFilesAreAChainAndItsKey() throws Exception {
        try (TerminalKeys keys = TerminalKeys.load(directory)) {
            assertThat(keys.warnings()).isEmpty();
            assertThat(keys.chain(List.of("VNCVCASIM00001"), TestCertificates.TODAY))
                    .isInstanceOf(TerminalChain.Choice.Chain.class);
            assertThat(keys).hasToString("TerminalKeys[VNISSIM00001]");
        }
    }

    @Test
    void aKeyInTextAndCertificatesInOneFileAreTheSame() throws Exception {
        String armoured = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(Files.readAllBytes(key))
                + "\n-----END PRIVATE KEY-----\n";
        var all = new ByteArrayOutputStream();
        for (Bytes certificate : TestCertificates.encoded(TestCertificates.credentials())) {
            all.writeBytes(certificate.toArray());
        }
        Path other = Files.createDirectory(directory.resolve("other"));
        Files.writeString(other.resolve("a.pem"), armoured);
        Files.write(other.resolve("z"), all.toByteArray());
        Files.writeString(other.resolve(".hidden"), "not ours");

        try (TerminalKeys keys = TerminalKeys.load(other)) {
            assertThat(keys.chain(List.of("VNCVCASIM00001"), TestCertificates.TODAY))
                    .isInstanceOf(TerminalChain.Choice.Chain.class);
        }
    }

    @Test
    void aKeyThatOthersMayReadIsUsedAndToldOf() throws Exception {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

        try (TerminalKeys keys = TerminalKeys.load(directory)) {
            assertThat(keys.warnings())
                    .containsExactly("terminal.pkcs8: others than its owner may use this private key (chmod 600)");
        }
    }

    @Test
    void aKeyOfAnotherTerminalIsToldOf() throws Exception {
        Path other = directory.resolve("other");
        TestCertificates.authority(TerminalSignature.ECDSA_SHA_256)
                .credentials(TerminalFlaw.WRONG_KEY)
                .write(other);

        try (TerminalKeys keys = TerminalKeys.load(other)) {
            assertThat(keys.warnings()).contains("the private key is that of no terminal's certificate");
        }
    }

    @Test
    void whatIsClosedIsWipedAndSignsNothing() throws Exception {
        byte[] der = Files.readAllBytes(key);
        TerminalSigner signer = TerminalSigner.of(der);
        Bytes message = Bytes.fromHex("01");
        var random = new SecureRandom();
        assertThat(signer.sign(SignatureScheme.ECDSA_SHA_256, message, random)).isPresent();

        signer.close();

        assertThat(der).containsOnly(0);
        assertThat(signer.sign(SignatureScheme.ECDSA_SHA_256, message, random)).isEmpty();
        assertThat(signer).hasToString("TerminalSigner[…]");
    }

    @Test
    void whatCannotBeUsedIsNamedWithItsFile() throws Exception {
        Path stranger = Files.writeString(directory.resolve("readme.txt"), "what is this");
        assertThatReason("readme.txt: neither").isEqualTo(Reason.NOT_UNDERSTOOD);
        Files.delete(stranger);

        Path locked = Files.writeString(
                directory.resolve("locked.pem"), "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END");
        assertThatReason("locked.pem: neither").isEqualTo(Reason.NOT_UNDERSTOOD);
        Files.delete(locked);

        Path second = Files.copy(key, directory.resolve("zweite.pkcs8"));
        assertThatReason("zweite.pkcs8: another private key").isEqualTo(Reason.SEVERAL_KEYS);
        Files.delete(second);

        byte[] certificate = Files.readAllBytes(directory.resolve("2-VNISSIM00001.cvcert"));
        Path cut = Files.write(directory.resolve("cut.cvcert"), Arrays.copyOf(certificate, 100));
        assertThatReason("cut.cvcert: a certificate that cannot be used: cut off")
                .isEqualTo(Reason.NOT_UNDERSTOOD);
        Files.delete(cut);

        Path large = Files.write(directory.resolve("large"), new byte[100_000]);
        assertThatReason("large: too long").isEqualTo(Reason.TOO_MUCH);
        Files.delete(large);

        Files.delete(directory.resolve("2-VNISSIM00001.cvcert"));
        assertThatReason("no terminal's certificate").isEqualTo(Reason.NO_CERTIFICATE);
        Files.delete(key);
        assertThatReason("no private key").isEqualTo(Reason.NO_KEY);
    }

    @Test
    void aDirectoryThatIsNotThereIsUnreadable() {
        assertThatThrownBy(() -> TerminalKeys.load(directory.resolve("nowhere")))
                .asInstanceOf(type(TerminalKeysException.class))
                .extracting(TerminalKeysException::reason)
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void anyBytesAreEitherAKeyOrARefusalThatHoldsNothingOfIt() throws Exception {
        Bytes right = Bytes.copyOf(Files.readAllBytes(key));
        Fuzz fuzz = new Fuzz(2);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = fuzz.mutated(right).toArray();
            Files.write(key, mutated);
            try (TerminalKeys keys = TerminalKeys.load(directory)) {
                assertThat(keys.warnings()).isNotNull();
            } catch (TerminalKeysException refused) {
                assertThat(refused.getMessage()).contains("terminal.pkcs8").hasSizeLessThan(120);
                assertThat(refused).hasNoCause();
            }
        }
    }

    private ObjectAssert<Reason> assertThatReason(String message) {
        return assertThatThrownBy(() -> TerminalKeys.load(directory))
                .hasMessageContaining(message)
                .asInstanceOf(type(TerminalKeysException.class))
                .extracting(TerminalKeysException::reason, type(Reason.class));
    }
}
