package vn.cccd.sim.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MrzTest {
    @Test
    void theSamplePersonHasTheSampleZone() {
        assertThat(Citizens.NGUYEN_VAN_A.mrz().lines())
                .containsExactly(
                        "IDVNM0900001233999090000123<<2",
                        "9001011M3001019VNM<<<<<<<<<<<8",
                        "NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<");
    }

    @Test
    void theSamplePersonsKeyIsTheSampleKey() {
        Mrz mrz = Citizens.NGUYEN_VAN_A.mrz();

        assertThat(CheckDigit.appendedTo(mrz.documentNumber())
                        + CheckDigit.appendedTo(mrz.birthDate())
                        + CheckDigit.appendedTo(mrz.expiryDate()))
                .isEqualTo("090000123390010113001019");
        assertThat(Citizens.NGUYEN_VAN_A.can()).isEqualTo("000123");
    }

    @Test
    void aCardForLifeSaysSoInNines() {
        assertThat(Citizens.NGUYEN_THI_ANH_NGUYET.mrz().expiryDate()).isEqualTo("991231");
    }

    /** The worked examples of Doc 9303-3, 4.9 and appendix A, and of Doc 9303-4, appendix A. */
    @ParameterizedTest
    @CsvSource({
        "520727, 3",
        "AB2134<<<, 5",
        "D23145890, 7",
        "L898902C3, 6",
        "740812, 2",
        "120415, 9",
        "ZE184226B<<<<<, 1"
    })
    void checkDigitsAreThoseOfTheStandard(String field, int expected) {
        assertThat(CheckDigit.of(field)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn A, 16, NGUYEN<<VAN<A<<<",
        "Đặng Hữu Kỷ, 14, DANG<<HUU<KY<<",
        "Đượm, 8, DUOM<<<<",
        "H’Bích Niê Kđăm, 17, HBICH<<NIE<KDAM<<",
        "Lê Hoàng Minh Đức, 18, LE<<HOANG<MINH<DUC",
        "Lê Hoàng Minh Đức, 17, LE<<HOANG<MINH<DU",
        "Lê Hoàng Minh Đức, 15, LE<<HOANG<MIN<D",
    })
    void namesLoseTheirAccentsAndEndInALetterWhenTheyAreCut(String name, int length, String expected) {
        assertThat(MrzName.fit(name, length)).isEqualTo(expected);
    }

    @Test
    void aDecomposedNameIsSpelledLikeAComposedOne() {
        String decomposed = "Nguye\u0302\u0303n Thi\u0323 \u01A0\u0309";

        assertThat(MrzName.fit(decomposed, 20)).isEqualTo("NGUYEN<<THI<O<<<<<<<");
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.person.Citizens#all")
    void everyCardHasThreeLinesOfThirty(Citizen citizen) {
        Mrz mrz = citizen.mrz();

        assertThat(mrz.lines()).hasSize(3).allMatch(line -> line.matches("[A-Z0-9<]{30}"));
        assertThat(mrz.text()).hasSize(90);
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.person.Citizens#all")
    void everyPassportHasTwoLinesOfFortyFourAndAnotherNumber(Citizen citizen) {
        Mrz mrz = citizen.passportMrz();

        assertThat(mrz.lines()).hasSize(2).allMatch(line -> line.matches("[A-Z0-9<]{44}"));
        assertThat(mrz.lines().getFirst()).startsWith("P<VNM");
        assertThat(mrz.documentNumber()).hasSize(9).isNotEqualTo(citizen.documentNumber());
        String second = mrz.lines().getLast();
        assertThat(second).startsWith(CheckDigit.appendedTo(mrz.documentNumber()) + "VNM");
        // Doc 9303-4, 4.2.2.2: the composite check digit covers positions 1-10, 14-20 and 22-43.
        assertThat(second)
                .endsWith(Integer.toString(
                        CheckDigit.of(second.substring(0, 10) + second.substring(13, 20) + second.substring(21, 43))));
    }
}
