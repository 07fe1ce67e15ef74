package vn.cccd.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.qr.QrPayload.CardQr;
import vn.cccd.qr.QrPayload.InsuranceQr;
import vn.cccd.qr.QrPayload.OpaqueToken;
import vn.cccd.qr.QrPayload.Sex;
import vn.cccd.qr.QrPayload.SignedQr;
import vn.cccd.qr.QrPayload.Unrecognised;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.SignedForm;
import vn.cccd.sim.scanner.HostKeyboard;
import vn.cccd.sim.scanner.KeyboardWedge;

class PayloadTest {
    private static final String CARD =
            "999090000123|012345678|Nguyễn Văn A|01011990|Nam|Số 1, Phường Giả, Quận Mẫu, Hà Nội|15032021";

    @Test
    void theTextOfA2021CardGivesItsSevenFields() {
        CardQr card = card(CARD);

        assertThat(card)
                .isEqualTo(new CardQr(
                        "999090000123",
                        Optional.of("012345678"),
                        "Nguyễn Văn A",
                        new QrDate(1990, 1, 1),
                        Sex.MALE,
                        "Số 1, Phường Giả, Quận Mẫu, Hà Nội",
                        Optional.of(new QrDate(2021, 3, 15)),
                        List.of(),
                        Set.of()));
    }

    @Test
    void aCardWithoutAnOldNumberHasAnEmptyField() {
        assertThat(card(CARD.replace("012345678", "")).oldNumber()).isEmpty();
    }

    @Test
    void furtherFieldsOfNewerCardsAreKeptAsTheyAre() {
        assertThat(card(CARD + "|036123456789|Trần Thị B||").extras())
                .containsExactly("036123456789", "Trần Thị B", "", "");
    }

