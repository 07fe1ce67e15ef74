package vn.cccd.card;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.lds.SecurityInfos;
import vn.cccd.card.lds.SecurityInfos.PaceOffer;

/**
 * Compares how the chip was opened with what it announces: EF.CardAccess can be changed by anyone who stands between, DG14 and
 * EF.CardSecurity are signed (Doc 9303-11, 4.2.3).
 */
record AccessComparison(Check check, Set<Caveat> caveats, boolean downgraded) {
    /** @param announcement what EF.CardAccess says, or was taken to say */
    static AccessComparison of(
            Access access,
            SecurityInfos announcement,
            Optional<SecurityInfos> dg14,
            Optional<SecurityInfos> cardSecurity) {
        Set<PaceOffer> announced = new HashSet<>(announcement.pace());
        Set<PaceOffer> signed = offers(dg14);
        Set<PaceOffer> signedOutside = offers(cardSecurity);
        boolean byBac = access.protocol() == Access.Protocol.BAC;
        if (access.downgraded() || (byBac && !signed.isEmpty())) {
            return new AccessComparison(
                    check(Result.FAILED, "PACE is announced, BAC was used"), Set.of(Caveat.ACCESS_DOWNGRADED), true);
        }
        if (byBac) {
            return new AccessComparison(check(Result.PASSED, "the chip announces no PACE"), Set.of(), false);
        }
        if (!signedOutside.isEmpty() && !signedOutside.equals(announced)) {
            return new AccessComparison(
                    check(Result.FAILED, "EF.CardAccess and EF.CardSecurity differ"),
                    Set.of(Caveat.ACCESS_ANNOUNCEMENTS_DIFFER),
                    false);
        }
        if (signed.isEmpty() && !signedOutside.isEmpty()) {
            return new AccessComparison(
                    check(Result.PASSED, "EF.CardAccess and EF.CardSecurity agree"), Set.of(), false);
        }
        if (signed.isEmpty()) {
            return new AccessComparison(check(Result.NOT_POSSIBLE, "DG14 does not speak of PACE"), Set.of(), false);
        }
        if (!signed.equals(announced)) {
            return new AccessComparison(
                    check(Result.FAILED, "EF.CardAccess and DG14 differ"),
                    Set.of(Caveat.ACCESS_ANNOUNCEMENTS_DIFFER),
                    false);
        }
        return new AccessComparison(check(Result.PASSED, "EF.CardAccess and DG14 agree"), Set.of(), false);
    }

    private static Set<PaceOffer> offers(Optional<SecurityInfos> infos) {
        return new HashSet<>(infos.map(SecurityInfos::pace).orElseGet(List::of));
    }

    private static Check check(Result result, String detail) {
        return new Check(Name.ACCESS_DOWNGRADE, result, detail);
    }
}
