package vn.cccd.sim.lds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.person.Citizens;

class PersonFileTest {
    /** The example that public descriptions of the card give. */
    private static final String SAMPLE =
            "6D82017D30820179020101060628D3160100083182016A3011020101130C39393930393030303031323330140201020C"
                    + "0F4E677579E1BB856E2056C4836E2041300F020103130A30312F30312F31393930300802010"
                    + "40C034E616D300F020105"
                    + "0C0A5669E1BB8774204E616D30090201060C044B696E68300B0201070C064B68C3B46E6730280201080C2358C3A32047"
                    + "69E1BAA32C20487579E1BB876E204DE1BAAB752C2048C3A0204EE1BB996930350201090C3053E1BB9120312C205068C6"
                    + "B0E1BB9D6E67204769E1BAA32C205175E1BAAD6E204DE1BAAB752C2048C3A0204EE1BB9969302D02010A0C284EE1BB91"
                    + "74207275E1BB936920433A2031636D207472C3AA6E20736175206DC3A970207472C3A169300F02010B130A31352F3033"
                    + "2F32303231300F02010C0C0A30312F30312F32303330302802010D30110C0F4E677579E1BB856E2056C4836E20423010"
                    + "0C0E5472E1BAA76E205468E1BB8B2043300302010E300302010F30150201101310303132333435363738394142434445"
                    + "46";

    private static final PersonFileStyle USUAL =
            CardProfile.CCCD_2021.design().personalData().style();

    @Test
    void theSamplePersonsFileIsTheSampleByteForByte() {
        assertThat(PersonFile.of(Citizens.NGUYEN_VAN_A, USUAL).toHex()).isEqualToIgnoringCase(SAMPLE);
        assertThat(PersonFile.of(Citizens.NGUYEN_VAN_A, USUAL).length()).isEqualTo(385);
    }

    @Test
    void whatThePersonHasIsThere() {
        String file = PersonFile.of(Citizens.NGUYEN_THI_ANH_NGUYET, USUAL).toHex();

        assertThat(file)
                .as("for life")
                .contains(hex("Không thời hạn"))
                .as("husband")
                .contains("02010e" + "3014" + "0c12" + hex("Trần Văn Đạt"))
                .as("older number")
                .contains("02010f" + "1309" + hex("012345678"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
