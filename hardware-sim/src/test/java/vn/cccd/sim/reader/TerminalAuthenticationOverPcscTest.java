package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.cv.TerminalAuthority;

/** An unmodified JMRTD gains the fingerprints through the real PC/SC service. */
class TerminalAuthenticationOverPcscTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static PcscDaemon daemon;

    private final SecureRandom random = new SecureRandom();

    @BeforeAll
    static void start() throws IOException {
        daemon = SharedService.get();
    }

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_SHA_256", "RSA_PSS_SHA_256"})
    void theFingerprintsAreReadByWhoProvesTheRightToThem(TerminalSignature signature) throws Exception {
        var authority = new TerminalAuthority(IssuingAuthority.seeded(1, Clock.systemUTC()), signature, random);
        ChipContents issued = TestDocument.cccd2021(random);
        ChipContents contents = issued.with(issued.keys().trusting(authority.trust(LocalDate.of(2022, 5, 17))));
        CardTerminal terminal =
                TerminalFactory.getInstance("PC/SC", null).terminals().list().getFirst();
        assertThat(terminal.waitForCardAbsent(PATIENCE.toMillis())).isTrue();
        try (var reader = VpcdReader.connect("localhost", daemon.vpcdPort(), PATIENCE)) {
            reader.insert(new SimulatedChip(contents, List.of(), random));
            assertThat(reader.awaitPresented(PATIENCE)).isTrue();
            assertThat(terminal.waitForCardPresent(PATIENCE.toMillis())).isTrue();
            try (var client = new JmrtdClient(terminal, 223)) {
                client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
                client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
                client.terminalAuthentication(authority.credentials());

                assertThat(client.read(FileName.DG3.identifier()))
                        .isEqualTo(contents.files()
                                .file(FileName.DG3)
                                .orElseThrow()
                                .toArray());
            }
        }
    }
}
