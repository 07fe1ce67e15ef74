package vn.cccd.card.lds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cccd.card.Fuzz;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;

class PortraitParserTest {
    /** Start of image, an APP0 segment, a baseline frame of 640 by 480, and nothing more. */
    private static final String JPEG = "ffd8ffe000104a46494600010100000100010000ffc0001108028001e003012200021101031101";

    private static final String JPEG2000 = "ff4fff51002f0000000001e000000280" + "0000000000000000" + "00".repeat(40);

    @Test
    void theBinaryFormIsRead() {
        Portrait portrait = PortraitParser.parse(dg2(facialRecord(JPEG, 2))).orElseThrow();

        assertThat(portrait.format()).isEqualTo(Portrait.Format.JPEG);
        assertThat(portrait.width()).isEqualTo(480);
        assertThat(portrait.height()).isEqualTo(640);
        assertThat(portrait.image()).isEqualTo(Bytes.fromHex(JPEG));
    }

    @Test
    void aBareCodestreamIsKnownAsJpeg2000() {
        Portrait portrait = PortraitParser.parse(dg2(facialRecord(JPEG2000, 0))).orElseThrow();

        assertThat(portrait.format()).isEqualTo(Portrait.Format.JPEG2000);
        assertThat(portrait.width()).isEqualTo(480);
        assertThat(portrait.height()).isEqualTo(640);
    }

    @Test
    void theAsn1FormIsSearchedForThePicture() {
        Bytes image = new Tlv(0x80, Bytes.fromHex(JPEG)).encode();
        Bytes nested = new Tlv(0xA1, new Tlv(0x30, image).encode()).encode();
        Bytes block = new Tlv(0x7F2E, nested).encode();
        Bytes file = new Tlv(0x75, new Tlv(0x7F61, new Tlv(0x7F60, block).encode()).encode()).encode();

        assertThat(PortraitParser.parse(file).map(Portrait::width)).contains(480);
    }

    @Test
    void aPictureOfSixtyThousandPixelsASideIsNoPortrait() {
        String bomb = JPEG2000.replace("000001e000000280", "0000ea600000ea60");

        assertThat(PortraitParser.parse(dg2(facialRecord(bomb, 0)))).isEmpty();
    }

    @Test
    void aRecordThatClaimsMoreFeaturePointsThanItHoldsIsNoPortrait() {
        assertThat(PortraitParser.parse(dg2(facialRecord(JPEG, 0).replace("0000000000000000", "ffff000000000000"))))
                .isEmpty();
    }

    @Test
    void anyBytesAreAPortraitOrNone() {
        Fuzz fuzz = new Fuzz(5);
        Bytes sample = dg2(facialRecord(JPEG, 1));
        for (int i = 0; i < 5_000; i++) {
            PortraitParser.parse(fuzz.mutated(sample))
                    .ifPresent(portrait -> assertThat(portrait.width()).isBetween(1, 10_000));
        }
    }

    /** General header, facial information with {@code points} feature points, image information, picture. */
    private static String facialRecord(String image, int points) {
        int length = 20 + 8 * points + 12 + image.length() / 2;
        String header = "46414300" + "30313000" + hex(14 + length, 4) + "0001";
        String facial = hex(length, 4) + hex(points, 2) + "00".repeat(14);
        return header + facial + "00".repeat(8 * points) + "00".repeat(12) + image;
    }

    private static String hex(int value, int bytes) {
        return String.format("%0" + 2 * bytes + "x", value);
    }

    private static Bytes dg2(String facialRecord) {
        Bytes block = new Tlv(0x5F2E, Bytes.fromHex(facialRecord)).encode();
        Bytes template = new Tlv(0x7F60, block).encode();
        Bytes group = Bytes.fromHex(new Tlv(0x02, Bytes.fromHex("01")).encode().toHex() + template.toHex());
        return new Tlv(0x75, new Tlv(0x7F61, group).encode()).encode();
    }
}
