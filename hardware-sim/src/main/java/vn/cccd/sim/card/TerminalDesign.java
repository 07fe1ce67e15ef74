package vn.cccd.sim.card;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.terminal.TerminalTrust;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.cv.TerminalAuthority;
import vn.cccd.sim.pki.cv.TerminalCredentials;
import vn.cccd.sim.pki.cv.TerminalFlaw;

/**
 * Who may read the fingerprints, and with what the reader tries ({@code terminal:}).
 *
 * @param trusted whether the chip lets certified terminals read them; otherwise nobody
 * @param fingerprints whether there are any
 * @param chipDate what the chip takes for today
 * @param credentials whether the reader has any
 * @param flaw what is wrong with them
 */
public record TerminalDesign(
        boolean trusted, boolean fingerprints, ChipDate chipDate, boolean credentials, Optional<TerminalFlaw> flaw) {
    /** What a chip, which has no clock, takes for today. */
    public enum ChipDate {
        DAY_OF_ISSUE,
        /** A day after all certificates of terminals have ended. */
        AFTER_ALL_CERTIFICATES
    }

    static TerminalDesign read(Form form) throws FormException {
        Optional<Field> credentials = form.one("credentials");
        boolean flawed = credentials.isPresent() && !credentials.get().text().equals("right");
        var design = new TerminalDesign(
                form.required("trusted").yes(),
                form.required("fingerprints").yes(),
                form.required("chip-date").oneOf(ChipDate.class),
                credentials.isPresent(),
                flawed ? Optional.of(credentials.get().oneOf(TerminalFlaw.class)) : Optional.empty());
        form.refuseOthers();
        return design;
    }

    /** Whom the chip of {@code holder} trusts. */
    Optional<TerminalTrust> trust(IssuingAuthority issuer, Citizen holder) {
        LocalDate date = switch (chipDate) {
            case DAY_OF_ISSUE -> holder.issueDate();
            case AFTER_ALL_CERTIFICATES -> TerminalAuthority.LAST_DAY.plusDays(1);
        };
        return trusted ? Optional.of(authority(issuer).trust(date)) : Optional.empty();
    }

    /** What the reader has; nothing when it has nothing. */
    Optional<TerminalCredentials> credentials(IssuingAuthority issuer) {
        if (!credentials) {
            return Optional.empty();
        }
        TerminalAuthority authority = authority(issuer);
        return Optional.of(flaw.map(authority::credentials).orElseGet(authority::credentials));
    }

    /** Its signatures are the same every time, so that the same card is made every time. */
    private static TerminalAuthority authority(IssuingAuthority issuer) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(issuer.chipKey("terminal-authority", Curve.NIST_P256)
                    .secret()
                    .toString()
                    .getBytes(StandardCharsets.US_ASCII));
            return new TerminalAuthority(issuer, random);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA1PRNG", e);
        }
    }
}
