package vn.cccd.sim.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.chip.ActiveAuthenticationFault;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.pki.IssuingAuthority;

/**
 * By which keys the chip proves that it is the one its data was signed for ({@code keys:}).
 *
 * @param agreement for Chip Authentication
 * @param signing for Active Authentication
 * @param signingFault what is wrong with the signatures of the right key
 * @param protocolsSigned whether DG14 says which variants the keys are for, and not only what the keys are
 * @param held which of them are really on the chip
 */
public record KeysDesign(
        List<AgreementDesign> agreement,
        Optional<SigningKeyDesign> signing,
        Optional<ActiveAuthenticationFault> signingFault,
        boolean protocolsSigned,
        Held held) {
    public KeysDesign {
        agreement = List.copyOf(agreement);
    }

    /** What a copied chip has. */
    public enum Held {
        ALL,
        /** None of them: all else can be copied. */
        NONE,
        /** A signing key of the copyist's own, and DG15 replaced so that it fits. */
        OWN_SIGNING_KEY
    }

    static KeysDesign read(Form form) throws FormException {
        List<AgreementDesign> agreement = new ArrayList<>();
        for (Field field : form.all("chip-authentication")) {
            agreement.add(field.explained(AgreementDesign::parse));
        }
        Optional<Field> signing = form.one("active-authentication");
        Optional<Field> fault = form.one("active-authentication-fault");
        var design = new KeysDesign(
                agreement,
                signing.isEmpty() ? Optional.empty() : Optional.of(signing.get().explained(SigningKeyDesign::parse)),
                fault.isEmpty() ? Optional.empty() : Optional.of(fault.get().oneOf(ActiveAuthenticationFault.class)),
                form.required("protocols-signed").yes(),
                form.required("held").oneOf(Held.class));
        form.refuseOthers();
        return design;
    }

    /** The keys that the document's files speak of; the same document has the same keys. */
    ChipKeys announced(IssuingAuthority authority, String documentNumber) {
        return new ChipKeys(
                agreement.stream()
                        .map(key -> key.key(authority, documentNumber))
                        .toList(),
                signing.map(key -> key.key(authority, "signing/" + documentNumber)));
    }

    /** The keys on the chip. */
    ChipKeys held(IssuingAuthority authority, String documentNumber) {
        return switch (held) {
            case ALL -> withFault(announced(authority, documentNumber));
            case NONE -> ChipKeys.none();
            case OWN_SIGNING_KEY -> new ChipKeys(List.of(), ownSigningKey(authority, documentNumber));
        };
    }

    /** The key of a copyist who replaces what can be replaced. */
    Optional<ActiveAuthenticationKey> ownSigningKey(IssuingAuthority authority, String documentNumber) {
        return signing.map(key -> key.key(authority, "copy/" + documentNumber));
    }

    private ChipKeys withFault(ChipKeys keys) {
        return signingFault
                .map(fault -> new ChipKeys(
                        keys.chipAuthentication(),
                        keys.activeAuthentication().map(key -> new ActiveAuthenticationKey.Faulty(key, fault))))
                .orElse(keys);
    }
}
