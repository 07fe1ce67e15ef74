package vn.cccd.kiosk.flow;

import java.util.Optional;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;

/** Whether a code may stand for the card it is on: one rule for self-service and for staffed desks. */
public final class CodeAlone {
    private CodeAlone() {}

    /** Whether the site takes what the code says without a chip. A typed number says nothing of who typed it. */
    public static boolean accepted(Optional<CardKey> key, Site site) {
        return key.filter(CardKey.Scanned.class::isInstance)
                .map(CardKey.Scanned.class::cast)
                .filter(code -> enough(code.assurance(), site))
                .isPresent();
    }

    /** Whether a code of this worth is taken without a chip. */
    static boolean enough(Assurance code, Site site) {
        return code.atLeast(site.demand().least());
    }

    /** Whether going on with the code after this failure would evade no doubt about the card. */
    public static boolean helps(FailureCode code) {
        return WaysOut.passesWithTheReader(code)
                || code == FailureCode.CARD_REMOVED
                || code == FailureCode.CARD_MOVED
                || code == FailureCode.CARD_BLOCKED_SLOW
                || code == FailureCode.CARD_DAMAGED
                || code == FailureCode.CARD_NOT_SUPPORTED;
    }
}
