package vn.cccd.sim.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    @Test
    void everyChoiceIsReadBackFromItsText() {
        assertThat(readBack(AuthorityStanding.class)).isTrue();
        assertThat(readBack(KeyChange.class)).isTrue();
        assertThat(readBack(ValiditySpan.class)).isTrue();
        assertThat(readBack(CertificateFlaw.class)).isTrue();
        assertThat(readBack(HashAlgorithm.class)).isTrue();
        assertThat(readBack(LdsVersion.class)).isTrue();
        assertThat(readBack(SignerReference.class)).isTrue();
        assertThat(readBack(SecurityObjectFlaw.class)).isTrue();
        assertThat(readBack(TrustForm.class)).isTrue();
        assertThat(readBack(RevocationListState.class)).isTrue();
        assertThat(readBack(TrustFlaw.class)).isTrue();
    }

    @Test
    void aTextIsInLowerCaseWithDashes() {
        assertThat(KeyChange.NEW_KEY_LINKED.text()).isEqualTo("new-key-linked");
        assertThat(Choice.named(KeyChange.class, "NEW_KEY_LINKED")).isEmpty();
        assertThat(Choice.named(KeyChange.class, "new-key")).isEmpty();
    }

    @Test
    void aSetOfFlawsIsOneOfTheDesignsOwn() {
        Set<CertificateFlaw> flaws = new HashSet<>(Set.of(CertificateFlaw.WRONG_ROLE));
        CertificateDesign design =
                new CertificateDesign(CertificateDesign.ofSigner().scheme(), ValiditySpan.USUAL, flaws);

        flaws.add(CertificateFlaw.REVOKED);

        assertThat(design.flaws()).containsExactly(CertificateFlaw.WRONG_ROLE);
        assertThat(design.with(CertificateFlaw.REVOKED).flaws())
                .containsExactly(CertificateFlaw.REVOKED, CertificateFlaw.WRONG_ROLE);
    }

    private static <E extends Enum<E> & Choice> boolean readBack(Class<E> kind) {
        return Stream.of(kind.getEnumConstants())
                .allMatch(choice ->
                        Choice.named(kind, choice.text()).filter(choice::equals).isPresent());
    }
}
