package vn.cccd.sim.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HostileFormTest {
    private static final Bytes FILE = Tlv.of(0x61, Tlv.of(0x5F1F, Bytes.copyOf(new byte[90])));

    @ParameterizedTest
    @CsvSource({
        "length-256mb, 618410000000",
        "length-2gb, 61847fffffff",
        "length-negative, 6184ffffffff",
        "length-of-15-bytes, 618f0000000000000000000000ffffffff",
        "length-zero, 61005f1f5a",
        "length-shorter, 612e5f1f5a",
        "length-longer, 618204455f1f5a",
        "indefinite-length, 61805f1f5a"
    })
    void theHeaderLies(String form, String beginning) {
        assertThat(HostileForm.named(form).applyTo(FILE).toHex()).startsWith(beginning);
    }

    @Test
    void tenThousandObjectsLieInEachOther() {
        Bytes inside = HostileForm.NESTED.applyTo(FILE);
        int depth = 0;
        while (!inside.isEmpty()) {
            inside = DataObject.parseAll(inside).orElseThrow().getFirst().value();
            depth++;
        }

        assertThat(depth).isEqualTo(10_000);
        assertThat(HostileForm.NESTED_INDEFINITE.applyTo(FILE).length()).isEqualTo(2 + 20_000);
    }

    @Test
    void tagsComeTwice() {
        var file = DataObject.parseAll(HostileForm.DUPLICATE_TAGS.applyTo(FILE)).orElseThrow();

        assertThat(file.getFirst().children()).extracting(DataObject::tag).containsExactly(0x5F1F, 0x5F1F);
    }

    @Test
    void somethingFollowsTheEndOrIsMissingThere() {
        Bytes other = Bytes.copyOf(FILE.toArray());

        assertThat(HostileForm.TRAILING_GARBAGE.applyTo(FILE).length()).isEqualTo(FILE.length() + 64);
        assertThat(HostileForm.CUT.applyTo(FILE)).isEqualTo(FILE.first(FILE.length() / 2));
        assertThat(HostileForm.EMPTY.applyTo(FILE)).isEqualTo(Bytes.empty());
        assertThat(HostileForm.ZEROS.applyTo(FILE).length()).isEqualTo(FILE.length());
        assertThat(HostileForm.NOISE.applyTo(FILE)).as("always the same").isEqualTo(HostileForm.NOISE.applyTo(other));
    }

    @ParameterizedTest
    @EnumSource(HostileForm.class)
    void anyBytesCanBeSpoiledAndTheNameIsFoundAgain(HostileForm form) {
        assertThat(HostileForm.named(form.label())).isEqualTo(form);
        for (Bytes file :
                new Bytes[] {FILE, Bytes.empty(), Bytes.of(0x7F), Bytes.fromHex("7f6182ffff00"), Bytes.of(1, 2, 3)}) {
            assertThat(form.applyTo(file)).isNotNull();
        }
    }

    @Test
    void anotherNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostileForm.named("length-3gb"))
                .withMessageContaining("length-2gb");
    }
}
