package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.SODFile;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.DG2File;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;

/** The simulated card behind a real PC/SC service, as the Java platform's provider and an unmodified JMRTD see it. */
@Timeout(120)
class CardOverPcscTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final CommandAPDU READ_CARD_ACCESS = new CommandAPDU(0x00, 0xB0, 0x9C, 0x00, 256);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static PcscDaemon daemon;

    private final SecureRandom random = new SecureRandom();
    private final ChipContents contents = TestDocument.cccd2021(random);

    @BeforeAll
    static void start() throws IOException {
        daemon = SharedService.get();
    }

    @Test
    void thePlatformsProviderSeesTheReadersOfThePrivateService() throws Exception {
        assertThat(daemon.started()).isTrue();
        assertThat(TerminalFactory.getInstance("PC/SC", null).terminals().list())
                .extracting(CardTerminal::getName)
                .containsExactly("Virtual PCD 00 00", "Virtual PCD 00 01");
    }

    @ParameterizedTest
    @ValueSource(ints = {223, 2_048})
    void anUnmodifiedClientReadsAnIssuedCardAndItsChipProvesItsKeys(int blockLength) throws Exception {
        var card = SimulatedCard.issue(
                Citizens.NGUYEN_VAN_A,
                CardProfile.CCCD_2021,
                IssuingAuthority.seeded(1, Clock.systemUTC()),
                List.of(),
                random);
        try (var reader = readerWith(card.chip(), PATIENCE);
                var client = new JmrtdClient(terminal(), blockLength)) {
            assertThat(reader.awaitPresented(PATIENCE)).isTrue();
            client.pace(PACEKeySpec.createCANKey(card.citizen().can()));
            client.chipAuthenticationByDg14();
            client.activeAuthenticationByDg15(random);

            var zone = new DG1File(new ByteArrayInputStream(client.read(PassportService.EF_DG1))).getMRZInfo();
            assertThat(zone.getPrimaryIdentifier()).isEqualTo("NGUYEN");
            var faces = new DG2File(new ByteArrayInputStream(client.read(PassportService.EF_DG2)));
            assertThat(faces.getSubRecords()).hasSize(1);
            var security = new SODFile(new ByteArrayInputStream(client.read(PassportService.EF_SOD)));
            byte[] dg13 = client.read(PassportService.EF_DG13);
            assertThat(MessageDigest.getInstance(security.getDigestAlgorithm()).digest(dg13))
                    .isEqualTo(security.getDataGroupHashes().get(13));
        }
    }

    @Test
    void anUnmodifiedClientOpensTheCardByBasicAccess() throws Exception {
        try (var reader = readerWith(PATIENCE);
                var client = new JmrtdClient(terminal(), 223)) {
            assertThat(reader.awaitPresented(PATIENCE)).isTrue();
            client.bac(TestDocument.MRZ_KEY);

            assertThat(client.read(FileName.DG1.identifier())).hasSize(93);
        }
    }

    @Test
    void noCommandWaitsForADelayedAcknowledgement() throws Exception {
        var millis = new long[200];
        try (var reader = readerWith(PATIENCE)) {
            assertThat(reader.awaitPresented(PATIENCE)).isTrue();
            Card card = terminal().connect("T=1");
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                assertThat(card.getBasicChannel().transmit(READ_CARD_ACCESS).getSW())
                        .isEqualTo(0x9000);
                millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            }
            card.disconnect(true);
        }
        Arrays.sort(millis);

        // A delayed acknowledgement costs 40 ms and befalls every command; a busy machine delays a few.
        assertThat(millis[millis.length / 2]).as("median").isLessThan(20);
    }

    @Test
    void theServiceNoticesWhenTheCardIsTakenAwayAndPutBack() throws Exception {
        try (var reader = readerWith(PATIENCE)) {
            CardTerminal terminal = terminal();
            assertThat(terminal.isCardPresent()).isTrue();

            reader.remove();
            assertThat(terminal.waitForCardAbsent(PATIENCE.toMillis())).isTrue();
            reader.insert(chip());
            assertThat(terminal.waitForCardPresent(PATIENCE.toMillis())).isTrue();
        }
    }

    @Test
    void aCardThatMovesComesBackByItself() throws Exception {
        try (var reader = readerWith(PATIENCE, "moved:500@CARD_ACCESS")) {
            assertThat(reader.awaitPresented(PATIENCE)).isTrue();
            CardTerminal terminal = terminal();
            Card card = terminal.connect("T=1");

            assertThat(answerLength(card)).isZero();
            assertThat(reader.awaitPresented(PATIENCE)).isTrue();
            assertThat(terminal.waitForCardPresent(PATIENCE.toMillis())).isTrue();
        }
    }

    @Test
    void aMuteCardIsGivenUpInBoundedTime() throws Exception {
        try (var reader = readerWith(Duration.ofMillis(500), "silent@apdu:1")) {
            assertThat(reader.awaitPresented(PATIENCE)).isTrue();
            Card card = terminal().connect("T=1");

            assertThat(answerLength(card)).isZero();
        }
    }

    /** The driver takes a card that hangs up for one that answers nothing; the service may also notice that it has gone. */
    private static int answerLength(Card card) {
        try {
            return card.getBasicChannel()
                    .transmit(ByteBuffer.wrap(READ_CARD_ACCESS.getBytes()), ByteBuffer.allocate(300));
        } catch (CardException gone) {
            return 0;
        }
    }

    /** With a card on it that the service has noticed. */
    private VpcdReader readerWith(Duration patience, String... mishaps)
            throws IOException, InterruptedException, CardException, NoSuchAlgorithmException {
        return readerWith(chip(mishaps), patience);
    }

    private static VpcdReader readerWith(Chip chip, Duration patience)
            throws IOException, InterruptedException, CardException, NoSuchAlgorithmException {
        // What an earlier test left must have gone, or the service would take two cards for one.
        assertThat(terminal().waitForCardAbsent(PATIENCE.toMillis())).isTrue();
        var reader = VpcdReader.connect("localhost", daemon.vpcdPort(), patience);
        reader.insert(chip);
        assertThat(reader.awaitPresented(PATIENCE)).isTrue();
        assertThat(terminal().waitForCardPresent(PATIENCE.toMillis())).isTrue();
        return reader;
    }

    private SimulatedChip chip(String... mishaps) {
        return new SimulatedChip(contents, Stream.of(mishaps).map(Mishap::parse).toList(), random);
    }

    private static CardTerminal terminal() throws CardException, NoSuchAlgorithmException {
        return TerminalFactory.getInstance("PC/SC", null).terminals().list().getFirst();
    }
}
