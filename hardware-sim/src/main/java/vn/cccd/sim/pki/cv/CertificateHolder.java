package vn.cccd.sim.pki.cv;

import java.security.SecureRandom;
import java.time.LocalDate;
import vn.cccd.sim.chip.crypto.SigningKey;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.chip.terminal.Authorization;
import vn.cccd.sim.chip.terminal.CertifiedKey;
import vn.cccd.sim.chip.terminal.CvCertificate;
import vn.cccd.sim.chip.terminal.CvStatement;
import vn.cccd.sim.chip.terminal.TerminalRole;

/** Somebody with a name and a key, who signs certificates for others and has some for himself. */
record CertificateHolder(String reference, SigningKey key, TerminalSignature signature) {
    /** From the first day to the last. */
    record Validity(LocalDate effective, LocalDate expiration) {}

    /** A certificate for {@code holder}, who may be this one. Authorities' certificates spell out the curve, others do not. */
    CvCertificate certify(
            CertificateHolder holder, Authorization authorization, Validity validity, SecureRandom random) {
        boolean withCurve = authorization.role() == TerminalRole.AUTHORITY;
        var statement = new CvStatement(
                reference,
                CertifiedKey.of(holder.key.publicHalf(), holder.signature, withCurve),
                holder.reference,
                authorization,
                validity.effective(),
                validity.expiration());
        return new CvCertificate(statement, signature.sign(key, statement.body(), random));
    }
}
