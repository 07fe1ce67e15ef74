package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import javax.smartcardio.CardException;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ChipBehaviour;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.MrzKey;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

class JmrtdReadsTheChipTest {
    private static final List<FileName> FILES = List.of(
            FileName.COM, FileName.DG1, FileName.DG2, FileName.DG13, FileName.DG14, FileName.DG15, FileName.SOD);

    private final SecureRandom random = new SecureRandom();

    @Test
    void paceWithTheCardAccessNumberOpensTheCardAndTheChipProvesItsKeys() throws Exception {
        ChipContents contents = TestDocument.cccd2021(random);
        try (var client = client(contents, 223)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
            client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
            proveActively(client, contents);

            readEverything(client, contents);
        }
    }

    @Test
    void paceWithTheMachineReadableZoneOpensTheCard() throws Exception {
        ChipContents contents = TestDocument.cccd2021(random);
        try (var client = client(contents, 223)) {
            client.pace(PACEKeySpec.createMRZKey(JmrtdClient.bacKey(TestDocument.MRZ_KEY)));

            readEverything(client, contents);
        }
    }

    @ParameterizedTest
    @EnumSource(SecureMessagingCipher.class)
    void basicAccessOpensTheCardAndChipAuthenticationChangesItsCipher(SecureMessagingCipher cipher) throws Exception {
        ChipContents contents = TestDocument.withoutPace(
                TestDocument.with(cipher, Curve.BRAINPOOL_P256R1, ChipBehaviour.cccd2021(), random));
        try (var client = client(contents, 223)) {
            client.bac(TestDocument.MRZ_KEY);
            client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
            proveActively(client, contents);

            readEverything(client, contents);
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyCipherAndEveryCurveIsSpoken(SecureMessagingCipher cipher, Curve curve) throws Exception {
        ChipContents contents = TestDocument.with(cipher, curve, ChipBehaviour.cccd2021(), random);
        try (var client = client(contents, 223)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
            client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
            proveActively(client, contents);

            assertThat(client.read(FileName.DG13.identifier())).isEqualTo(original(contents, FileName.DG13));
        }
    }

    static Stream<Arguments> variants() {
        return Stream.concat(
                Stream.of(Curve.values()).map(curve -> Arguments.of(SecureMessagingCipher.AES_128, curve)),
                Stream.of(SecureMessagingCipher.values()).map(cipher -> Arguments.of(cipher, Curve.BRAINPOOL_P384R1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 223, 1_000, 2_048})
    void filesCanBeReadInBlocksOfAnySize(int blockLength) throws Exception {
        ChipContents contents = TestDocument.cccd2021(random);
        try (var client = client(contents, blockLength)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));

            readEverything(client, contents);
        }
    }

    @Test
    void aWrongCardAccessNumberIsRefused() throws Exception {
        try (var client = client(TestDocument.cccd2021(random), 223)) {
            assertThatThrownBy(() -> client.pace(PACEKeySpec.createCANKey("123456")))
                    .isInstanceOf(CardServiceException.class)
                    .hasMessageContaining("6300");
        }
    }

    @Test
    void aWrongMachineReadableZoneIsRefused() throws Exception {
        try (var client = client(TestDocument.cccd2021(random), 223)) {
            var wrong = new MrzKey("090000124", "900101", "300101");

            // JMRTD tries a second time without a new challenge, so its last status word is 6985.
            assertThatThrownBy(() -> client.bac(wrong))
                    .isInstanceOf(CardServiceException.class)
                    .hasMessageContaining("6985");
        }
    }

    private static void proveActively(JmrtdClient client, ChipContents contents)
            throws CardServiceException, GeneralSecurityException {
        client.activeAuthentication(contents.keys().activeAuthentication().orElseThrow(), new SecureRandom());
    }

    private static void readEverything(JmrtdClient client, ChipContents contents)
            throws CardServiceException, IOException {
        for (var file : FILES) {
            assertThat(client.read(file.identifier())).as(file.name()).isEqualTo(original(contents, file));
        }
    }

    private static byte[] original(ChipContents contents, FileName file) {
        return contents.files()
                .application()
                .getOrDefault(file.identifier(), Bytes.empty())
                .toArray();
    }

    private JmrtdClient client(ChipContents contents, int blockLength) throws CardServiceException, CardException {
        var readers = new SimulatedReaders();
        readers.plugIn("Simulated 0").insert(new SimulatedChip(contents, List.of(), random));
        return new JmrtdClient(readers.factory().terminals().list().getFirst(), blockLength);
    }
}
