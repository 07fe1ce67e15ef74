package vn.cccd.qr.signed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.SignatureAnswer.Valid;

/**
 * Checks visible digital seals, binary and JSON. A seal is as good as the paper it stands on: it has no end and no single use, so a
 * photograph of it is the seal again.
 */
final class SealVerifier {
    private final KeySet keys;
    private final VerifierPolicy policy;
    private final Clock clock;

    SealVerifier(KeySet keys, VerifierPolicy policy, Clock clock) {
        this.keys = keys;
        this.policy = policy;
        this.clock = clock;
    }

    Valid verifySeal(Bytes code) throws RefusedException {
        DigitalSeal seal = DigitalSeal.parse(code);
        List<SealSigner> meant =
                keys.signers().stream().filter(signer -> signer.isMeant(seal)).toList();
        if (meant.isEmpty()) {
            throw new RefusedException(SignatureStatus.UNKNOWN_KEY, Refusal.UNKNOWN_KEY);
        }
        SealSigner signer = whoSigned(meant, seal);
        keys.authorities().checkNotRevoked(signer.certificate());
        signer.checkCountry(seal.country());
        signer.checkDay(seal.signed());
        LocalDate lastDay = LocalDate.ofInstant(clock.instant().plus(policy.tolerance()), ZoneOffset.UTC)
                .plusDays(1); // the day has begun further east
        if (seal.signed().isAfter(lastDay)) {
            throw new RefusedException(SignatureStatus.NOT_YET_VALID, Refusal.NOT_YET_VALID);
        }
        return new Valid(
                new SignedStatement(SignedForm.SEAL, PersonReading.ofSeal(seal), fields(seal), Optional.empty()),
                signer.name());
    }

    /** Names are short: several certificates may be meant. The last refusal stands when none fits. */
    private static SealSigner whoSigned(List<SealSigner> meant, DigitalSeal seal) throws RefusedException {
        for (SealSigner signer : meant.subList(0, meant.size() - 1)) {
            try {
                signer.check(seal.signedBytes(), seal.signature());
                return signer;
            } catch (RefusedException another) {
                // The next one may be it.
            }
        }
        meant.getLast().check(seal.signedBytes(), seal.signature());
        return meant.getLast();
    }

    Valid verifyJson(Bytes code) throws RefusedException {
        JsonSeal seal = JsonSeal.parse(code);
        Instant now = clock.instant();
        SealSigner signer = signer(seal, now);
        if (seal.orderBits() != classOf(signer.orderBits())) {
            throw new RefusedException(Refusal.ALG_NOT_THE_KEYS);
        }
        signer.checkTime(now);
        keys.authorities().checkNotRevoked(signer.certificate());
        signer.checkCountry(seal.issuer());
        signer.check(seal.canonical(), seal.signature());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", StatementFields.bounded(seal.type()));
        fields.put("issuer", StatementFields.bounded(seal.issuer()));
        fields.putAll(StatementFields.of(seal.message()));
        return new Valid(
                new SignedStatement(
                        SignedForm.VDS_NC, PersonReading.ofMessage(seal.message()), fields, Optional.empty()),
                signer.name());
    }

    /** The enclosed certificate, when it was provisioned itself or a provisioned authority issued it for codes. */
    private SealSigner signer(JsonSeal seal, Instant now) throws RefusedException {
        X509CertificateHolder certificate = CertificateReading.certificate(seal.certificate())
                .orElseThrow(() -> new RefusedException(Refusal.CERTIFICATE_MALFORMED));
        try {
            Optional<SealSigner> provisioned = keys.signers().stream()
                    .filter(signer -> signer.certificate().equals(certificate))
                    .findFirst();
            if (provisioned.isPresent()) {
                return provisioned.get();
            }
            keys.authorities().checkIssued(certificate, now);
        } catch (RuntimeException malformed) {
            // BouncyCastle decodes some parts of a certificate only when they are asked for.
            throw new RefusedException(Refusal.CERTIFICATE_MALFORMED);
        }
        return CertificateReading.curveKey(certificate.getSubjectPublicKeyInfo())
                .map(key -> new SealSigner("in the code", certificate, key))
                .orElseThrow(() -> new RefusedException(Refusal.CERTIFICATE_MALFORMED));
    }

    private static int classOf(int orderBits) {
        return orderBits == 512 ? 521 : orderBits;
    }

    private static Map<String, String> fields(DigitalSeal seal) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("country", seal.country());
        fields.put("issued", seal.issued().toString());
        fields.put("signed", seal.signed().toString());
        fields.put("profile", String.format(Locale.ROOT, "%04X", seal.profile()));
        seal.features()
                .forEach((tag, value) -> fields.put("feature" + tag, StatementFields.bounded(SealFeature.text(value))));
        return fields;
    }
}
