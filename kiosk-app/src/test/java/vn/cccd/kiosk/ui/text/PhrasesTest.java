package vn.cccd.kiosk.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

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

    /** Words on buttons are looked up by {@link Choice}. */
    @Test
    void everyPhraseIsSaidSomewhere() throws IOException {
        String program = program();

        assertThat(Phrase.values())
                .filteredOn(phrase -> !phrase.name().startsWith("CHOICE_"))
                .allSatisfy(phrase -> assertThat(program).containsPattern("\\bPhrase\\." + phrase + "\\b"));
        assertThat(StaffPhrase.values())
                .allSatisfy(phrase -> assertThat(program).containsPattern("\\bStaffPhrase\\." + phrase + "\\b"));
    }

    private static String program() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            StringBuilder program = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                program.append(Files.readString(file));
            }
            return program.toString();
        }
    }

    /** A check-in stays on the machine until after it was sent, and the wipe comes when the countdown ends. */
    @ParameterizedTest
    @EnumSource
    void nothingIsCalledErasedThatIsOnlyOffTheScreen(Language language) {
        Phrases phrases = new Phrases(language);

        assertThat(phrases.of(Phrase.PRIVACY)).doesNotContainPattern("[0-9]").containsAnyOf("màn hình", "screen");
        assertThat(phrases.of(Phrase.DESK_LEAD))
                .containsAnyOf("màn hình", "screen")
                .doesNotContain("xoá", "register");
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
