package vn.cccd.sim.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataObjectTest {
    @Test
    void whatTlvWritesComesBack() {
        for (int length : List.of(0, 1, 127, 128, 255, 256, 65_535, 65_536)) {
            var value = Bytes.copyOf(new byte[length]);

            var objects = DataObject.parseAll(Bytes.join(Tlv.of(0x87, value), Tlv.of(0x7F49, value)))
                    .orElseThrow();

            assertThat(objects).extracting(DataObject::tag).containsExactly(0x87, 0x7F49);
            assertThat(objects).extracting(DataObject::value).containsOnly(value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"87", "8701", "8780", "8781", "878480000000", "7F", "7F49", "7FFFFFFF0100", "870100FF"})
    void whatIsNoSequenceOfObjectsIsRefused(String hex) {
        assertThat(DataObject.parseAll(Bytes.fromHex(hex))).isEmpty();
    }

    @Test
    void anyBytesAreEitherObjectsThatFillThemOrARefusal() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var bytes = new byte[random.nextInt(24)];
            random.nextBytes(bytes);
            var input = Bytes.copyOf(bytes);

            DataObject.parseAll(input)
                    .ifPresent(objects -> assertThat(Bytes.join(
                                    objects.stream().map(DataObject::encoded).toArray(Bytes[]::new)))
                            .isEqualTo(input));
        }
    }

    @Test
    void numbersKeepTheirLeadingZeros() {
        assertThat(Bytes.ofUnsigned(BigInteger.valueOf(0x80FF), 4).toHex()).isEqualTo("000080ff");
        assertThat(Bytes.fromHex("000080ff").toUnsigned()).isEqualTo(BigInteger.valueOf(0x80FF));
    }
}
