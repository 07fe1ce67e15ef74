package vn.cccd.kiosk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.card.AccessHint;
import vn.cccd.card.ChipReading;
import vn.cccd.card.ReadFailure;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.portrait.Picture;
import vn.cccd.kiosk.text.FailureCode;

class IdentityCheckTest {
    private static final LocalTime NOW = LocalTime.of(8, 15);
    private static final Optional<Face> FACE = Optional.of(new Face(Picture.of(1, 1, new int[] {0x808080})));
    private static final IdNumber NUMBER = new IdNumber("999090000123");

    private static CardKey.Scanned scanned(String name, String birth) {
        Person person = new Person(NUMBER, name, Optional.of(new BirthDate(birth)), Optional.of(Person.Sex.MALE));
        return new CardKey.Scanned(person, Optional.of("2021-03-15"));
    }

    private static Identity known(CardKey key, ChipReading reading) {
        IdentityOutcome outcome = IdentityCheck.ofChip(key, reading, FACE, NOW);
        assertThat(outcome).isInstanceOf(IdentityOutcome.Known.class);
        return ((IdentityOutcome.Known) outcome).identity();
    }

    @Test
    void aGenuineChipThatProvedItsKeyIsTheSurest() {
        Identity identity = known(scanned("Nguyễn Văn A", "1990-01-01"), Readings.genuine());

        assertThat(identity.assurance()).isEqualTo(Assurance.CHIP_GENUINE);
        assertThat(identity.proof()).isEqualTo(Proof.CHIP_GENUINE);
        assertThat(identity.verdict()).contains("GENUINE");
        assertThat(identity.caveats()).isEmpty();
        assertThat(identity.face()).isEqualTo(FACE);
        assertThat(identity.maskedNumber()).isEqualTo("999•••••0123");
    }

    @Test
    void signedDataInAChipThatCannotProveItsKeyIsLess() {
        Identity identity = known(new CardKey.Typed(NUMBER), Readings.of(new Verdict.Genuine(), Set.of(), List.of()));

        assertThat(identity.assurance()).isEqualTo(Assurance.CHIP_DATA_SIGNED);
        assertThat(identity.proof()).isEqualTo(Proof.CHIP_DATA_SIGNED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Caveat.class,
            names = {"MRZ_DG13_DIFFER", "COUNTRY_DIFFERS", "SIGNER_NOT_VOUCHED"})
    void aChipThatContradictsItselfOrIsNotVouchedForIsNeverPlainGenuine(Caveat caveat) {
        ChipReading reading = Readings.of(new Verdict.Genuine(), Set.of(caveat), List.of(Readings.CHIP_PROVED));

        assertThat(known(new CardKey.Typed(NUMBER), reading).assurance()).isEqualTo(Assurance.CHIP_DATA_SIGNED);
    }

    @Test
    void anUnknownIssuerProvesNoMoreThanACode() {
        ChipReading reading = Readings.of(new Verdict.GenuineIssuerUnknown(), Set.of(), List.of(Readings.CHIP_PROVED));

        Identity identity = known(new CardKey.Typed(NUMBER), reading);

        assertThat(identity.assurance()).isEqualTo(Assurance.QR_UNSIGNED);
        assertThat(identity.proof()).isEqualTo(Proof.CHIP_ISSUER_UNKNOWN);
    }

    @Test
    void whatIsNotGenuineStandsForNobody() {
        assertThat(refusal(new Verdict.Forged())).isEqualTo(FailureCode.CHIP_FORGED);
        assertThat(refusal(new Verdict.CloneSuspected())).isEqualTo(FailureCode.CHIP_CLONE_SUSPECTED);
        assertThat(refusal(new Verdict.SignerRevoked())).isEqualTo(FailureCode.SIGNER_REVOKED);
        assertThat(refusal(new Verdict.Undetermined("no security object"))).isEqualTo(FailureCode.CHIP_NOT_JUDGED);
    }

    private static FailureCode refusal(Verdict verdict) {
        ChipReading reading = Readings.of(verdict, Set.of(), List.of(Readings.CHIP_PROVED));
        return ((IdentityOutcome.Refused) IdentityCheck.ofChip(new CardKey.Typed(NUMBER), reading, FACE, NOW)).why();
    }

    @Test
    void anotherPersonWithTheSameLastSixDigitsIsNotAccepted() {
        ChipReading other = Readings.of(Readings.holder("999190000123", "Trần Thị B", new PartialDate(1990, 1, 1)));

        assertThat(IdentityCheck.ofChip(scanned("Nguyễn Văn A", "1990-01-01"), other, FACE, NOW))
                .isEqualTo(new IdentityOutcome.Refused(FailureCode.QR_NOT_THIS_CARD));
        assertThat(IdentityCheck.ofChip(new CardKey.Typed(NUMBER), other, FACE, NOW))
                .isEqualTo(new IdentityOutcome.Refused(FailureCode.CARD_KEY_REFUSED));
    }

    @Test
    void aDocumentWithoutAPersonalNumberIsNotForThisKiosk() {
        ChipReading foreign = Readings.of(Readings.holder("", "DOE JANE", new PartialDate(1990, 1, 1)));

        assertThat(IdentityCheck.ofChip(new CardKey.Typed(NUMBER), foreign, FACE, NOW))
                .isEqualTo(new IdentityOutcome.Refused(FailureCode.CARD_NOT_SUPPORTED));
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn A, 1990-01-01, true",
        "NGUYỄN VĂN A, 1990-01-01, true",
        "Nguyễn  Văn A, 1990-01-01, true",
        "Nguyen Van A, 1990-01-01, true",
        "Nguyễn Văn A, 1990, true",
        "Nguyễn Văn A, 1990-01, true",
        "Nguyễn Văn B, 1990-01-01, false",
        "Nguyễn Vân A, 1990-01-01, false",
        "Nguyễn Văn A, 1991-01-01, false"
    })
    void codeAndChipAreHeldAgainstEachOther(String name, String birth, boolean agree) {
        Identity identity = known(scanned(name, birth), Readings.genuine());

        assertThat(identity.caveats().contains(Caveat.QR_CHIP_DIFFER)).isEqualTo(!agree);
        assertThat(identity.person().fullName()).isEqualTo("Nguyễn Văn A");
    }

