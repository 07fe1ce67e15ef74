package vn.cccd.kiosk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextTest {
    static Stream<Arguments> everyCodeInEveryLanguage() {
        return Arrays.stream(FailureCode.values())
                .flatMap(code -> Arrays.stream(Language.values()).map(language -> Arguments.of(code, language)));
    }

    @ParameterizedTest
    @MethodSource("everyCodeInEveryLanguage")
    void noTextIsMissing(FailureCode code, Language language) {
        FailureText text = FailureText.of(code, language);

        assertThat(text.title()).isNotBlank().hasSizeLessThan(70);
        assertThat(text.citizen()).isNotBlank().hasSizeLessThan(200);
        assertThat(text.staff()).isNotBlank();
        assertThat(text.remedies())
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void theLanguagesSayTheSameNumberOfThingsAndNotInTheSameWords(FailureCode code) {
        FailureText vietnamese = FailureText.of(code, Language.VIETNAMESE);
        FailureText english = FailureText.of(code, Language.ENGLISH);

        assertThat(vietnamese.remedies()).hasSameSizeAs(english.remedies());
        assertThat(vietnamese.citizen()).isNotEqualTo(english.citizen());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsLeftOverFromACodeThatIsGone(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle("vn.cccd.kiosk.text.failures", language.locale());

        assertThat(bundle.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))))
                .isSubsetOf(Arrays.stream(FailureCode.values()).map(Enum::name).toList());
    }

    /** Something may have been recorded: only the store knows. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aMistakeOfTheProgramDeniesNothing(Language language) {
        assertThat(FailureText.of(FailureCode.INTERNAL_ERROR, language).citizen())
                .doesNotContainIgnoringCase("ghi nhận")
                .doesNotContainIgnoringCase("recorded");
        assertThat(FailureText.of(FailureCode.RECORDING_UNCERTAIN, language).citizen())
                .containsAnyOf("Hãy hỏi quầy", "ask at the desk");
    }

    /** It was read, and lies there. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aCardThatProvedTooLittleIsNotAskedForAgain(Language language) {
        assertThat(FailureText.of(FailureCode.ASSURANCE_TOO_LOW, language).citizen())
                .doesNotContain("đặt thẻ", "Put the card")
                .containsAnyOf("đến quầy", "go to the desk");
    }

    @Test
    void theClockSpeaksTheLanguageOfTheScreen() {
        LocalDateTime moment = LocalDateTime.of(2026, 11, 20, 8, 15);

        assertThat(ClockText.of(moment, Language.VIETNAMESE)).isEqualToIgnoringCase("08:15 · Thứ Sáu, 20/11/2026");
        assertThat(ClockText.of(moment, Language.ENGLISH)).isEqualTo("08:15 · Friday, 20/11/2026");
    }
}
