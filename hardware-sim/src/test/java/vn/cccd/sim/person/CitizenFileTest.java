package vn.cccd.sim.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.form.FormException;

/** Invented people that testers write. */
class CitizenFileTest {
    @TempDir
    Path directory;

    @Test
    void aTesterInventsAPersonAndLeavesOutWhatDoesNotMatter() throws Exception {
        Citizen citizen = read("""
                like: duom
                number: 999301000777
                name: Nguyễn Ễ Ữ Ặ Đậu
                birth-date: 2001-05
                sex: unspecified
                issued: 2024-08-12
                expires: never
                old-number: none
                spouse: Trần Văn Mẫu
                """);

        assertThat(citizen.slug()).isEqualTo("dau");
        assertThat(citizen.number()).isEqualTo("999301000777");
        assertThat(citizen.cardQrText())
                .startsWith("999301000777||Nguyễn Ễ Ữ Ặ Đậu|052001||")
                .endsWith("|12082024");
        assertThat(citizen.mrz().lines())
                .containsExactly(
                        "IDVNM3010007779999301000777<<8",
                        "0105<<8<9912315VNM<<<<<<<<<<<6",
                        "NGUYEN<<E<U<A<DAU<<<<<<<<<<<<<");
        assertThat(citizen.family().spouse()).contains("Trần Văn Mẫu");
        assertThat(citizen.family().mother()).as("like duom").isEqualTo("Ỷ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    number: 001090000123    | 1: number: an invented person's number has twelve digits and begins with 999
                    birth-date: 1990-13     | 1: birth-date: expected 1990, 1990-05 or 1990-05-19, but there is '1990-13'
                    like: nobody            | 1: like: 'nobody' is not known
                    sex: femal              | 1: sex: 'femal' is not known (did you mean 'female'?)
                    expires: soon           | 1: expires: expected a date such as 2030-01-31, or never, but there is 'soon'
                    old-number: 12          | 1: old-number: an old number has nine digits
                    chip-serial: 12         | 1: chip-serial: the chip's serial number has 16 hexadecimal digits
                    nam: x                  | 1: key: 'nam' is not known (did you mean 'name'?)
                    """)
    void aMistakeIsNamedByFileLineAndKey(String line, String message) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(FormException.class)
                .hasMessageContaining("dau.yaml:" + message);
    }

    @Test
    void aBirthDateIsWrittenAsFarAsItIsKnown() {
        assertThat(BirthDate.parse("1957").inZone()).isEqualTo("57<<<<");
        assertThat(BirthDate.parse("1957").printed()).isEqualTo("1957");
        assertThat(BirthDate.parse("1957-08").inZone()).isEqualTo("5708<<");
        assertThat(BirthDate.parse("1957-08").printed()).isEqualTo("08/1957");
        assertThat(BirthDate.parse("1957-08").inCode()).isEqualTo("081957");
        assertThat(BirthDate.parse("1957-08-30").printed()).isEqualTo("30/08/1957");
    }

    private Citizen read(String text) throws FormException, IOException {
        return Citizen.read(Files.writeString(directory.resolve("dau.yaml"), text));
    }
}
