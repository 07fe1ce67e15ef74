package vn.cccd.sim.card;

import java.util.List;
import java.util.Optional;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipAuthenticationKey;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;
import vn.cccd.sim.pki.IssuingAuthority;

/** Makes the keys of a chip, derived from the document's number: the same document has the same keys. */
final class ChipKeyMaker {
    private ChipKeyMaker() {}

    /** The keys that belong to {@code layout}. */
    static ChipKeys of(CardLayout layout, IssuingAuthority authority, String documentNumber) {
        return switch (layout) {
            case ID_CARD ->
                new ChipKeys(
                        List.of(agreement(authority, documentNumber)), Optional.of(signing(authority, documentNumber)));
            case PASSPORT -> ChipKeys.none();
            case PASSPORT_WITH_KEY -> new ChipKeys(List.of(agreement(authority, documentNumber)), Optional.empty());
        };
    }

    private static ChipAuthenticationKey agreement(IssuingAuthority authority, String documentNumber) {
        return new ChipAuthenticationKey(
                authority.chipKey("agreement/" + documentNumber, Curve.BRAINPOOL_P256R1),
                SecureMessagingCipher.AES_128);
    }

    private static ActiveAuthenticationKey signing(IssuingAuthority authority, String documentNumber) {
        return ActiveAuthenticationKey.ecdsa(authority.chipKey("signing/" + documentNumber, Curve.BRAINPOOL_P256R1));
    }
}
