package vn.cccd.card.lds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cccd.card.Fuzz;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;

class Dg13ParserTest {
    @Test
    void theSampleCardIsReadWithAccents() {
        Dg13 fields = parsed(Samples.DG13);

        assertThat(Samples.DG13.length()).isEqualTo(385);
        assertThat(fields.number()).contains("999090000123");
        assertThat(fields.fullName()).contains("Nguyễn Văn A");
        assertThat(fields.birthDate()).contains(new PartialDate(1990, 1, 1));
        assertThat(fields.sex()).isEqualTo(Sex.MALE);
        assertThat(fields.nationality()).contains("Việt Nam");
        assertThat(fields.ethnicity()).contains("Kinh");
        assertThat(fields.religion()).contains("Không");
        assertThat(fields.placeOfOrigin()).contains("Xã Giả, Huyện Mẫu, Hà Nội");
        assertThat(fields.placeOfResidence()).contains("Số 1, Phường Giả, Quận Mẫu, Hà Nội");
        assertThat(fields.identifyingFeatures()).contains("Nốt ruồi C: 1cm trên sau mép trái");
        assertThat(fields.issueDate()).contains(new PartialDate(2021, 3, 15));
        assertThat(fields.expiryText()).contains("01/01/2030");
        assertThat(fields.parents()).containsExactly("Nguyễn Văn B", "Trần Thị C");
        assertThat(fields.spouse()).isEmpty();
        assertThat(fields.oldNumber()).isEmpty();
        assertThat(fields.chipSerial()).contains("0123456789ABCDEF");
        assertThat(fields.others()).isEmpty();
    }

    @Test
    void parentsMayShareOneSequence() {
        Bytes shared = file(field(13, sequence(text(0x0C, "Cha"), text(0x0C, "Mẹ"))));

        assertThat(parsed(shared).parents()).containsExactly("Cha", "Mẹ");
    }

    @Test
    void anyStringTypeWillDo() {
        Tlv wide = new Tlv(0x1E, Bytes.copyOf("Nữ".getBytes(StandardCharsets.UTF_16BE)));
        Bytes file = file(field(4, wide), field(1, text(0x16, "999090000123")));

        assertThat(parsed(file).sex()).isEqualTo(Sex.FEMALE);
        assertThat(parsed(file).number()).contains("999090000123");
    }

    @Test
    void decomposedAccentsAreComposed() {
        assertThat(parsed(file(field(2, text(0x0C, "Nguye\u0302\u0303n")))).fullName())
                .contains("Nguyễn");
    }

    @Test
    void unknownFieldsAreKept() {
        Dg13 fields = parsed(file(field(2, text(0x0C, "A")), field(17, text(0x0C, "O+"))));

        assertThat(fields.others()).containsEntry(17, List.of("O+"));
    }

    @Test
    void aBirthDateThatIsNoDateIsLeftOut() {
        assertThat(parsed(file(field(3, text(0x0C, "khong ro")))).birthDate()).isEmpty();
        assertThat(parsed(file(field(3, text(0x0C, "1990")))).birthDate()).contains(new PartialDate(1990, 0, 0));
    }

    @Test
    void aRepeatedFieldDoesNotReplaceTheFirst() {
        assertThat(parsed(file(field(2, text(0x0C, "A")), field(2, text(0x0C, "B"))))
                        .fullName())
                .contains("A");
    }

    @Test
    void whatAnotherCountryKeepsThereIsRefused() {
        assertThat(Dg13Parser.parse(Bytes.fromHex("6d03800101"))).isInstanceOf(Dg13Outcome.Refused.class);
    }

    @Test
    void anyBytesAreFieldsOrARefusal() {
        Fuzz fuzz = new Fuzz(4);
        for (int i = 0; i < 5_000; i++) {
            switch (Dg13Parser.parse(fuzz.mutated(Samples.DG13))) {
                case Dg13Outcome.Parsed parsed ->
                    assertThat(parsed.fields().toString()).isEqualTo("Dg13[…]");
                case Dg13Outcome.Refused refused -> assertThat(refused.why()).doesNotContain("Nguy");
            }
        }
    }

    private static Dg13 parsed(Bytes file) {
        return ((Dg13Outcome.Parsed) Dg13Parser.parse(file)).fields();
    }

    private static Bytes file(Tlv... fields) {
        Tlv version = new Tlv(0x02, Bytes.fromHex("01"));
        Tlv oid = new Tlv(0x06, Bytes.fromHex("28d316010008"));
        Tlv set = new Tlv(0x31, sequence(fields).value());
        return new Tlv(0x6D, sequence(version, oid, set).encode()).encode();
    }

    private static Tlv field(int number, Tlv value) {
        return sequence(new Tlv(0x02, Bytes.copyOf(new byte[] {(byte) number})), value);
    }

    private static Tlv text(int tag, String text) {
        return new Tlv(tag, Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Tlv sequence(Tlv... parts) {
        StringBuilder hex = new StringBuilder();
        for (Tlv part : parts) {
            hex.append(part.encode().toHex());
        }
        return new Tlv(0x30, Bytes.fromHex(hex.toString()));
    }
}
