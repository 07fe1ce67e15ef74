package vn.cccd.card.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.Fuzz;

class TlvTest {
    @Test
    void longTagsAndLengthsAreRead() throws TlvException {
        Tlv object = Tlv.parse(Bytes.fromHex("7f6182000401020304"));

        assertThat(object.tag()).isEqualTo(0x7F61);
        assertThat(object.constructed()).isTrue();
        assertThat(object.value()).isEqualTo(Bytes.fromHex("01020304"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3080",
                "3085000000000100",
                "30020101ff",
                "3003020101ff",
                "30850000000001",
                "1fffffff01"
            })
    void whatIsNotExactlyOneObjectIsRefused(String hex) {
        assertThatThrownBy(() -> Tlv.parse(Bytes.fromHex(hex))).isInstanceOf(TlvException.class);
    }

    @Test
    void aHugeLengthIsRefusedWithoutAllocatingIt() {
        assertThatThrownBy(() -> Tlv.parse(Bytes.fromHex("61847ffffff0"))).isInstanceOf(TlvException.class);
    }

    @Test
    void encodingGivesBackWhatWasParsed() throws TlvException {
        Bytes encoded = new Tlv(0x5F1F, Bytes.copyOf(new byte[300])).encode();

        assertThat(encoded.slice(0, 5)).isEqualTo(Bytes.fromHex("5f1f82012c"));
        assertThat(Tlv.parse(encoded).encode()).isEqualTo(encoded);
    }

    @Test
    void deepNestingCostsNothingUntilItIsOpened() throws TlvException {
        Bytes nested = Bytes.empty();
        for (int i = 0; i < 200; i++) {
            nested = new Tlv(0x30, nested).encode();
        }
        assertThat(Tlv.parse(nested).children()).hasSize(1);
    }

    @Test
    void anyBytesAreObjectsOrARefusal() {
        Fuzz fuzz = new Fuzz(1);
        Bytes sample = Bytes.fromHex("3134300d060804007f0007020202020101300f060a04007f000702020302020201013012");
        for (int i = 0; i < 5_000; i++) {
            Bytes mutated = fuzz.mutated(sample);
            try {
                List<Tlv> objects = Tlv.parseAll(mutated);
                assertThat(objects.stream().mapToInt(o -> o.value().length()).sum())
                        .isLessThan(mutated.length() + 1);
            } catch (TlvException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }
}
