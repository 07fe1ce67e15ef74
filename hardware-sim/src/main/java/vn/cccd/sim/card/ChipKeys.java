package vn.cccd.sim.card;

import java.util.Optional;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipAuthenticationKey;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;
import vn.cccd.sim.pki.IssuingAuthority;

/** The keys by which a chip proves that it is the one its data was signed for. */
record ChipKeys(
        Optional<ChipAuthenticationKey> chipAuthentication, Optional<ActiveAuthenticationKey> activeAuthentication) {

    /** The keys that belong to {@code layout}, derived from the document's number. */
    static ChipKeys of(CardLayout layout, IssuingAuthority authority, String documentNumber) {
        return switch (layout) {
            case ID_CARD ->
                new ChipKeys(
                        Optional.of(agreement(authority, documentNumber)),
                        Optional.of(signing(authority, documentNumber)));
            case PASSPORT -> none();
            case PASSPORT_WITH_KEY -> new ChipKeys(Optional.of(agreement(authority, documentNumber)), Optional.empty());
        };
    }

    static ChipKeys none() {
        return new ChipKeys(Optional.empty(), Optional.empty());
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
