package vn.cccd.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.text.Language;

class PromptTest {
    @ParameterizedTest
    @EnumSource
    void everyPromptHasWordsAndThereAreNoneTooMany(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle("vn.cccd.kiosk.voice.prompts", language.locale());

        assertThat(bundle.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Prompt.values()).map(Prompt::toString).toList());
    }

    @ParameterizedTest
    @EnumSource
    void nothingCanBePutIntoItAndNoNumberIsSpoken(Prompt prompt) {
        for (Language language : Language.values()) {
            assertThat(prompt.in(language)).isNotBlank().doesNotContainPattern("[%{}\\[\\]0-9]");
        }
        assertThat(prompt.in(Language.VIETNAMESE)).isNotEqualTo(prompt.in(Language.ENGLISH));
        assertThat(prompt.key()).matches("[a-z]+(-[a-z]+)*");
    }
}
