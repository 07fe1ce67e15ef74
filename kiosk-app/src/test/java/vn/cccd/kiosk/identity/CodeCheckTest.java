package vn.cccd.kiosk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.qr.QrReader;

class CodeCheckTest {
    private static final String CARD =
            "999090000123|012345678|Nguyễn Văn A|01011990|Nam|Số 1, Phường Giả, Quận Mẫu, Hà Nội|15032021";

    private static CodeCheck check(String text) {
        return CodeCheck.of(QrReader.parse(text));
    }

    @Test
    void theCodeOnTheCardIsAKey() {
        assertThat(check(CARD)).isInstanceOfSatisfying(CodeCheck.Usable.class, usable -> {
            Person person = usable.key().person();
            assertThat(person.number().digits()).isEqualTo("999090000123");
            assertThat(person.fullName()).isEqualTo("Nguyễn Văn A");
            assertThat(person.birthDate()).contains(new BirthDate("1990-01-01"));
            assertThat(person.sex()).contains(Person.Sex.MALE);
            assertThat(usable.key().issueDate()).contains("2021-03-15");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.vn",
                "HT4790000000001|4e677579e1bb856e2056c4836e2041|01/01/1990|1",
                "",
                "0a1b2c3d4e5f60718293a4b5"
            })
    void whatIsNoIdentityCodeIsCalledThat(String text) {
        assertThat(check(text)).isEqualTo(new CodeCheck.Useless(FailureCode.QR_NOT_AN_ID));
    }

    @Test
    void aSignedCodeIsNotTakenUnverified() {
        assertThat(check("eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiI5OTkwOTAwMDAxMjMifQ.c2lnbmF0dXJl"))
                .isEqualTo(new CodeCheck.Useless(FailureCode.QR_SIGNATURE_INVALID));
    }

    @Test
    void anyTextIsEitherAKeyOrRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(CARD);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x1ef9));
            }
            assertThat(check(text.toString())).isNotNull();
        }
    }

    @Test
    void aDateOfBirthMustExist() {
        assertThat(BirthDate.parse("1990-02-31")).isEmpty();
        assertThat(BirthDate.parse("1990-00")).isEmpty();
        assertThat(BirthDate.parse("2000-02-29").map(BirthDate::display)).contains("29/02/2000");
        assertThat(BirthDate.parse("1990-01").map(BirthDate::display)).contains("01/1990");
        assertThat(BirthDate.parse("1990").map(BirthDate::display)).contains("1990");
        assertThat(IdNumber.parse("99909000012x")).isEqualTo(Optional.empty());
    }
}
