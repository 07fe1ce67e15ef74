package vn.cccd.card;

import vn.cccd.card.access.ChipAuthenticationOutcome;
import vn.cccd.card.authenticity.ActiveAuthenticationOutcome;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.ChipProof;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.SecurityInfos;

/** What Chip or Active Authentication says about the chip, at the reading or when its evidence is judged again. */
record ProofFinding(ChipProof proof, Check check) {
    /** No list names the file with the key. */
    static ProofFinding unlisted(LdsFile keyFile) {
        return finding(nameOf(keyFile), ChipProof.NOT_OFFERED, Result.NOT_SUPPORTED, "no " + keyFile);
    }

    /** A list names the file with the key, and the chip does not give it. */
    static ProofFinding withheld(LdsFile keyFile) {
        return finding(nameOf(keyFile), ChipProof.KEY_WITHHELD, Result.FAILED, "the chip withholds " + keyFile);
    }

    static ProofFinding withoutUsableDg14() {
        return finding(
                Name.CHIP_AUTHENTICATION, ChipProof.NOT_OFFERED, Result.NOT_POSSIBLE, "DG14 cannot be understood");
    }

    static ProofFinding of(ChipAuthenticationOutcome outcome, SecurityInfos dg14) {
        return switch (outcome) {
            case ChipAuthenticationOutcome.Proven proven ->
                finding(Name.CHIP_AUTHENTICATION, ChipProof.PROVEN, Result.PASSED, proven.oid());
            case ChipAuthenticationOutcome.NotProven failed ->
                finding(Name.CHIP_AUTHENTICATION, ChipProof.FAILED, Result.FAILED, failed.why());
            case ChipAuthenticationOutcome.NotOffered absent ->
                finding(
                        Name.CHIP_AUTHENTICATION,
                        ChipProof.NOT_OFFERED,
                        dg14.chipKeys().isEmpty() ? Result.NOT_SUPPORTED : Result.NOT_POSSIBLE,
                        absent.why());
        };
    }

    static ProofFinding of(ActiveAuthenticationOutcome outcome) {
        return switch (outcome) {
            case ActiveAuthenticationOutcome.Proven proven ->
                finding(Name.ACTIVE_AUTHENTICATION, ChipProof.PROVEN, Result.PASSED, proven.detail());
            case ActiveAuthenticationOutcome.NotProven failed ->
                finding(Name.ACTIVE_AUTHENTICATION, ChipProof.FAILED, Result.FAILED, failed.why());
            case ActiveAuthenticationOutcome.NotOffered absent ->
                finding(Name.ACTIVE_AUTHENTICATION, ChipProof.NOT_OFFERED, Result.NOT_POSSIBLE, absent.why());
        };
    }

    private static Name nameOf(LdsFile keyFile) {
        return keyFile == LdsFile.DG14 ? Name.CHIP_AUTHENTICATION : Name.ACTIVE_AUTHENTICATION;
    }

    private static ProofFinding finding(Name name, ChipProof proof, Result result, String detail) {
        return new ProofFinding(proof, new Check(name, result, detail));
    }
}
