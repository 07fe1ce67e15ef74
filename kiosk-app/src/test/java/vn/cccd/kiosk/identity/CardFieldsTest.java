package vn.cccd.kiosk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cccd.card.Person;
import vn.cccd.card.lds.Dg13;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.lds.Sex;

class CardFieldsTest {
    private static final Person HOLDER = new Person(
            Optional.of("999090000123"),
            "Nguyễn Văn A",
            Optional.of(new PartialDate(1990, 1, 31)),
            Sex.MALE,
            Optional.of(LocalDate.of(2030, 1, 31)),
            false,
            "VNM",
            "090000123",
            "VNM",
            Optional.of(new Dg13(
                    Optional.of("999090000123"),
                    Optional.of("Nguyễn Văn A"),
                    Optional.of(new PartialDate(1990, 1, 31)),
                    Optional.of("Nam"),
                    Optional.of("Việt Nam"),
                    Optional.of("Kinh"),
                    Optional.of("Không"),
                    Optional.of("Xã Mẫu"),
                    Optional.of("Số 1, phố Mẫu"),
                    Optional.of("Nốt ruồi"),
                    Optional.of(new PartialDate(2021, 5, 1)),
                    Optional.of("31/01/2030"),
                    List.of("Nguyễn Văn Cha", "Trần Thị Mẹ"),
                    Optional.empty(),
                    Optional.of(" "),
                    Optional.empty(),
                    Map.of())));

    @Test
    void onlyWhatIsAllowedIsTaken() {
        assertThat(CardFields.of(HOLDER, Set.of(CardField.FULL_NAME, CardField.RESIDENCE))
                        .texts())
                .isEqualTo(Map.of(
                        CardField.FULL_NAME, "Nguyễn Văn A",
                        CardField.RESIDENCE, "Số 1, phố Mẫu"));
        assertThat(CardFields.of(HOLDER, Set.of()).texts()).isEmpty();
    }

    @Test
    void everyFieldCanBeTakenAndAnEmptyOneIsNotThere() {
        Map<CardField, String> texts =
                CardFields.of(HOLDER, EnumSet.allOf(CardField.class)).texts();

        assertThat(texts)
                .doesNotContainKeys(CardField.OLD_NUMBER, CardField.SPOUSE)
                .hasSize(13);
        assertThat(texts)
                .containsEntry(CardField.BIRTH_DATE, "31/01/1990")
                .containsEntry(CardField.ISSUE_DATE, "01/05/2021")
                .containsEntry(CardField.EXPIRY_DATE, "31/01/2030")
                .containsEntry(CardField.PARENTS, "Nguyễn Văn Cha, Trần Thị Mẹ");
    }

    @Test
    void aCodeTellsWhatIsPrintedInItAndNothingElse() {
        CardKey.Scanned code = new CardKey.Scanned(
                new vn.cccd.kiosk.identity.Person(
                        new IdNumber("999090000123"),
                        "Nguyễn Văn A",
                        Optional.of(new BirthDate("1990-01")),
                        Optional.of(vn.cccd.kiosk.identity.Person.Sex.FEMALE)),
                new CodeDetails(Optional.of("012345678"), Optional.of("Số 1, phố Mẫu"), Optional.of("2021-05-01")),
                false);

        assertThat(CardFields.ofCode(code, EnumSet.allOf(CardField.class)).texts())
                .isEqualTo(Map.of(
                        CardField.NUMBER, "999090000123",
                        CardField.OLD_NUMBER, "012345678",
                        CardField.FULL_NAME, "Nguyễn Văn A",
                        CardField.BIRTH_DATE, "01/1990",
                        CardField.SEX, "Nữ",
                        CardField.RESIDENCE, "Số 1, phố Mẫu",
                        CardField.ISSUE_DATE, "01/05/2021"));
        assertThat(CardFields.ofCode(code, Set.of(CardField.RESIDENCE)).texts()).containsOnlyKeys(CardField.RESIDENCE);
        assertThat(CardFields.ofCode(code, Set.of()).texts()).isEmpty();
    }

    @Test
    void ethnicityReligionFeaturesAndRelativesAreSensitive() {
        assertThat(EnumSet.allOf(CardField.class).stream().filter(CardField::sensitive))
                .containsExactly(
                        CardField.ETHNICITY,
                        CardField.RELIGION,
                        CardField.FEATURES,
                        CardField.PARENTS,
                        CardField.SPOUSE);
    }

    @Test
    void whatTheySayIsNotInWhatLogsMayShow() {
        assertThat(CardFields.of(HOLDER, Set.of(CardField.FULL_NAME)).toString())
                .isEqualTo("CardFields[FULL_NAME]");
    }
}