    @ParameterizedTest
    @CsvSource({"1990,1990", "051990,1990-05", "31121990,1990-12-31"})
    void birthDatesMayBePartial(String printed, String iso) {
        assertThat(card(CARD.replace("01011990", printed)).birthDate().iso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31021990", "00011990", "01131990", "19x0", "", "190", "01010000"})
    void aTextWithoutAPossibleBirthDateIsNotAnIdCard(String date) {
        assertThat(QrReader.parse(CARD.replace("01011990", date))).isInstanceOf(Unrecognised.class);
    }

    @Test
    void whatScannersAddIsTakenOff() {
        assertThat(QrReader.parse("\uFEFF" + CARD + "\r\n")).isEqualTo(QrReader.parse(CARD));
    }

    @Test
    void decomposedAccentsBecomeComposedOnes() {
        assertThat(QrReader.parse(Normalizer.normalize(CARD, Normalizer.Form.NFD)))
                .isEqualTo(QrReader.parse(CARD));
    }

    @ParameterizedTest
    @CsvSource({"Nam,MALE", "nam,MALE", "Nữ,FEMALE", "nu,FEMALE", "NỮ,FEMALE", "X,UNSPECIFIED", "'',UNSPECIFIED"})
    void theSexIsReadEvenWhenAWedgeScannerLostTheAccents(String printed, Sex sex) {
        assertThat(card(CARD.replace("|Nam|", "|" + printed + "|")).sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyen Van A, Nam, 'So 1, Phuong Gia, Ha Noi', ACCENTS_LOST",
        "Nguyen Thi B, nu, Ha Noi, ACCENTS_LOST",
        "Nguyeenx Thij B, Nuwx, 'Soos 1, Phuwowngf Giar, Haf Nooij', INPUT_METHOD_KEYS",
        "Nguye64n Thi5 B, Nu74, Ha2 No65i, INPUT_METHOD_KEYS",
        "Nguy???n V??n A, Nam, H?? N???i, CHARACTERS_LOST",
        "Nguy\uFFFDn Văn A, Nam, Hà Nội, CHARACTERS_LOST",
        "Nguyá»…n VÄƒn A, Nam, HÃ\u00a0 Ná»™i, WRONG_CODE_PAGE"
    })
    void whatAWedgeDidToTheTextIsSaidAndTheNameIsDoubtful(String name, String sex, String home, TextDamage damage) {
        CardQr card = card("999190000123||" + name + "|1990|" + sex + "|" + home + "|15032021");

        assertThat(card.damage()).containsExactly(damage);
        assertThat(card.nameIsDoubtful()).isTrue();
        assertThat(card.fullName()).as("not repaired").isEqualTo(name);
        assertThat(card.sex()).isEqualTo(sex.equals("Nam") ? Sex.MALE : Sex.FEMALE);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn A, Nam, 'Số 1, Hà Nội'",
        "Cao Minh Long, Nam, 'Thôn Hạ, Xã Giả'",
        "H'Hen Niê, Nữ, Đắk Lắk",
        "Y Blơr, Nam, ''",
        "Lê A, Nữ, ''"
    })
    void anUndamagedTextIsNotSuspected(String name, String sex, String home) {
        assertThat(card("999190000123||" + name + "|1990|" + sex + "|" + home + "|15032021")
                        .nameIsDoubtful())
                .isFalse();
    }

    @Test
    void whatTheSimulatedWedgeTypesIsStillACardAndSaysWhatHappened() {
        for (KeyboardWedge.Accents accents : KeyboardWedge.Accents.values()) {
            KeyboardWedge wedge = new KeyboardWedge(accents, Duration.ofMillis(2), KeyboardWedge.Ending.ENTER);
            CardQr card = card(HostKeyboard.PLAIN.text(wedge.strokes(CARD)));
            assertThat(card.number()).as(accents.name()).isEqualTo("999090000123");
            assertThat(card.birthDate()).isEqualTo(new QrDate(1990, 1, 1));
            assertThat(card.nameIsDoubtful()).as(accents.name()).isTrue();
        }
    }

    @Test
    void numberDatesAndSexAreHeldAgainstEachOtherForInformation() {
        LocalDate today = LocalDate.of(2026, 3, 2);

        assertThat(CardRemark.on(card(CARD), today)).isEmpty();
        assertThat(CardRemark.on(card(CARD.replace("|Nam|", "|Nữ|")), today))
                .containsExactly(CardRemark.NUMBER_SEX_DIFFERS);
        assertThat(CardRemark.on(card(CARD.replace("|01011990|", "|1989|")), today))
                .containsExactly(CardRemark.NUMBER_BIRTH_YEAR_DIFFERS);
        assertThat(CardRemark.on(card(CARD.replace("15032021", "15031985")), today))
                .containsExactlyInAnyOrder(CardRemark.ISSUED_BEFORE_BIRTH, CardRemark.ISSUED_BEFORE_2021);
        assertThat(CardRemark.on(card(CARD.replace("15032021", "15032027")), today))
                .containsExactly(CardRemark.ISSUED_IN_THE_FUTURE);
        assertThat(CardRemark.on(card(CARD.replace("15032021", "")), today))
                .containsExactly(CardRemark.ISSUE_DATE_MISSING);
    }

    @Test
    void aHealthInsuranceCardIsNamedAndItsHolderDecoded() {
        String hexName = HexFormat.of().formatHex("Nguyễn Văn A".getBytes(StandardCharsets.UTF_8));

        assertThat(QrReader.parse("DN4999900000001|" + hexName + "|01/01/1990|1|x"))
                .isEqualTo(new InsuranceQr("DN4999900000001", Optional.of("Nguyễn Văn A")));
        assertThat(QrReader.parse("DN4999900000001|C3|x"))
                .isEqualTo(new InsuranceQr("DN4999900000001", Optional.empty()));
    }

    @Test
    void aSignedTokenIsNamedButNotBelieved() {
        assertThat(QrReader.parse("eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln")).isInstanceOf(SignedQr.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"payload\":\"e30\",\"signatures\":[]}', JWS",
        "'{\"data\":{},\"sig\":{}}', VDS_NC",
        "eyJhbGciOiJub25lIn0.e30., JWS",
        "'eyJhbGciOiJFUzI1NiJ9.e30.AA==', JWS"
    })
    void codesThatClaimToBeSignedAreNamedByTheirForm(String text, SignedForm form) {
        assertThat(QrReader.parse(text))
                .isInstanceOfSatisfying(
                        SignedQr.class,
                        signed -> assertThat(signed.code().form()).isEqualTo(form));
    }

    @Test
    void aBinarySealIsRecognisedInBytesAndInTextOfOneCharacterForEachByte() {
        byte[] seal = HexFormat.of().parseHex("dc03d9c5d9cac8a73a990f71346ecf47fb06");

        assertThat(QrReader.parse(Bytes.copyOf(seal))).isInstanceOf(SignedQr.class);
        assertThat(QrReader.parse(new String(seal, StandardCharsets.ISO_8859_1)))
                .isEqualTo(QrReader.parse(Bytes.copyOf(seal)));
        assertThat(QrReader.parse("Ünal|x")).isInstanceOf(Unrecognised.class);
    }

    @Test
    void aLongWordOfLettersAndDigitsIsAnOpaqueToken() {
        assertThat(QrReader.parse("VN01aGVsbG8gd29ybGQ5OTk=")).isInstanceOf(OpaqueToken.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/x, web address",
        "WIFI:S:x;;, Wi-Fi access",
        "'BEGIN:VCARD\nN:x', contact card",
        "tel:+84900000000, telephone number",
        "00020101021238A000000727, payment code (VietQR)",
        "'{\"a\":1}', JSON",
        "otpauth://totp/x, one-time password account",
        "999090000123, digits only",
        "00020101021138, payment code",
        "a|b|c, fields of another kind of document",
        "xin chào, other text",
        "'', empty text"
    })
    void everythingElseIsNamedForWhatItIs(String text, String name) {
        assertThat(QrReader.parse(text)).isEqualTo(new Unrecognised(name));
    }

    @Test
    void noPayloadShowsItsTextInALog() {
        assertThat(QrReader.parse(CARD)).asString().doesNotContain("9990", "Nguy", "1990");
        assertThat(card(CARD).birthDate()).asString().doesNotContain("1990");
    }

    @Test
    void anyTextIsEitherACardWithTwelveDigitsOrNamedSomethingElse() {
        Random random = new Random(25);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(CARD);
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(0x2000));
                    case 1 -> text.deleteCharAt(at);
                    default ->
                        text.insert(at, random.nextBoolean() ? "|" : Character.toString(random.nextInt(0x10FFFF)));
                }
            }
            if (QrReader.parse(text.toString()) instanceof CardQr card) {
                assertThat(card.number()).matches("[0-9]{12}");
                assertThat(card.fullName()).isNotBlank();
            }
        }
    }

    @Test
    void hugeTextsAreRefusedAtOnce() {
        assertThat(QrReader.parse("|".repeat(10_000_000))).isInstanceOf(Unrecognised.class);
        assertThat(QrReader.parse("|".repeat(8_000))).isInstanceOf(Unrecognised.class);
    }

    private static CardQr card(String text) {
        return switch (QrReader.parse(text)) {
            case CardQr card -> card;
            case QrPayload other -> throw new AssertionError("not a card but " + other);
        };
    }
}
