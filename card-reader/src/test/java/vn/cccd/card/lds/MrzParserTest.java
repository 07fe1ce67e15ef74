package vn.cccd.card.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.Fuzz;
import vn.cccd.card.bytes.Bytes;

class MrzParserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"940623, 1994-06-23", "690101, 2069-01-01", "700101, 1970-01-01", "300229, "})
    void theCenturyOfAnExpiryDateIsTheOneInWhichDocumentsHaveChips(String printed, LocalDate date) {
        assertThat(MrzDates.expiry(printed)).isEqualTo(Optional.ofNullable(date));
    }

    @Test
    void theVietnameseCardHoldsTheIdentityNumberInTheOptionalData() throws LdsException {
        Mrz mrz = MrzParser.parseDg1(Samples.dg1(Samples.MRZ));

        assertThat(mrz.format()).isEqualTo(Mrz.Format.TD1);
        assertThat(mrz.number()).contains("999090000123");
        assertThat(mrz.documentNumber()).isEqualTo("090000123");
        assertThat(mrz.issuingState()).isEqualTo("VNM");
        assertThat(mrz.fullName()).isEqualTo("NGUYEN VAN A");
        assertThat(mrz.sex()).isEqualTo(Sex.MALE);
        assertThat(mrz.birthDateAsOf(TODAY)).contains(new PartialDate(1990, 1, 1));
        assertThat(mrz.expiry()).contains(LocalDate.of(2030, 1, 1));
        assertThat(mrz.wrongCheckDigits()).isEmpty();
        assertThat(mrz.lines()).hasSize(3).allMatch(line -> line.length() == 30);
    }

    @Test
    void theKeySeedInputIsMadeOfNumberDatesAndTheirCheckDigits() {
        String seed = Optional.of("090000123").map(n -> n + CheckDigit.of(n)).orElseThrow()
                + "900101" + CheckDigit.of("900101")
                + "300101" + CheckDigit.of("300101");

        assertThat(seed).isEqualTo("090000123390010113001019");
    }

    @Test
    void aPassportIsRead() throws LdsException {
        Mrz mrz = MrzParser.parse(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

        assertThat(mrz.format()).isEqualTo(Mrz.Format.TD3);
        assertThat(mrz.documentNumber()).isEqualTo("L898902C3");
        assertThat(mrz.fullName()).isEqualTo("ERIKSSON ANNA MARIA");
        assertThat(mrz.optionalData()).isEqualTo("ZE184226B");
        assertThat(mrz.number()).isEmpty();
        assertThat(mrz.wrongCheckDigits()).isEmpty();
    }

    @Test
    void aTwoLineCardIsRead() throws LdsException {
        Mrz mrz = MrzParser.parse("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<" + "D231458907UTO7408122F1204159<<<<<<<6");

        assertThat(mrz.format()).isEqualTo(Mrz.Format.TD2);
        assertThat(mrz.documentNumber()).isEqualTo("D23145890");
        assertThat(mrz.wrongCheckDigits()).isEmpty();
    }

    @Test
    void aDocumentNumberMayGoOnInTheOptionalData() throws LdsException {
        Mrz mrz = MrzParser.parse(
                "I<UTOD23145890<7349<<<<<<<<<<<" + "7408122F1204159UTO<<<<<<<<<<<1" + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");

        assertThat(mrz.documentNumber()).isEqualTo("D23145890734");
        assertThat(mrz.wrongCheckDigits()).doesNotContain("document number");
    }

    @Test
    void aWrongCheckDigitIsNamed() throws LdsException {
        Mrz mrz = MrzParser.parse(Samples.MRZ.replace("9001011M", "9001012M"));

        assertThat(mrz.wrongCheckDigits()).containsExactly("birth date", "composite");
    }

    @Test
    void aLifetimeCardNeverExpires() throws LdsException {
        Mrz mrz = MrzParser.parse(Samples.MRZ.replace("M300101", "M991231"));

        assertThat(mrz.neverExpires()).isTrue();
        assertThat(mrz.expiry()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "900101, 1990-01-01",
        "250101, 2025-01-01",
        "261231, 1926-12-31",
        "90<<<<, 1990",
        "9001<<, 1990-01",
        "000229, 2000-02-29"
    })
    void birthDatesAreInTheLastHundredYears(String printed, String iso) {
        assertThat(MrzDates.birth(printed, TODAY).map(PartialDate::iso)).contains(iso);
    }

    @Test
    void aZoneOfAnotherSizeOrAlphabetIsRefused() {
        assertThatThrownBy(() -> MrzParser.parse("IDVNM")).isInstanceOf(LdsException.class);
        assertThatThrownBy(() -> MrzParser.parse(Samples.MRZ.replace('A', 'a'))).isInstanceOf(LdsException.class);
    }

    @Test
    void aReadingOfItDoesNotPrintIt() throws LdsException {
        assertThat(MrzParser.parse(Samples.MRZ).toString())
                .doesNotContain("NGUYEN")
                .doesNotContain("0900001");
    }

    @Test
    void anyBytesAreAZoneOrARefusal() {
        Fuzz fuzz = new Fuzz(3);
        Bytes sample = Samples.dg1(Samples.MRZ);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            try {
                Mrz mrz = MrzParser.parseDg1(fuzz.mutated(sample));
                mrz.birthDateAsOf(TODAY);
                mrz.expiry();
                read++;
            } catch (LdsException e) {
                assertThat(e.getMessage()).doesNotContain("NGUYEN");
            }
        }
        assertThat(read).isPositive();
    }
}
