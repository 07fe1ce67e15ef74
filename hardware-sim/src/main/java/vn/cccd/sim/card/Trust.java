package vn.cccd.sim.card;

import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.pki.RevocationListState;
import vn.cccd.sim.pki.TrustDesign;
import vn.cccd.sim.pki.TrustFlaw;
import vn.cccd.sim.pki.TrustForm;

/** What the operator's trust directory holds ({@code trust:}). */
final class Trust {
    private Trust() {}

    static TrustDesign read(Form form) throws FormException {
        var design = new TrustDesign(
                form.required("form").oneOf(TrustForm.class),
                form.required("signers").yes(),
                form.required("revocation-list").oneOf(RevocationListState.class),
                SigningDesign.all(form, "flaws", TrustFlaw.class));
        form.refuseOthers();
        return design;
    }
}
