package vn.cccd.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;

/** The profiles that come with the program, all of them. */
class ProfileCatalogueTest {
    /** Every row of the list of cards that an inspection system must judge rightly. */
    private static final List<String> ROWS = List.of(
            "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13", "A14", //
            "B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B09", //
            "H01", "H02", "H03", "H04", "H05", //
            "P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11", "P12", //
            "C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", //
            "D01", "D02", "D03", "D04", "D05", //
            "T01", "T02");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T01:15:30Z"), ZoneOffset.UTC);
    private static final IssuingAuthority AUTHORITY = IssuingAuthority.seeded(7, CLOCK);

    @Test
    void everyRowOfTheInspectionCasesHasAProfileAndEveryProfileARowThatExists() {
        TreeSet<String> covered = CardProfile.all().stream()
                .flatMap(profile -> profile.inspectionCase().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(covered).containsExactlyInAnyOrderElementsOf(ROWS);
    }

    @Test
    void theListNamesEveryFileOnce() throws Exception {
        List<String> listed = CardProfile.all().stream().map(CardProfile::name).toList();

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(files());
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.card.CardProfile#all")
    void everyProfileSaysInOneSentenceWhatItIs(CardProfile profile) {
        assertThat(profile.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(profile.about()).hasSizeBetween(15, 140).doesNotContain("\n").doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.card.CardProfile#all")
    void everyProfileExpectsAVerdictOrAFailure(CardProfile profile) {
        assertThat(profile.expected().verdict().isPresent())
                .isNotEqualTo(profile.expected().failure().isPresent());
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.card.CardProfile#all")
    void everyProfileMakesTheSameCardEveryTime(CardProfile profile) {
        ChipContents card = new CardIssuer(AUTHORITY).issue(Citizens.NGUYEN_VAN_A, profile);
        ChipContents again = new CardIssuer(IssuingAuthority.seeded(7, CLOCK)).issue(Citizens.NGUYEN_VAN_A, profile);

        assertThat(again.files()).isEqualTo(card.files());
        assertThat(again.keys()).isEqualTo(card.keys());
        assertThat(again.behaviour()).isEqualTo(card.behaviour());
    }

    private static List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> Objects.toString(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .toList();
        }
    }

    private static Path directory() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(CardProfile.class.getResource("profiles/index.txt"))
                        .toURI())
                .resolveSibling("");
    }
}
