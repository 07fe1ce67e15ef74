package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.card.access.ChipMapping;
import vn.cccd.card.authenticity.ChipProof;
import vn.cccd.card.authenticity.MappingProof;
import vn.cccd.card.authenticity.MappingProof.Cover;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.SecurityInfos;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.pki.IssuingAuthority;

/** Whose key was proved when EF.CardSecurity and DG14 do not have the same one. */
class MappingFindingTest {
    private static final CardProfile MAPPING = CardProfile.named("pace-cam").orElseThrow();

    private final ChipContents card = ReadingBench.contents(MAPPING);
    private final ChipContents another =
            new CardIssuer(IssuingAuthority.seeded(2, ReadingBench.CLOCK)).issue(ReadingBench.CITIZEN, MAPPING);

    private ChipMapping proved() {
        var bench = new ReadingBench();
        ChipReading reading =
                ReadingBench.completed(bench.read(new SimulatedLink(bench.chip(MAPPING)), ReadingBench.number()));
        return EvidenceCollection.claim(reading.evidence().chipMapping().orElseThrow());
    }

    private static Optional<SecurityInfos> keysOf(ChipContents contents) throws TlvException {
        byte[] file = Objects.requireNonNull(contents.files().application().get(LdsFile.DG14.identifier()))
                .toArray();
        return Optional.of(SecurityInfos.parseDg14(Bytes.copyOf(file)));
    }

    private MappingProof judged(Optional<SecurityInfos> dg14, Optional<SecurityInfos> cardSecurity)
            throws TlvException {
        return MappingFinding.of(Optional.of(proved()), keysOf(card).orElseThrow(), dg14, cardSecurity)
                .proof();
    }

    @Test
    void theKeyOfDg14IsBoundToTheDocument() throws TlvException {
        assertThat(judged(keysOf(card), keysOf(card)))
                .isEqualTo(new MappingProof(ChipProof.PROVEN, Cover.SECURITY_OBJECT));
    }

    @Test
    void withoutDg14TheKeyOfEfCardSecurityIsProvedAndNoMore() throws TlvException {
        assertThat(judged(Optional.empty(), keysOf(card)))
                .isEqualTo(new MappingProof(ChipProof.PROVEN, Cover.CARD_SECURITY));
    }

    /** Otherwise whoever got the key of one card would be genuine with the data of any other. */
    @Test
    void aKeyThatOnlyEfCardSecurityHasDoesNotStandInForThatOfDg14() throws TlvException {
        assertThat(judged(keysOf(another), keysOf(card)))
                .isEqualTo(new MappingProof(ChipProof.KEY_WITHHELD, Cover.SECURITY_OBJECT));
    }

    @Test
    void aKeyThatNobodyHasIsNotProved() throws TlvException {
        assertThat(judged(keysOf(another), keysOf(another)))
                .isEqualTo(new MappingProof(ChipProof.FAILED, Cover.SECURITY_OBJECT));
        assertThat(judged(Optional.empty(), keysOf(another)))
                .isEqualTo(new MappingProof(ChipProof.FAILED, Cover.CARD_SECURITY));
    }
}
