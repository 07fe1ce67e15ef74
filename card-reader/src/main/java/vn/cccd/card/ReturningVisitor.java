package vn.cccd.card;

import java.util.Optional;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.RawFile;
import vn.cccd.card.portrait.cache.PortraitCache;
import vn.cccd.card.portrait.cache.PortraitReuse;

/** The portrait of somebody who was here before: taken over instead of read, and kept for the next time. */
final class ReturningVisitor {
    private final PortraitCache portraits;
    private final Verdict soFar;
    private final boolean proved;
    private final PassiveResult passive;
    private boolean known;

    /** @param passive the result over everything but the portrait */
    ReturningVisitor(PortraitCache portraits, ChipProofs proofs, PassiveResult passive) {
        this.portraits = portraits;
        this.soFar = proofs.verdict(passive);
        this.proved = proofs.proved();
        this.passive = passive;
    }

    /** Takes the portrait over as if it had been read. Empty when it has to be read, or was before an interruption. */
    Optional<Bytes> fromEarlierVisit(ReadFiles files) {
        if (files.get(LdsFile.DG2).isPresent()) {
            return Optional.empty();
        }
        Optional<Bytes> kept = PortraitReuse.signedHash(soFar, proved, passive)
                .flatMap(portraits::find)
                .filter(file -> PortraitReuse.mayServe(soFar, proved, passive, file));
        kept.ifPresent(file -> files.supply(new RawFile(LdsFile.DG2, file)));
        known = kept.isPresent();
        return kept;
    }

    /** Keeps what was read, if it is what a genuine chip's issuer has signed. One that is kept already grows no younger. */
    void keep(Optional<Bytes> portraitFile) {
        if (!known) {
            portraitFile
                    .filter(file -> PortraitReuse.mayServe(soFar, proved, passive, file))
                    .ifPresent(file -> PortraitReuse.signedHash(soFar, proved, passive)
                            .filter(hash -> portraits.find(hash).isEmpty())
                            .ifPresent(hash -> portraits.keep(hash, file)));
        }
    }
}
