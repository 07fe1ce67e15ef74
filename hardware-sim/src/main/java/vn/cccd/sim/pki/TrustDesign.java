package vn.cccd.sim.pki;

import java.util.List;
import java.util.Set;

/**
 * What an operator's trust directory holds about the authority of a {@link ChainDesign}.
 *
 * @param signers whether the document signers' certificates are there too, as for documents that do not enclose them
 */
public record TrustDesign(TrustForm form, boolean signers, RevocationListState revocationList, Set<TrustFlaw> flaws) {
    public TrustDesign {
        flaws = Choice.copyOf(flaws);
    }

    /** DER files: the authority and its revocation list of the day. */
    public static TrustDesign usual() {
        return new TrustDesign(TrustForm.DER, false, RevocationListState.CURRENT, Set.of());
    }

    public TrustDesign as(TrustForm other) {
        return new TrustDesign(other, signers, revocationList, flaws);
    }

    public TrustDesign withSigners() {
        return new TrustDesign(form, true, revocationList, flaws);
    }

    public TrustDesign with(RevocationListState other) {
        return new TrustDesign(form, signers, other, flaws);
    }

    public TrustDesign with(TrustFlaw... more) {
        return new TrustDesign(form, signers, revocationList, Choice.join(flaws, List.of(more)));
    }

    boolean has(TrustFlaw flaw) {
        return flaws.contains(flaw);
    }
}
