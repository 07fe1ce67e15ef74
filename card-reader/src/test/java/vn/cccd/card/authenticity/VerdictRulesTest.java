package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.card.authenticity.PassiveResult.State;

class VerdictRulesTest {
    @Test
    void aProvenKeyUnderATrustedSignatureIsGenuine() {
        assertThat(judge(State.VALID_TRUSTED, ChipProof.PROVEN, ChipProof.PROVEN))
                .isEqualTo(new Verdict.Genuine());
    }

    @Test
    void aDocumentWithoutKeysCanBeGenuine() {
        assertThat(VerdictRules.judge(
                        passive(State.VALID_TRUSTED, 1, 2),
                        ChipProof.NOT_OFFERED,
                        ChipProof.NOT_OFFERED,
                        MappingProof.NONE))
                .isEqualTo(new Verdict.Genuine());
    }

    @Test
    void oneFailedProofIsEnoughForSuspicion() {
        assertThat(judge(State.VALID_TRUSTED, ChipProof.FAILED, ChipProof.PROVEN))
                .isEqualTo(new Verdict.CloneSuspected());
        assertThat(judge(State.VALID_UNKNOWN_ISSUER, ChipProof.PROVEN, ChipProof.FAILED))
                .isEqualTo(new Verdict.CloneSuspected());
    }

    @Test
    void aFailedProofOfAKeyThatNobodySignedSaysNothing() {
        assertThat(VerdictRules.judge(
                        passive(State.VALID_TRUSTED, 1, 2), ChipProof.FAILED, ChipProof.NOT_OFFERED, MappingProof.NONE))
                .isEqualTo(new Verdict.Genuine());
    }

    @Test
    void aCopyThatWithholdsItsKeysIsSuspected() {
        assertThat(judge(State.VALID_TRUSTED, ChipProof.KEY_WITHHELD, ChipProof.KEY_WITHHELD))
                .isEqualTo(new Verdict.CloneSuspected());
        assertThat(judge(State.VALID_TRUSTED, ChipProof.NOT_OFFERED, ChipProof.KEY_WITHHELD))
                .isEqualTo(new Verdict.CloneSuspected());
        assertThat(judge(State.VALID_TRUSTED, ChipProof.PROVEN, ChipProof.KEY_WITHHELD))
                .isEqualTo(new Verdict.Genuine());
    }

    @ParameterizedTest
    @EnumSource(ChipProof.class)
    void noProofMakesForgedDataGenuine(ChipProof proof) {
        assertThat(judge(State.FORGED, proof, proof)).isEqualTo(new Verdict.Forged());
        assertThat(judge(State.SIGNER_REVOKED, proof, proof)).isEqualTo(new Verdict.SignerRevoked());
        assertThat(judge(State.UNREADABLE, proof, proof)).isInstanceOf(Verdict.Undetermined.class);
    }

    @Test
    void aFailedProofInTheMappingIsEnoughForSuspicionWhenSomebodySignedTheKey() {
        MappingProof bySecurityObject = new MappingProof(ChipProof.FAILED, MappingProof.Cover.SECURITY_OBJECT);
        MappingProof byCardSecurity = new MappingProof(ChipProof.FAILED, MappingProof.Cover.CARD_SECURITY);

        assertThat(judge(bySecurityObject, 1, 2, 14)).isEqualTo(new Verdict.CloneSuspected());
        assertThat(judge(bySecurityObject, 1, 2)).isEqualTo(new Verdict.Genuine());
        assertThat(judge(byCardSecurity, 1, 2)).isEqualTo(new Verdict.CloneSuspected());
    }

    @Test
    void aProofInTheMappingMakesUpForAKeyThatIsWithheld() {
        MappingProof proven = new MappingProof(ChipProof.PROVEN, MappingProof.Cover.SECURITY_OBJECT);

        assertThat(withheld(proven)).isEqualTo(new Verdict.Genuine());
    }

    /** EF.CardSecurity names no holder: whoever got the key of one card could answer with the data of any other. */
    @Test
    void aKeyThatIsNotBoundToTheDocumentDoesNotMakeUpForIt() {
        MappingProof proven = new MappingProof(ChipProof.PROVEN, MappingProof.Cover.CARD_SECURITY);

        assertThat(withheld(proven)).isEqualTo(new Verdict.CloneSuspected());
    }

    @Test
    void norForAWithheldFileWithTheKeyOfChipAuthentication() {
        MappingProof proven = new MappingProof(ChipProof.PROVEN, MappingProof.Cover.CARD_SECURITY);

        assertThat(VerdictRules.judge(
                        passive(State.VALID_TRUSTED, 1, 2), ChipProof.KEY_WITHHELD, ChipProof.NOT_OFFERED, proven))
                .isEqualTo(new Verdict.CloneSuspected());
    }

    /** DG14 is not the signed one, so its key may be anybody's. */
    @Test
    void aKeyOfAFileThatNobodySignedDoesNotMakeUpForIt() {
        MappingProof proven = new MappingProof(ChipProof.PROVEN, MappingProof.Cover.SECURITY_OBJECT);

        assertThat(VerdictRules.judge(
                        passive(State.VALID_TRUSTED, 1, 2, 15), ChipProof.NOT_OFFERED, ChipProof.KEY_WITHHELD, proven))
                .isEqualTo(new Verdict.CloneSuspected());
    }

    private static Verdict withheld(MappingProof mapping) {
        return VerdictRules.judge(
                passive(State.VALID_TRUSTED, 1, 2, 14, 15), ChipProof.NOT_OFFERED, ChipProof.KEY_WITHHELD, mapping);
    }

    private static Verdict judge(MappingProof mapping, Integer... signed) {
        return VerdictRules.judge(
                passive(State.VALID_TRUSTED, signed), ChipProof.NOT_OFFERED, ChipProof.NOT_OFFERED, mapping);
    }

    private static Verdict judge(State state, ChipProof chip, ChipProof active) {
        return VerdictRules.judge(passive(state, 1, 2, 13, 14, 15), chip, active, MappingProof.NONE);
    }

    private static PassiveResult passive(State state, Integer... signed) {
        return new PassiveResult(
                state, new TreeSet<>(List.of(signed)), List.of(), Set.of(), Optional.empty(), Optional.empty());
    }
}
