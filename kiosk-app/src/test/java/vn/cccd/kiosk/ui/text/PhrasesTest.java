package vn.cccd.kiosk.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.text.Language;

class PhrasesTest {
    @ParameterizedTest
    @EnumSource
    void everyPhraseHasAWordingAndThereIsNoneTooMany(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle("vn.cccd.kiosk.ui.text.screens", language.locale());
        List<String> phrases =
                Arrays.stream(Phrase.values()).map(Phrase::toString).toList();
        assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(phrases);
        assertThat(phrases)
                .allSatisfy(phrase -> assertThat(bundle.getString(phrase)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyChoiceHasAWordOnItsButton(Choice choice) {
        assertThat(new Phrases(Language.VIETNAMESE).of(choice)).isNotEqualTo(new Phrases(Language.ENGLISH).of(choice));
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesLeaveTheSamePlacesOpen(Phrase phrase) {
        assertThat(places(new Phrases(Language.VIETNAMESE).of(phrase)))
                .isEqualTo(places(new Phrases(Language.ENGLISH).of(phrase)));
    }

    @Test
    void whatIsInsertedStandsInThePhrase() {
        assertThat(new Phrases(Language.VIETNAMESE).of(Phrase.BACK_SECONDS, 9)).isEqualTo("Còn 9 giây");
    }

    private static int places(String wording) {
        return wording.split("%s", -1).length;
    }
}
