package vn.cccd.kiosk.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    private static final Pattern COLOUR_SET = Pattern.compile("(-kiosk-[a-z-]+):");
    private static final Pattern COLOUR_USED = Pattern.compile("-kiosk-[a-z-]+");

    @Test
    void sizesFollowTheWindowButWordsStopAtTheirLeast() {
        assertThat(StyleSheet.scaled("-fx-padding: {20} {64|64}; -fx-font-size: {28|22}", 0.5))
                .isEqualTo("-fx-padding: 10.0px 64.0px; -fx-font-size: 22.0px");
        assertThat(StyleSheet.scaled("-fx-background-insets: {-8}", 2)).isEqualTo("-fx-background-insets: -16.0px");
    }

    @Test
    void bothPalettesSetEveryColourThatIsUsed() {
        List<String> light = all(COLOUR_SET, Palette.LIGHT.css());
        assertThat(all(COLOUR_SET, Palette.DARK_ROOM.css())).isEqualTo(light);
        Stream<String> used = all(COLOUR_USED, StyleSheet.template()).stream();
        assertThat(used.map(colour -> colour + ":").toList()).isSubsetOf(light);
    }

    @Test
    void aPortraitWindowIsMeasuredAgainstAPortraitDesign() {
        assertThat(Format.of(1920, 1080)).isEqualTo(new Format(1, false));
        assertThat(Format.of(1080, 1920)).isEqualTo(new Format(1, true));
        assertThat(Format.of(1366, 768)).isEqualTo(new Format(0.71, false));
        assertThat(Format.of(0, 0).scale()).isPositive();
    }

    private static List<String> all(Pattern pattern, String css) {
        Matcher matcher = pattern.matcher(css);
        return matcher.results().map(found -> found.group()).distinct().toList();
    }
}
