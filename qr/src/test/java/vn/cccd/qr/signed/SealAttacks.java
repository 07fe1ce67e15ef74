package vn.cccd.qr.signed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.SignatureAnswer.Refused;
import vn.cccd.sim.qr.content.QrCodes;
import vn.cccd.sim.qr.content.QrContent.Hostile;
import vn.cccd.sim.qr.content.QrContent.Signed;

/** Attacks on visible digital seals, binary and JSON, made from the simulator's good ones. */
final class SealAttacks {
    private final List<Attack> attacks = new ArrayList<>();

    private SealAttacks() {}

    static List<Attack> all() {
        SealAttacks all = new SealAttacks();
        all.seals();
        all.jsonSeals();
        return all.attacks;
    }

    private void seals() {
        QrCodes codes = SimulatedKeys.codes();
        Bytes seal = SimulatedKeys.code(codes, Signed.SEAL).bytes();
        int end = seal.length() - 66;
        attack("a seal of version 9", SignedForm.SEAL, with(seal, 1, 8), Refusal.SEAL_VERSION);
        attack(
                "a letter of the name changed",
                SignedForm.SEAL,
                SimulatedKeys.code(codes, Hostile.SEAL_CHANGED).bytes(),
                Refusal.SIGNATURE_WRONG);
        attack(
                "another's signature",
                SignedForm.SEAL,
                SimulatedKeys.code(codes, Hostile.SEAL_WRONG_KEY).bytes(),
                Refusal.SIGNATURE_WRONG);
        attack(
                "cut in its signature",
                SignedForm.SEAL,
                SimulatedKeys.code(codes, Hostile.SEAL_CUT).bytes(),
                Refusal.SEAL_CUT);
        attack(
                "a byte behind its end",
                SignedForm.SEAL,
                SimulatedKeys.code(codes, Hostile.SEAL_TRAILING).bytes(),
                Refusal.SEAL_TRAILING);
        attack("no signature zone", SignedForm.SEAL, seal.slice(0, end), Refusal.SEAL_CUT);
        attack(
                "a signature of zeroes",
                SignedForm.SEAL,
                join(seal.slice(0, end + 2), Bytes.copyOf(new byte[64])),
                Refusal.SIGNATURE_ZERO);
        attack(
                "an empty signature zone",
                SignedForm.SEAL,
                join(seal.slice(0, end), Bytes.fromHex("ff00")),
                Refusal.SIGNATURE_LENGTH);
        attack(
                "a feature twice",
                SignedForm.SEAL,
                join(seal.slice(0, end), join(Bytes.fromHex("030141"), seal.slice(end, seal.length()))),
                Refusal.SEAL_DUPLICATE_FEATURE);
        attack(
                "a length longer than the seal",
                SignedForm.SEAL,
                join(seal.slice(0, end), Bytes.fromHex("0482ffff00")),
                Refusal.SEAL_CUT);
        attack(
                "a length in more bytes than needed",
                SignedForm.SEAL,
                join(seal.slice(0, end), Bytes.fromHex("04810100ff00")),
                Refusal.SEAL_MALFORMED);
        attack("8 KiB", SignedForm.SEAL, join(seal, Bytes.copyOf(new byte[8_192])), Refusal.OVERSIZE);
    }

    private void jsonSeals() {
        QrCodes codes = SimulatedKeys.codes();
        String seal =
                new String(SimulatedKeys.code(codes, Signed.VDS_NC).bytes().toArray(), StandardCharsets.UTF_8);
        json(
                "a letter of the name changed",
                text(codes, Hostile.VDS_NC_CHANGED),
                SignatureStatus.INVALID,
                Refusal.SIGNATURE_WRONG);
        json(
                "an enclosed certificate that nobody trusts",
                text(codes, Hostile.VDS_NC_STRANGER),
                SignatureStatus.UNKNOWN_KEY,
                Refusal.SIGNER_NOT_TRUSTED);
        json(
                "a member twice",
                seal.replace("\"hdr\":{", "\"hdr\":{\"t\":\"other\","),
                SignatureStatus.INVALID,
                Refusal.DUPLICATE_CLAIM);
        json(
                "a member that nobody signed",
                seal.replace("{\"data\"", "{\"more\":1,\"data\""),
                SignatureStatus.INVALID,
                Refusal.SEAL_MALFORMED);
        json("alg none", seal.replace("ES256", "none"), SignatureStatus.INVALID, Refusal.ALG_NONE);
        json("alg of another curve", seal.replace("ES256", "ES512"), SignatureStatus.INVALID, Refusal.ALG_NOT_THE_KEYS);
        json("alg HS256", seal.replace("ES256", "HS256"), SignatureStatus.INVALID, Refusal.ALG_NOT_ALLOWED);
        json(
                "a certificate of nonsense",
                seal.replaceAll("\"cer\":\"[^\"]*\"", "\"cer\":\"AAAA\""),
                SignatureStatus.INVALID,
                Refusal.CERTIFICATE_MALFORMED);
        json(
                "a signature of zeroes",
                seal.replaceAll("\"sigvl\":\"[^\"]*\"", "\"sigvl\":\"" + TokenForge.base64(new byte[64]) + "\""),
                SignatureStatus.INVALID,
                Refusal.SIGNATURE_ZERO);
        json(
                "nested 2,000 deep",
                "{\"data\":" + "[".repeat(2_000) + "]".repeat(2_000) + ",\"sig\":{}}",
                SignatureStatus.INVALID,
                Refusal.TOO_DEEP);
    }

    private void attack(String what, SignedForm form, Bytes code, Refusal why) {
        attacks.add(new Attack(what, form, code, new Refused(SignatureStatus.INVALID, why)));
    }

    private void json(String what, String code, SignatureStatus status, Refusal why) {
        attacks.add(new Attack(what, SignedForm.VDS_NC, Attack.bytes(code), new Refused(status, why)));
    }

    private static String text(QrCodes codes, Hostile content) {
        return new String(SimulatedKeys.code(codes, content).bytes().toArray(), StandardCharsets.UTF_8);
    }

    private static Bytes with(Bytes bytes, int index, int value) {
        byte[] changed = bytes.toArray();
        changed[index] = (byte) value;
        return Bytes.copyOf(changed);
    }

    private static Bytes join(Bytes one, Bytes other) {
        byte[] both = Arrays.copyOf(one.toArray(), one.length() + other.length());
        System.arraycopy(other.toArray(), 0, both, one.length(), other.length());
        return Bytes.copyOf(both);
    }
}
