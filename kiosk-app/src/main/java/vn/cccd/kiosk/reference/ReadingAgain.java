package vn.cccd.kiosk.reference;

import java.util.Optional;
import java.util.UUID;
import vn.cccd.card.EvidenceJudgement;
import vn.cccd.card.authenticity.EvidenceOutcome;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.kiosk.identity.IdentityCheck;
import vn.cccd.sync.ChipVerdict;
import vn.cccd.sync.Evidence;
import vn.cccd.sync.EvidenceJudge;

/** Judges earlier readings by today's trust list, from the transcripts in their records. */
public final class ReadingAgain implements EvidenceJudge {
    private final PassiveAuthentication passive;
    private final vn.cccd.card.EvidenceJudge judge;

    public ReadingAgain(PassiveAuthentication passive) {
        this.passive = passive;
        this.judge = new vn.cccd.card.EvidenceJudge(passive);
    }

    @Override
    public String trustStoreVersion() {
        return passive.trust().version();
    }

    @Override
    public Judgement judge(UUID record, Evidence evidence) {
        Optional<vn.cccd.card.authenticity.Evidence> reading = evidence.transcript()
                .flatMap(transcript -> understood(vn.cccd.card.bytes.Bytes.copyOf(transcript.toArray())));
        if (reading.isEmpty()) {
            return new Judgement.Unknown();
        }
        EvidenceJudgement now = judge.judge(reading.get());
        return now.verdict() instanceof Verdict.Undetermined
                ? new Judgement.Unknown()
                : new Judgement.Judged(
                        ChipVerdict.valueOf(IdentityCheck.nameOf(now.verdict())),
                        now.caveats().stream().map(Enum::name).sorted().toList());
    }

    private static Optional<vn.cccd.card.authenticity.Evidence> understood(vn.cccd.card.bytes.Bytes transcript) {
        return switch (vn.cccd.card.authenticity.Evidence.decode(transcript)) {
            case EvidenceOutcome.Understood understood -> Optional.of(understood.evidence());
            case EvidenceOutcome.Refused refused -> Optional.empty();
        };
    }
}
