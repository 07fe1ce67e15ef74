package vn.cccd.card.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryCandidatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "1990-01-01, 2021-03-15, 300101, at 31 the card runs to 40",
        "2000-05-10, 2021-06-01, 250510, at 21 to 25",
        "2000-05-10, 2023-08-01, 400510, within two years before 25 to 40",
        "1982-07-01, 2021-07-15, 420701, within two years before 40 to 60",
        "1963-07-01, 2021-07-15, 991231, at 58 for life",
        "1950-01-01, 2022-01-15, 991231, after 60 for life",
        "2014-03-01, 2024-08-01, 280301, the new law has 14 as well"
    })
    void theFirstCandidateIsTheLaws(LocalDate birth, LocalDate issued, String expiry, String because) {
        assertThat(ExpiryCandidates.of(birth, Optional.of(issued), TODAY))
                .as(because)
                .startsWith(expiry);
    }

    @Test
    void theLeapDayYieldsBothSpellings() {
        assertThat(ExpiryCandidates.of(LocalDate.of(2000, 2, 29), Optional.of(LocalDate.of(2021, 6, 1)), TODAY))
                .contains("250228", "250301");
    }

    @Test
    void theBoundaryDayYieldsBothSides() {
        LocalDate birth = LocalDate.of(1998, 6, 1);

        assertThat(ExpiryCandidates.of(birth, Optional.of(LocalDate.of(2021, 6, 1)), TODAY))
                .contains("380601", "230601");
    }

    @Test
    void thereAreNeverMoreThanFour() {
        for (int year = 1930; year < 2020; year++) {
            for (int issued = 2021; issued < 2027; issued++) {
                assertThat(ExpiryCandidates.of(
                                LocalDate.of(year, 2, 28), Optional.of(LocalDate.of(issued, 2, 28)), TODAY))
                        .hasSizeBetween(1, 4)
                        .doesNotHaveDuplicates();
            }
        }
    }
}
