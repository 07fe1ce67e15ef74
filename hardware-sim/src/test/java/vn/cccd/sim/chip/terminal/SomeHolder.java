package vn.cccd.sim.chip.terminal;

import java.security.SecureRandom;
import java.time.LocalDate;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SigningKey;
import vn.cccd.sim.chip.crypto.TerminalSignature;

/** Somebody with a key who certifies whatever a test asks for. */
record SomeHolder(String reference, SigningKey key, TerminalSignature signature) {
    static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);

    static SomeHolder named(String reference) {
        return new SomeHolder(
                reference,
                new SigningKey.Ec(EcKey.generate(Curve.NIST_P192, new SecureRandom())),
                TerminalSignature.ECDSA_SHA_1);
    }

    CvCertificate certify(SomeHolder holder, Authorization authorization) {
        return certify(holder, authorization, FIRST_DAY, LAST_DAY);
    }

    CvCertificate certify(SomeHolder holder, Authorization authorization, LocalDate from, LocalDate until) {
        boolean withCurve = authorization.role() == TerminalRole.AUTHORITY;
        return sign(new CvStatement(
                reference,
                CertifiedKey.of(holder.key.publicHalf(), holder.signature, withCurve),
                holder.reference,
                authorization,
                from,
                until));
    }

    CvCertificate sign(CvStatement statement) {
        return new CvCertificate(statement, signature.sign(key, statement.body(), new SecureRandom()));
    }
}
