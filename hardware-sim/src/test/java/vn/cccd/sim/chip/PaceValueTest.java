package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DomainParameters;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** What a terminal sends in PACE has to lie in the group (Doc 9303-11, 4.4.3.3). */
class PaceValueTest {
    private static final PaceVariant USUAL = PaceChips.variant("gm ecdh brainpoolP256r1 aes-128");

    private final PaceChips chips = new PaceChips(new SeededRandom(31));

    @ParameterizedTest
    @MethodSource("values")
    void theyAreRefusedInBothSteps(PaceVariant variant, Bytes value) throws ChipGone {
        Chip chip = chips.chip(chips.speaking(variant));
        var line = PaceTerminal.Line.plain(chip);

        start(line, variant);
        assertThat(step(line, 0x81, value)).isEqualTo(0x6A80);

        start(line, variant);
        Bytes fair = fair(variant.parameters());
        assertThat(step(line, 0x81, fair)).isEqualTo(0x9000);
        assertThat(step(line, 0x83, value)).isEqualTo(0x6A80);
    }

    @Test
    void aNonceOfTheWrongLengthIsRefused() throws ChipGone {
        PaceVariant variant = PaceChips.variant("im ecdh secp256r1 aes-192");
        var line = PaceTerminal.Line.plain(chips.chip(chips.speaking(variant)));

        for (int length : new int[] {0, 16, 23, 25, 32}) {
            start(line, variant);
            assertThat(step(line, 0x81, TestDocument.filler(length))).isEqualTo(0x6A80);
        }
        start(line, variant);
        assertThat(step(line, 0x81, TestDocument.filler(24))).isEqualTo(0x9000);
    }

    private void start(PaceTerminal.Line line, PaceVariant variant) throws ChipGone {
        Bytes data = Bytes.join(Tlv.of(0x80, variant.protocol()), Tlv.of(0x83, Bytes.of(2)));
        Bytes choice = Bytes.join(Bytes.fromHex("0022c1a4"), Bytes.of(data.length()), data);
        assertThat(line.say(choice).status()).isEqualTo(0x9000);
        assertThat(line.say(Bytes.fromHex("10860000027c0000")).status()).isEqualTo(0x9000);
    }

    private int step(PaceTerminal.Line line, int tag, Bytes value) throws ChipGone {
        Bytes data = Tlv.of(0x7C, Tlv.of(tag, value));
        return line.say(Bytes.join(
                        Bytes.fromHex("10860000"),
                        Bytes.of(0, data.length() >> 8, data.length()),
                        data,
                        Bytes.of(0, 0)))
                .status();
    }

    static Stream<Arguments> values() {
        Curve curve = Curve.BRAINPOOL_P256R1;
        BigInteger prime = TerminalGroup.of(curve).prime();
        Bytes fair = fair(curve);
        Stream<Bytes> points = Stream.of(
                Bytes.empty(),
                Bytes.of(0x00),
                Bytes.of(0x04),
                fair.first(64),
                Bytes.join(fair, Bytes.of(0)),
                Bytes.join(Bytes.of(0x02), fair.slice(1, 33)),
                Bytes.join(fair.first(64), Bytes.of(fair.at(64) ^ 1)),
                Bytes.copyOf(new byte[65]),
                Bytes.join(Bytes.of(0x04), Bytes.copyOf(new byte[64])),
                Bytes.join(Bytes.of(0x04), Bytes.ofUnsigned(prime, 32), fair.from(33)),
                Bytes.join(
                        Bytes.of(0x04),
                        Bytes.ofUnsigned(prime.subtract(BigInteger.ONE), 32),
                        Bytes.ofUnsigned(prime.subtract(BigInteger.ONE), 32)));
        return Stream.concat(
                points.map(point -> Arguments.of(USUAL, point)),
                Stream.of(DhGroup.values()).flatMap(PaceValueTest::numbers));
    }

    private static Stream<Arguments> numbers(DhGroup group) {
        PaceVariant variant = new PaceVariant(PaceMapping.GENERIC, SecureMessagingCipher.AES_128, group);
        BigInteger prime = group.prime();
        BigInteger one = BigInteger.ONE;
        // What is left when the order is divided out lies in the small subgroups that the cofactor makes.
        BigInteger small = BigInteger.TWO.modPow(group.order(), prime);
        return Stream.of(
                        BigInteger.ZERO,
                        one,
                        prime.subtract(one),
                        prime,
                        prime.add(one),
                        prime.add(group.generator()),
                        small,
                        prime.subtract(group.generator()))
                .map(number -> Arguments.of(variant, Bytes.ofUnsigned(number, (prime.bitLength() + 15) / 8)));
    }

    private static Bytes fair(DomainParameters parameters) {
        return fair(TerminalGroup.of(parameters));
    }

    private static <E> Bytes fair(TerminalGroup<E> group) {
        return group.sent(group.times(group.generator(), BigInteger.valueOf(0x1234567)));
    }
}
