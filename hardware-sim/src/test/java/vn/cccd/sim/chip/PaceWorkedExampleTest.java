package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** Doc 9303-11, appendix G.1: PACE with generic mapping on brainpoolP256r1, AES-128 and the machine readable zone. */
class PaceWorkedExampleTest {
    private static final String NONCE = "3F00C4D39D153F2B2A214A078D899B22";
    private static final String MAPPING_SECRET = "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560";
    private static final String EPHEMERAL_SECRET = "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A";

    private final SimulatedChip chip = new SimulatedChip(
            new ChipContents(
                    new ChipAccess(
                            Optional.empty(),
                            Optional.of(new MrzKey("T22000129", "640812", "101031")),
                            List.of(new PaceVariant(
                                    PaceMapping.GENERIC, SecureMessagingCipher.AES_128, Curve.BRAINPOOL_P256R1)),
                            false),
                    new ChipFiles(Map.of(), Map.of()),
                    ChipKeys.none(),
                    ChipBehaviour.passport()),
            List.of(),
            new ScriptedRandom(NONCE, MAPPING_SECRET, EPHEMERAL_SECRET));

    @Test
    void theChipSpeaksTheConversationOfTheStandard() throws ChipGone {
        assertThat(send("0022C1A412800A04007F0007020204020283010184010D")).isEqualTo("9000");
        assertThat(step(0x10, Tlv.of(0x7C))).isEqualTo(new Dynamic(0x80, "95a3a016522ee98d01e76cb6b98b42c3"));
        assertThat(step(
                        0x10,
                        point(
                                0x81,
                                "7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E",
                                "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D")))
                .isEqualTo(new Dynamic(
                        0x82,
                        "04824fba91c9cbe26bef53a0ebe7342a3bf178cea9f45de0b70aa601651fba3f57"
                                + "30d8c879aaa9c9f73991e61b58f4d52eb87a0a0c709a49dc63719363ccd13c54"));
        assertThat(step(
                        0x10,
                        point(
                                0x83,
                                "2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C",
                                "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462")))
                .isEqualTo(new Dynamic(
                        0x84,
                        "049e880f842905b8b3181f7af7caa9f0efb743847f44a306d2d28c1d9ec65df6db"
                                + "7764b22277a2eddc3c265a9f018f9cb852e111b768b326904b59a0193776f094"));
        assertThat(step(0x00, Tlv.of(0x7C, Tlv.of(0x85, Bytes.fromHex("C2B0BD78D94BA866")))))
                .isEqualTo(new Dynamic(0x86, "3abb9674bce93c08"));
    }

    private record Dynamic(int tag, String value) {}

    private static Bytes point(int tag, String x, String y) {
        return Tlv.of(0x7C, Tlv.of(tag, Bytes.of(0x04), Bytes.fromHex(x), Bytes.fromHex(y)));
    }

    private Dynamic step(int cla, Bytes data) throws ChipGone {
        Bytes answer = chip.transmit(Bytes.join(Bytes.of(cla, 0x86, 0x00, 0x00, data.length()), data, Bytes.of(0x00)));
        assertThat(answer.from(answer.length() - 2).toHex()).isEqualTo("9000");
        var template = DataObject.parseAll(answer.first(answer.length() - 2)).orElseThrow();
        var inside = template.getFirst().children().getFirst();
        return new Dynamic(inside.tag(), inside.value().toHex());
    }

    private String send(String hex) throws ChipGone {
        return chip.transmit(Bytes.fromHex(hex)).toHex();
    }
}
