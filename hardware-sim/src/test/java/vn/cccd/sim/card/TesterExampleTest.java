package vn.cccd.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.person.PictureFormat;

/** The example on the page of the package is a file that works. */
class TesterExampleTest {
    @TempDir
    Path directory;

    @Test
    void theExampleOnThePageOfThePackageIsAProfile() throws Exception {
        Path page = Path.of("src/main/java/vn/cccd/sim/card/package-info.java");
        String example = String.join(
                "\n",
                Pattern.compile("<pre>\\n(.*?) \\* </pre>", Pattern.DOTALL)
                        .matcher(Files.readString(page))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1)
                        .lines()
                        .map(line -> line.replaceFirst("^ \\* ?", ""))
                        .toList());

        CardProfile profile = CardProfile.read(Files.writeString(directory.resolve("my-card.yaml"), example));

        assertThat(profile.name()).isEqualTo("my-card");
        assertThat(profile.design().portrait().format()).isEqualTo(PictureFormat.JPEG_2000);
        assertThat(profile.design().document().dataGroups())
                .as("as the passport has them")
                .containsExactlyElementsOf(List.of(1, 2, 14));
        assertThat(profile.presented()).isEqualTo(Presented.WRONG_MRZ);
        assertThat(profile.expected().failure()).contains("CARD_KEY_REFUSED");
    }
}
