package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DhKey;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** Whatever bytes come, the chip answers with at least a status word and never breaks. */
class ChipFuzzTest {
    private static final int ROUNDS = 6_000;
    private static final Bytes POINT =
            EcKey.generate(Curve.NIST_P192, new SeededRandom(9)).publicPoint();

    private static final List<Bytes> PLAIN = List.of(
            Bytes.fromHex("00a4040c07a0000002471001"),
            Bytes.fromHex("00a4020c02011c"),
            Bytes.fromHex("00a4000002011c00"),
            Bytes.fromHex("00b0000000"),
            Bytes.fromHex("00b09c0400"),
            Bytes.fromHex("00b000000000ff"),
            Bytes.fromHex("00b10000045402000010"),
            Bytes.fromHex("0084000008"),
            Bytes.join(Bytes.fromHex("0082000028"), TestDocument.filler(40), Bytes.of(0x28)),
            Bytes.fromHex("0088000008010203040506070800"),
            Bytes.fromHex("0022c1a40f800a04007f00070202040202830102"),
            Bytes.fromHex("00c0000010"));

    private static final List<Bytes> PACE_STEPS = List.of(
            Bytes.fromHex("0022c1a40f800a04007f00070202040202830102"),
            Bytes.fromHex("10860000027c0000"),
            generalAuthenticate(0x10, 0x81),
            generalAuthenticate(0x10, 0x83),
            Bytes.fromHex("008600000c7c0a8508010203040506070800"));

    @Test
    void randomBytesAreAnswered() throws ChipGone {
        var random = new Random(11);
        var chip = chip(ChipBehaviour.cccd2021());
        for (int round = 0; round < ROUNDS; round++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            answered(chip, Bytes.copyOf(bytes));
        }
    }

    @Test
    void mutatedPlainCommandsAreAnswered() throws ChipGone {
        var random = new Random(12);
        var chip = chip(ChipBehaviour.cccd2021());
        var open = new SimulatedChip(
                TestDocument.open(TestDocument.cccd2021(new SeededRandom(15))), List.of(), new SeededRandom(16));
        for (int round = 0; round < ROUNDS; round++) {
            Bytes command = mutated(PLAIN.get(random.nextInt(PLAIN.size())), random);
            answered(chip, command);
            answered(open, command);
        }
    }

    @Test
    void aMutatedPaceIsAnswered() throws ChipGone {
        var random = new Random(13);
        var chip = chip(ChipBehaviour.cccd2021());
        for (int round = 0; round < ROUNDS / 10; round++) {
            int changed = random.nextInt(2 * PACE_STEPS.size());
            for (int step = 0; step < PACE_STEPS.size(); step++) {
                answered(chip, step == changed ? mutated(PACE_STEPS.get(step), random) : PACE_STEPS.get(step));
            }
        }
    }

    @Test
    void mutatedCommandsInsideSecureMessagingAreAnswered() throws ChipGone {
        var random = new Random(14);
        var chip = chip(ChipBehaviour.cccd2021());
        var commands = List.of(
                "00a4020c020102",
                "00b0000010",
                "00b10000045402001010",
                "0088000008010203040506070800",
                "002241a40c800a04007f00070202030202",
                Bytes.join(Bytes.fromHex("00860000"), withLength(Tlv.of(0x7C, Tlv.of(0x80, POINT))), Bytes.of(0))
                        .toHex(),
                Bytes.join(Bytes.fromHex("002241a6"), withLength(Tlv.of(0x91, POINT)))
                        .toHex());
        for (int round = 0; round < ROUNDS / 10; round++) {
            var terminal = TestTerminal.openedByBac(chip);
            for (int i = 0; i < 4; i++) {
                Bytes inner = mutated(Bytes.fromHex(commands.get(random.nextInt(commands.size()))), random);
                if (CommandApdu.parse(inner).isPresent() && inner.length() < 150) {
                    answered(chip, terminal.wrap(inner.toHex()));
                }
            }
            answered(chip, mutated(terminal.wrap("00b0000010"), random));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im ecdh brainpoolP256r1 aes-192",
                "cam ecdh secp192r1 aes-128",
                "gm dh modp-1024-160 3des",
                "im dh modp-1024-160 aes-256"
            })
    void aMutatedRunOfEveryKindOfPaceIsAnswered(String name) throws ChipGone {
        var random = new Random(17);
        PaceVariant variant = PaceVariant.named(name).orElseThrow();
        ChipContents contents = TestDocument.cccd2021(new SeededRandom(18));
        var chip = new SimulatedChip(TestDocument.speaking(contents, variant), List.of(), new SeededRandom(19));
        List<Bytes> steps = steps(variant);
        for (int round = 0; round < ROUNDS / 40; round++) {
            int changed = random.nextInt(2 * steps.size());
            for (int step = 0; step < steps.size(); step++) {
                answered(chip, step == changed ? mutated(steps.get(step), random) : steps.get(step));
            }
        }
    }

