package vn.cccd.sync.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.testing.ManualClock;

class KioskKeyTest {
    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock("2026-11-20T01:15:30.123Z");

    private KioskKey open() throws KioskKeyException {
        return KioskKey.openOrCreate(directory, clock, new SecureRandom());
    }

    private void assertUnreadable() {
        assertThatExceptionOfType(KioskKeyException.class)
                .isThrownBy(this::open)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(KioskKeyException.Reason.KEY_UNREADABLE));
    }

    @Test
    void theKeyIsMadeOnceAndIsTheSameAfterARestart() throws KioskKeyException {
        assertThat(open().thumbprint()).isEqualTo(open().thumbprint()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void onlyTheOwnerMayReadItsFiles() throws Exception {
        open();
        try (var files = Files.list(directory)) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(3);
            for (Path file : found) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void whatItSignsCanBeVerifiedWithTheKeyInTheHeaderWhichHoldsNoSecret() throws Exception {
        KioskKey key = open();
        JWSObject jws = JWSObject.parse(key.sign(Bytes.utf8("{\"fullName\":\"Nguyễn Văn A\"}")));
        assertThat(jws.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(jws.getHeader().getKeyID()).isEqualTo(key.thumbprint());
        ECKey jwk = (ECKey) jws.getHeader().getJWK();
        assertThat(jwk.isPrivate()).isFalse();
        assertThat(jwk.computeThumbprint().toString()).isEqualTo(key.thumbprint());
        assertThat(jws.verify(new ECDSAVerifier(jwk))).isTrue();
        assertThat(jws.getPayload().toString()).isEqualTo("{\"fullName\":\"Nguyễn Văn A\"}");
        assertThat(key).hasToString("KioskKey[" + key.thumbprint() + "]");
    }

    @Test
    void aDamagedKeyIsReportedAndNotReplaced() throws Exception {
        open();
        Path file = directory.resolve("kiosk-key.p12");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertUnreadable();
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aKeyWithoutItsPasswordIsReportedAndNotReplaced() throws Exception {
        open();
        Files.delete(directory.resolve("kiosk-key.password"));
        assertUnreadable();
        assertThat(directory.resolve("kiosk-key.p12")).exists();
    }

    @Test
    void aFirstStartThatWasInterruptedIsFinishedByTheNext() throws Exception {
        open();
        Files.delete(directory.resolve("kiosk-key.p12"));
        Files.writeString(directory.resolve("kiosk-key.p12.new"), "half a fi");
        assertThat(open().thumbprint()).isEqualTo(open().thumbprint());
        assertThat(directory.resolve("kiosk-key.p12.new")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsReported() throws Exception {
        Path file = Files.createFile(directory.resolve("a-file"));
        assertThatExceptionOfType(KioskKeyException.class)
                .isThrownBy(() -> KioskKey.openOrCreate(file, clock, new SecureRandom()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(KioskKeyException.Reason.KEY_NOT_STORED));
    }
}