    @Test
    void composedAndDecomposedAccentsAreTheSameName() {
        String decomposed = java.text.Normalizer.normalize("Nguyễn Văn A", java.text.Normalizer.Form.NFD);

        assertThat(known(scanned(decomposed, "1990-01-01"), Readings.genuine()).caveats())
                .isEmpty();
    }

    @Test
    void aCodeAloneIsAClaimAndNothingMore() {
        Identity identity = IdentityCheck.ofCode(scanned("Nguyễn Văn A", "1990-01-01"), NOW);

        assertThat(identity.assurance()).isEqualTo(Assurance.QR_UNSIGNED);
        assertThat(identity.verdict()).isEmpty();
        assertThat(identity.face()).isEmpty();
    }

    @Test
    void theKeyForTheChipFollowsFromWhatIsKnown() {
        assertThat(AccessHints.of(new CardKey.Typed(NUMBER))).isEqualTo(new AccessHint.Number("999090000123"));
        assertThat(AccessHints.of(scanned("Nguyễn Văn A", "1990-01")))
                .isEqualTo(new AccessHint.CardQr(
                        "999090000123",
                        "Nguyễn Văn A",
                        new PartialDate(1990, 1, 0),
                        Optional.of(new PartialDate(2021, 3, 15))));
    }

    @ParameterizedTest
    @EnumSource(ReadFailure.class)
    void everyFailureOfAReadingHasTheSameNameForPeople(ReadFailure failure) {
        assertThat(ReadFailureCodes.of(failure).name()).isEqualTo(failure.name());
    }

    @Test
    void nothingPersonalIsInAnyText() {
        Identity identity = known(scanned("Nguyễn Văn A", "1990-01-01"), Readings.genuine());

        assertThat(List.of(identity, identity.person(), scanned("Nguyễn Văn A", "1990-01-01"), NUMBER)
                        .toString())
                .doesNotContain("Nguyễn", "1990", "0123");
    }
}
