package vn.cccd.sim.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CitizensTest {
    private static final LocalDate END_OF_2026 = LocalDate.of(2026, 12, 31);

    @Test
    void thereAreAtLeastADozen() {
        assertThat(Citizens.all()).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
    }

    @Test
    void nobodySharesANumberACardAccessNumberOrAName() {
        int people = Citizens.all().size();

        assertThat(Citizens.all().stream().map(Citizen::number).distinct()).hasSize(people);
        assertThat(Citizens.all().stream().map(Citizen::can).distinct()).hasSize(people);
        assertThat(Citizens.all().stream().map(Citizen::slug).distinct()).hasSize(people);
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.person.Citizens#all")
    void everyNumberIsInventedAndSaysCenturySexAndYear(Citizen citizen) {
        int century = citizen.birthDate().year() / 100 - 19;
        int sex = citizen.sex() == Sex.MALE ? 0 : 1;

        assertThat(citizen.number())
                .startsWith("999" + (2 * century + sex)
                        + "%02d".formatted(citizen.birthDate().year() % 100));
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.person.Citizens#all")
    void everybodyIsFoundByNameAndComposed(Citizen citizen) {
        assertThat(Citizens.named(citizen.slug())).contains(citizen);
        assertThat(Normalizer.isNormalized(citizen.fullName(), Normalizer.Form.NFC))
                .isTrue();
    }

    @Test
    void anUnknownNameIsNobody() {
        assertThat(Citizens.named("nobody")).isEmpty();
    }

    @Test
    void theHardCasesAreThere() {
        assertThat(Citizens.all()).anyMatch(citizen -> citizen.expiryDate().isEmpty());
        assertThat(Citizens.all()).anyMatch(citizen -> citizen.oldNumber().isEmpty());
        assertThat(Citizens.all()).anyMatch(citizen -> citizen.oldNumber().isPresent());
        assertThat(Citizens.all()).anyMatch(citizen -> citizen.family().spouse().isPresent());
        assertThat(Citizens.all()).anyMatch(citizen -> !citizen.fullName().contains(" "));
        assertThat(Citizens.all()).anyMatch(citizen -> citizen.fullName().length() > 40);
        assertThat(Citizens.all())
                .anyMatch(citizen ->
                        citizen.expiryDate().filter(END_OF_2026::isAfter).isPresent());
        assertThat(Citizens.all())
                .anyMatch(citizen -> END_OF_2026.minusYears(14).getYear()
                        == citizen.birthDate().year());
        assertThat(Citizens.all().stream().map(Citizen::fullName).collect(Collectors.joining()))
                .contains("ễ", "ữ", "ặ", "đ", "Đ", "ỷ", "ợ");
    }

    @Test
    void theSamplePersonsCodeIsTheSampleCode() {
        assertThat(Citizens.NGUYEN_VAN_A.cardQrText())
                .isEqualTo("999090000123||Nguyễn Văn A|01011990|Nam|Số 1, Phường Giả, Quận Mẫu, Hà Nội|15032021");
    }

    @Test
    void anOlderNumberIsTheSecondFieldOfTheCode() {
        assertThat(Citizens.NGUYEN_THI_ANH_NGUYET.cardQrText())
                .startsWith("999157000124|012345678|Nguyễn Thị Ánh Nguyệt|08031957|Nữ|");
    }

    @Test
    void aNumberThatARealPersonCouldHaveIsRefused() {
        Citizen sample = Citizens.NGUYEN_VAN_A;

        assertThatThrownBy(() -> new Citizen(
                        "x",
                        "001090000123",
                        sample.fullName(),
                        sample.birthDate(),
                        sample.sex(),
                        sample.particulars(),
                        sample.family(),
                        sample.card(),
                        sample.oldNumber(),
                        sample.chipSerial()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("001090000123");
    }

    @Test
    void nothingPersonalIsPrintedByAccident() {
        Citizen citizen = Citizens.NGUYEN_THI_ANH_NGUYET;

        assertThat(citizen + " " + citizen.particulars() + citizen.family() + citizen.mrz())
                .doesNotContain(citizen.number(), citizen.fullName(), "Phật giáo", "Trần Văn Đạt", "NGUYET<");
    }
}
