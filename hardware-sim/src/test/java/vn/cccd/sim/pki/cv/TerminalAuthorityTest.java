package vn.cccd.sim.pki.cv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.chip.crypto.VerificationKey;
import vn.cccd.sim.chip.terminal.CvCertificate;
import vn.cccd.sim.pki.IssuingAuthority;

class TerminalAuthorityTest {
    private final SecureRandom random = new SecureRandom();
    private final IssuingAuthority issuer = IssuingAuthority.seeded(7, Clock.systemUTC());

    @Test
    void credentialsAreWrittenInTheOrderInWhichTheChipIsShownThem(@TempDir Path directory) throws IOException {
        TerminalCredentials credentials = new TerminalAuthority(issuer, random).credentialsOfGeneration(2);
        credentials.write(directory.resolve("new"));

        try (var files = Files.list(directory.resolve("new"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "0-authority.cvcert",
                            "1-VNCVCASIM00002.cvcert",
                            "2-VNDVSIM00001.cvcert",
                            "3-VNISSIM00001.cvcert",
                            "terminal.pkcs8");
        }
        assertThat(read(directory.resolve("new/0-authority.cvcert"))).contains(credentials.authority());
        assertThat(read(directory.resolve("new/3-VNISSIM00001.cvcert"))).contains(credentials.terminal());
    }

    private static Optional<CvCertificate> read(Path file) throws IOException {
        return CvCertificate.parse(Bytes.copyOf(Files.readAllBytes(file)));
    }

    @Test
    void thePrivateKeyInTheFileIsThatOfTheTerminalsCertificate(@TempDir Path directory)
            throws IOException, GeneralSecurityException {
        var authority = new TerminalAuthority(issuer, TerminalSignature.RSA_PSS_SHA_256, random);
        TerminalCredentials credentials = authority.credentials();
        credentials.write(directory);
        byte[] encoded = Files.readAllBytes(directory.resolve("terminal.pkcs8"));
        var key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        var certified = credentials.terminal().statement().key().usable(Optional.empty());

        assertThat(certified).contains(new VerificationKey.Rsa(key.getModulus(), key.getPublicExponent()));
    }

    @Test
    void theSameIssuerHasTheSameKeysBesideItEveryTime() {
        TerminalCredentials once = new TerminalAuthority(issuer, random).credentials();
        TerminalCredentials again = new TerminalAuthority(issuer, random).credentials();

        assertThat(again.key()).isEqualTo(once.key());
        assertThat(again.terminal().body()).isEqualTo(once.terminal().body());
        assertThat(new TerminalAuthority(IssuingAuthority.seeded(8, Clock.systemUTC()), random)
                        .credentials()
                        .key())
                .isNotEqualTo(once.key());
    }

    @Test
    void aFlawHasATextFormThatIsFoundAgain() {
        for (TerminalFlaw flaw : EnumSet.allOf(TerminalFlaw.class)) {
            assertThat(TerminalFlaw.named(flaw.text())).contains(flaw);
        }
        assertThat(TerminalFlaw.NO_VERIFIER.text()).isEqualTo("no-verifier");
        assertThat(TerminalFlaw.named("unheard-of")).isEmpty();
    }

    @Test
    void credentialsNameTheTerminalOnly() {
        assertThat(new TerminalAuthority(issuer, random).credentials())
                .hasToString("TerminalCredentials[VNISSIM00001]");
    }
}
