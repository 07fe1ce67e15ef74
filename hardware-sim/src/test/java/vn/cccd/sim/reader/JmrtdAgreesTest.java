package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.smartcardio.CardException;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.chip.ChipAuthenticationKey;
import vn.cccd.sim.chip.ChipBehaviour;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.PaceMapping;
import vn.cccd.sim.chip.PaceVariant;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;
import vn.cccd.sim.chip.crypto.AgreementKey;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DhKey;
import vn.cccd.sim.chip.crypto.DomainParameters;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/**
 * An unmodified JMRTD agrees with the chip on keys, wherever it can.
 *
 * <p>It fails in its own integrated mapping, and decrypts the data of chip authentication mapping under another initial vector than
 * appendix I; there the worked examples and a second terminal of our own judge.
 */
class JmrtdAgreesTest {
    private final SecureRandom random = new SecureRandom();

    static List<PaceVariant> variants() {
        var variants = new ArrayList<PaceVariant>();
        Stream.<DomainParameters>concat(Stream.of(Curve.values()), Stream.of(DhGroup.values()))
                .forEach(parameters -> variants.addAll(variantsIn(parameters)));
        return variants;
    }

    private static List<PaceVariant> variantsIn(DomainParameters parameters) {
        var variants = new ArrayList<PaceVariant>();
        boolean everyCipher = parameters == Curve.NIST_P256 || parameters == DhGroup.MODP_1024_160;
        for (var cipher : SecureMessagingCipher.values()) {
            if (everyCipher || cipher == SecureMessagingCipher.AES_128) {
                variants.add(new PaceVariant(PaceMapping.GENERIC, cipher, parameters));
            }
        }
        return variants;
    }

    @ParameterizedTest
    @MethodSource("variants")
    void onTheVariantsOfPaceWithEitherPassword(PaceVariant variant) throws Exception {
        var contents = TestDocument.speaking(TestDocument.cccd2021(random), variant);
        for (var password : List.of(
                PACEKeySpec.createCANKey(TestDocument.CAN),
                PACEKeySpec.createMRZKey(JmrtdClient.bacKey(TestDocument.MRZ_KEY)))) {
            try (var client = client(contents)) {
                client.pace(password);

                assertThat(client.read(FileName.DG1.identifier())).hasSize(93);
            }
        }
    }

    static Stream<Arguments> keys() {
        var random = new SecureRandom();
        return Stream.of(SecureMessagingCipher.values())
                .flatMap(cipher -> Stream.<AgreementKey>concat(
                                Stream.of(Curve.BRAINPOOL_P256R1, Curve.NIST_P521, Curve.NIST_P224)
                                        .map(curve -> EcKey.generate(curve, random)),
                                Stream.of(DhGroup.values()).map(group -> DhKey.generate(group, random)))
                        .map(key -> Arguments.of(key, cipher)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void onTheKeysOfChipAuthentication(AgreementKey key, SecureMessagingCipher cipher) throws Exception {
        var held = new ChipAuthenticationKey(key, cipher);
        var contents = holding(held);
        try (var client = client(contents)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
            client.chipAuthentication(held);

            assertThat(client.read(FileName.DG1.identifier())).hasSize(93);
        }
    }

    @Test
    void onEachOfSeveralKeysByItsName() throws Exception {
        var first = new ChipAuthenticationKey(
                EcKey.generate(Curve.NIST_P256, random), SecureMessagingCipher.AES_128, OptionalInt.of(1));
        var second = new ChipAuthenticationKey(
                EcKey.generate(Curve.BRAINPOOL_P384R1, random), SecureMessagingCipher.AES_128, OptionalInt.of(2));
        var third = new ChipAuthenticationKey(
                DhKey.generate(DhGroup.MODP_2048_256, random), SecureMessagingCipher.TRIPLE_DES, OptionalInt.of(3));
        for (var key : List.of(first, second, third)) {
            try (var client = client(holding(first, second, third))) {
                client.bac(TestDocument.MRZ_KEY);
                client.chipAuthentication(key);

                assertThat(client.read(FileName.DG1.identifier())).hasSize(93);
            }
        }
    }

    private ChipContents holding(ChipAuthenticationKey... keys) {
        return TestDocument.with(SecureMessagingCipher.AES_128, Curve.NIST_P256, ChipBehaviour.cccd2021(), random)
                .with(new ChipKeys(List.of(keys), Optional.empty()));
    }

    private JmrtdClient client(ChipContents contents) throws CardServiceException, CardException {
        var readers = new SimulatedReaders();
        readers.plugIn("Simulated 0").insert(new SimulatedChip(contents, List.of(), random));
        return new JmrtdClient(readers.factory().terminals().list().getFirst(), 223);
    }
}
