package vn.cccd.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardProfileTest {
    private static final Set<String> VERDICTS =
            Set.of("GENUINE", "GENUINE_ISSUER_UNKNOWN", "SIGNER_REVOKED", "FORGED", "CLONE_SUSPECTED", "UNDETERMINED");

    @Test
    void noTwoProfilesShareANameOrADesign() {
        assertThat(CardProfile.all().stream().map(CardProfile::name)).doesNotHaveDuplicates();
        assertThat(CardProfile.all().stream().map(CardProfile::design)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.card.CardProfile#all")
    void everyProfileIsFoundByANameForTheCommandLineAndSaysWhatToExpect(CardProfile profile) {
        assertThat(profile.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(CardProfile.named(profile.name())).contains(profile);
        assertThat(profile.about()).isNotBlank();
        assertThat(profile.inspectionCase().orElse("A00")).matches("[A-Z]\\d\\d");
        assertThat(profile.expected().verdict()).isPresent().get().isIn(VERDICTS);
        assertThat(profile.expected().failure()).isEmpty();
    }

    @Test
    void anUnknownNameIsNoProfile() {
        assertThat(CardProfile.named("CCCD_2021")).isEmpty();
    }
}
