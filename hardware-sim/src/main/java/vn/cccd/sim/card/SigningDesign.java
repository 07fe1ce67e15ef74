package vn.cccd.sim.card;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.pki.AuthorityStanding;
import vn.cccd.sim.pki.CertificateDesign;
import vn.cccd.sim.pki.CertificateFlaw;
import vn.cccd.sim.pki.ChainDesign;
import vn.cccd.sim.pki.HashAlgorithm;
import vn.cccd.sim.pki.KeyChange;
import vn.cccd.sim.pki.LdsVersion;
import vn.cccd.sim.pki.SecurityObjectDesign;
import vn.cccd.sim.pki.SecurityObjectFlaw;
import vn.cccd.sim.pki.SignatureScheme;
import vn.cccd.sim.pki.SignerReference;
import vn.cccd.sim.pki.ValiditySpan;

/**
 * Who signs the card and how ({@code signature:}).
 *
 * @param chain from the authority down to the signer
 * @param object EF.SOD
 */
public record SigningDesign(ChainDesign chain, SecurityObjectDesign object) {
    static SigningDesign read(Form form) throws FormException {
        var chain = new ChainDesign(
                form.required("authority-is").oneOf(AuthorityStanding.class),
                form.required("key-change").oneOf(KeyChange.class),
                certificate(form.section("authority")),
                form.required("intermediate").yes(),
                certificate(form.section("signer")));
        var design = new SigningDesign(chain, object(form.section("object")));
        form.refuseOthers();
        return design;
    }

    private static CertificateDesign certificate(Form form) throws FormException {
        var design = new CertificateDesign(
                form.required("scheme")
                        .named(
                                "a scheme such as ecdsa-secp384r1-sha-384 or rsa-pss-3072-sha-256",
                                SignatureScheme::named),
                form.required("valid").oneOf(ValiditySpan.class),
                all(form, "flaws", CertificateFlaw.class));
        form.refuseOthers();
        return design;
    }

    private static SecurityObjectDesign object(Form form) throws FormException {
        var design = new SecurityObjectDesign(
                form.required("hash").oneOf(HashAlgorithm.class),
                form.required("version").oneOf(LdsVersion.class),
                form.required("names-signer-by").oneOf(SignerReference.class),
                all(form, "flaws", SecurityObjectFlaw.class));
        form.refuseOthers();
        return design;
    }

    /** Every constant of a list. */
    static <E extends Enum<E>> Set<E> all(Form form, String key, Class<E> kind) throws FormException {
        Set<E> found = new LinkedHashSet<>();
        for (Field field : form.all(key)) {
            found.add(field.oneOf(kind));
        }
        return found;
    }
}
