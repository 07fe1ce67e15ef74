package vn.cccd.card.authenticity;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Evidence.ActiveAuthenticationProof;
import vn.cccd.card.authenticity.Evidence.ChipAuthenticationProof;
import vn.cccd.card.authenticity.Evidence.ChipMappingProof;
import vn.cccd.card.authenticity.Evidence.FileHash;
import vn.cccd.card.authenticity.Evidence.Judged;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.lds.LdsFile;

/** Writes evidence in DER, as the package page describes it. */
final class EvidenceWriter {
    static final int FORMAT = 1;
    static final int SEQUENCE = 0x30;
    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int TEXT = 0x0C;

    private EvidenceWriter() {}

    static Bytes write(Evidence evidence) {
        Tlv body = sequence(
                number(BigInteger.valueOf(FORMAT)),
                time(evidence.readAt()),
                access(evidence.access()),
                optional(evidence.issuingState().map(EvidenceWriter::text)),
                all(evidence.files().entrySet().stream()
                        .map(file -> file(file.getKey(), file.getValue()))
                        .toList()),
                all(evidence.dataGroups().entrySet().stream()
                        .map(group -> hash(group.getKey(), group.getValue()))
                        .toList()),
                optional(evidence.activeAuthentication().map(EvidenceWriter::active)),
                optional(evidence.chipAuthentication().map(EvidenceWriter::chip)),
                optional(evidence.chipMapping().map(EvidenceWriter::mapping)),
                judged(evidence.judged()));
        return sequence(body, octets(body.encode().sha256())).encode();
    }

    private static Tlv access(Access access) {
        return sequence(
                text(access.protocol().name()),
                text(access.secret().name()),
                optional(access.oid().map(EvidenceWriter::text)),
                new Tlv(BOOLEAN, Bytes.copyOf(new byte[] {(byte) (access.downgraded() ? 0xFF : 0)})));
    }

    private static Tlv file(LdsFile file, Bytes content) {
        return sequence(text(file.name()), octets(content));
    }

    private static Tlv hash(int dataGroup, FileHash hash) {
        return sequence(
                number(BigInteger.valueOf(dataGroup)),
                octets(hash.sha256()),
                optional(hash.asSigned().map(EvidenceWriter::octets)));
    }

    private static Tlv active(ActiveAuthenticationProof proof) {
        return sequence(octets(proof.challenge()), octets(proof.signature()));
    }

    private static Tlv chip(ChipAuthenticationProof proof) {
        return sequence(
                text(proof.oid()),
                optional(proof.keyId().map(EvidenceWriter::number)),
                octets(proof.terminalKey()),
                octets(proof.terminalSecret()),
                octets(proof.firstCommand()),
                octets(proof.firstAnswer()));
    }

    private static Tlv mapping(ChipMappingProof proof) {
        return sequence(
                text(proof.oid()),
                number(BigInteger.valueOf(proof.group())),
                octets(proof.mappingKey()),
                optional(proof.data().map(EvidenceWriter::octets)),
                optional(proof.cardSecurity().map(EvidenceWriter::octets)));
    }

    private static Tlv judged(Judged judged) {
        String why = judged.verdict() instanceof Verdict.Undetermined undetermined ? undetermined.why() : "";
        return sequence(
                text(VerdictWord.of(judged.verdict())),
                text(why),
                all(judged.caveats().stream().map(caveat -> text(caveat.name())).toList()),
                text(judged.trustVersion()),
                optional(judged.newestList().map(EvidenceWriter::time)));
    }

    private static Tlv time(Instant instant) {
        return number(BigInteger.valueOf(instant.toEpochMilli()));
    }

    private static Tlv number(BigInteger value) {
        return new Tlv(INTEGER, Bytes.copyOf(value.toByteArray()));
    }

    private static Tlv text(String value) {
        return new Tlv(TEXT, Bytes.copyOf(value.getBytes(StandardCharsets.UTF_8)));
    }

    private static Tlv octets(Bytes value) {
        return new Tlv(OCTETS, value);
    }

    /** A sequence of one, or of none. */
    private static Tlv optional(Optional<Tlv> value) {
        return all(value.stream().toList());
    }

    private static Tlv sequence(Tlv... parts) {
        return all(Arrays.asList(parts));
    }

    private static Tlv all(Collection<Tlv> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(part -> out.writeBytes(part.encode().toArray()));
        return new Tlv(SEQUENCE, Bytes.copyOf(out.toByteArray()));
    }
}
