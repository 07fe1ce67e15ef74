package vn.cccd.kiosk.ui.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.text.Language;

class StaffPhrasesTest {
    /** Shapes of dates and signs look the same in both languages. */
    private static final Set<StaffPhrase> WITHOUT_LANGUAGE =
            Set.of(StaffPhrase.DATE_SHAPE, StaffPhrase.TIME_SHAPE, StaffPhrase.HEARING_LET_PASS_HOW);

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereAndNoneTooMany(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(StaffPhrases.BUNDLE, language.locale());
        List<String> keys = new ArrayList<>(
                Arrays.stream(StaffPhrase.values()).map(Enum::name).toList());
        for (Check.Name name : Check.Name.values()) {
            keys.addAll(List.of("CHECK_" + name, "CHECK_" + name + ".failed", "CHECK_" + name + ".meaning"));
        }
        for (Caveat caveat : Caveat.values()) {
            keys.addAll(List.of("CAVEAT_" + caveat, "CAVEAT_" + caveat + ".meaning"));
        }
        for (Objection objection : Objection.values()) {
            keys.addAll(List.of("OBJECTION_" + objection, "OBJECTION_" + objection + ".meaning"));
        }
        Arrays.stream(Check.Result.values()).forEach(result -> keys.add("RESULT_" + result));

        assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys).allSatisfy(key -> assertThat(bundle.getString(key)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyPhraseIsTranslatedAndLeavesTheSamePlacesOpen(StaffPhrase phrase) {
        String vietnamese = new StaffPhrases(Language.VIETNAMESE).of(phrase);
        String english = new StaffPhrases(Language.ENGLISH).of(phrase);

        assertThat(vietnamese.split("%s", -1)).hasSameSizeAs(english.split("%s", -1));
        assertThat(vietnamese.equals(english)).isEqualTo(WITHOUT_LANGUAGE.contains(phrase));
    }

    @ParameterizedTest
    @EnumSource
    void everyObjectionIsToldToStaff(Objection objection) {
        StaffPhrases vietnamese = new StaffPhrases(Language.VIETNAMESE);
        StaffPhrases english = new StaffPhrases(Language.ENGLISH);

        assertThat(vietnamese.of(objection)).isNotEqualTo(english.of(objection));
        assertThat(vietnamese.meaning(objection))
                .isNotEqualTo(english.meaning(objection))
                .endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void everyCheckIsToldInPlainWords(Check.Name name) {
        StaffPhrases vietnamese = new StaffPhrases(Language.VIETNAMESE);
        StaffPhrases english = new StaffPhrases(Language.ENGLISH);

        assertThat(vietnamese.of(name)).isNotEqualTo(english.of(name));
        assertThat(vietnamese.meaning(name)).isNotEqualTo(english.meaning(name)).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void aCheckThatFailedNeverReadsAsIfItHadPassed(Check.Name name) {
        for (Language language : Language.values()) {
            StaffPhrases words = new StaffPhrases(language);
            assertThat(words.failed(name)).isNotEqualTo(words.of(name));
        }
        assertThat(new StaffPhrases(Language.VIETNAMESE).failed(name))
                .isNotEqualTo(new StaffPhrases(Language.ENGLISH).failed(name));
    }

    @Test
    void whatIsInsertedStandsInThePhrase() {
        assertThat(new StaffPhrases(Language.ENGLISH).of(StaffPhrase.NETWORK_ONLINE, 38, 3))
                .isEqualTo("Sent 38 · waiting 3");
    }
}