    /** Fair values in each step, but for the token. */
    private static List<Bytes> steps(PaceVariant variant) {
        Bytes value = switch (variant.parameters()) {
            case Curve curve -> EcKey.generate(curve, new SeededRandom(20)).publicPoint();
            case DhGroup group -> DhKey.generate(group, new SeededRandom(20)).publicNumber();
        };
        Bytes mappingData = variant.mapping() == PaceMapping.INTEGRATED
                ? TestDocument.filler(TerminalKeys.keyLength(variant.cipher()))
                : value;
        Bytes choice = Bytes.join(Tlv.of(0x80, variant.protocol()), Tlv.of(0x83, Bytes.of(2)));
        return List.of(
                Bytes.join(Bytes.fromHex("0022c1a4"), withLength(choice)),
                Bytes.fromHex("10860000027c0000"),
                step(0x10, 0x81, mappingData),
                step(0x10, 0x83, value),
                step(0x00, 0x85, TestDocument.filler(8)));
    }

    private static Bytes step(int cla, int tag, Bytes value) {
        return Bytes.join(
                Bytes.of(cla, 0x86, 0x00, 0x00), withLength(Tlv.of(0x7C, Tlv.of(tag, value))), Bytes.of(0x00));
    }

    @Test
    void mutatedKeysOfChipAuthenticationAreAnswered() throws ChipGone {
        var random = new Random(21);
        var number = DhKey.generate(DhGroup.MODP_1024_160, new SeededRandom(22));
        var keys = List.of(
                new ChipAuthenticationKey(number, SecureMessagingCipher.TRIPLE_DES, OptionalInt.of(1)),
                new ChipAuthenticationKey(number, SecureMessagingCipher.AES_256, OptionalInt.of(2)));
        var chip = new SimulatedChip(
                TestDocument.cccd2021(new SeededRandom(23)).with(new ChipKeys(keys, Optional.empty())),
                List.of(),
                new SeededRandom(24));
        Bytes value = number.publicNumber();
        var commands = List.of(
                Bytes.fromHex("002241a40f800a04007f00070202030104840102"),
                step(0x00, 0x80, value),
                Bytes.join(
                        Bytes.fromHex("002241a6"),
                        withLength(Bytes.join(Tlv.of(0x91, value), Tlv.of(0x84, Bytes.of(1))))));
        for (int round = 0; round < ROUNDS / 20; round++) {
            var terminal = TestTerminal.openedByBac(chip);
            for (var command : commands) {
                Bytes inner = mutated(command, random);
                if (CommandApdu.parse(inner).isPresent() && inner.length() < 200) {
                    answered(chip, terminal.wrap(inner.toHex()));
                }
            }
        }
    }

    private static Bytes withLength(Bytes data) {
        return Bytes.join(Bytes.of(data.length()), data);
    }

    private static Bytes generalAuthenticate(int cla, int tag) {
        return Bytes.join(
                Bytes.of(cla, 0x86, 0x00, 0x00), withLength(Tlv.of(0x7C, Tlv.of(tag, POINT))), Bytes.of(0x00));
    }

    private static SimulatedChip chip(ChipBehaviour behaviour) {
        return new SimulatedChip(
                TestDocument.with(SecureMessagingCipher.AES_128, Curve.NIST_P192, behaviour, new SeededRandom(15)),
                List.of(),
                new SeededRandom(16));
    }

    private static void answered(Chip chip, Bytes command) throws ChipGone {
        assertThat(chip.transmit(command).length()).as(command.toHex()).isGreaterThanOrEqualTo(2);
    }

    /** One to three bytes changed, cut off or doubled. */
    private static Bytes mutated(Bytes command, Random random) {
        Bytes changed = command;
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(changed.length());
            changed = switch (random.nextInt(4)) {
                case 0 -> changed.first(Math.max(1, at));
                case 1 -> Bytes.join(changed.first(at), Bytes.of(random.nextInt(256)), changed.from(at));
                default -> Bytes.join(changed.first(at), Bytes.of(random.nextInt(256)), changed.from(at + 1));
            };
        }
        return changed;
    }
}
