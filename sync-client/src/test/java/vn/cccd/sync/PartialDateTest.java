package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @Test
    void asMuchAsIsKnownIsSaid() {
        assertThat(PartialDate.of(Year.of(1990)).text()).isEqualTo("1990");
        assertThat(PartialDate.of(YearMonth.of(1990, 1)).text()).isEqualTo("1990-01");
        assertThat(PartialDate.of(LocalDate.of(1990, 1, 2)).text()).isEqualTo("1990-01-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990", "1990-01", "1990-12-31", "2000-02-29"})
    void itsTextComesBack(String text) {
        assertThat(PartialDate.parse(text).text()).isEqualTo(text);
        assertThat(PartialDate.parse(text)).isEqualTo(PartialDate.parse(text)).hasToString("PartialDate[…]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "90", "1990-13", "1990-1", "1990-02-30", "01/01/1990", "19900101", "١٩٩٠", "-990", "+199"})
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.parse(text));
    }
}
