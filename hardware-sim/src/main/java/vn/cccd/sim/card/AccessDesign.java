package vn.cccd.sim.card;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.sim.chip.PaceVariant;
import vn.cccd.sim.chip.ProtocolQuirk;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;

/**
 * What opens the chip and what it says about that ({@code access:}).
 *
 * @param passwords which of them PACE takes
 * @param pace the variants that the chip speaks
 * @param announced the variants in EF.CardAccess
 * @param signed the variants in DG14
 * @param quirks what the chip does wrong, or seldom, in its protocols
 */
public record AccessDesign(
        Set<Password> passwords,
        boolean bac,
        List<PaceVariant> pace,
        List<PaceVariant> announced,
        List<PaceVariant> signed,
        Set<ProtocolQuirk> quirks) {
    /** What PACE can be run with. */
    public enum Password {
        CAN,
        MRZ
    }

    static AccessDesign read(Form form) throws FormException {
        Set<Password> passwords = EnumSet.noneOf(Password.class);
        for (Field field : form.all("passwords")) {
            passwords.add(field.oneOf(Password.class));
        }
        List<PaceVariant> pace = variants(form, "pace").orElse(List.of());
        var design = new AccessDesign(
                passwords,
                form.required("bac").yes(),
                pace,
                variants(form, "announced").orElse(pace),
                variants(form, "signed").orElse(pace),
                SigningDesign.all(form, "quirks", ProtocolQuirk.class));
        form.refuseOthers();
        return design;
    }

    /** Nothing when the key is absent or says {@code as-spoken}. */
    private static Optional<List<PaceVariant>> variants(Form form, String key) throws FormException {
        Optional<List<Field>> fields = form.fields(key);
        boolean asSpoken = fields.isEmpty()
                || (fields.get().size() == 1 && fields.get().getFirst().text().equals("as-spoken"));
        if (asSpoken) {
            return Optional.empty();
        }
        List<PaceVariant> variants = new ArrayList<>();
        for (Field field : fields.get()) {
            variants.add(field.named("a variant such as gm ecdh brainpoolP256r1 aes-128", PaceVariant::named));
        }
        return Optional.of(variants);
    }
}
