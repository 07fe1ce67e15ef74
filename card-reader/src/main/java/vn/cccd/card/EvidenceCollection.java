package vn.cccd.card;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.cccd.card.access.Access;
import vn.cccd.card.access.ChipAuthenticationOutcome;
import vn.cccd.card.access.ChipMapping;
import vn.cccd.card.access.OpenChip;
import vn.cccd.card.access.ProtectedExchange;
import vn.cccd.card.authenticity.ActiveAuthenticationOutcome;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.Evidence.ChipAuthenticationProof;
import vn.cccd.card.authenticity.Evidence.ChipMappingProof;
import vn.cccd.card.authenticity.Evidence.FileHash;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.authenticity.SecurityObject;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.Mrz;
import vn.cccd.card.lds.RawFile;
import vn.cccd.card.pki.DigestAlgorithm;
import vn.cccd.card.trust.TrustStore;

/** Puts together what a finished reading leaves behind for later judges, and gives its parts back to them. */
final class EvidenceCollection {
    private static final int LONGEST_NUMBER = 4_096;

    private final TrustStore trust;
    private final Instant now;
    private final OpenChip chip;
    private final ChipProofs proofs;

    EvidenceCollection(TrustStore trust, Instant now, OpenChip chip, ChipProofs proofs) {
        this.trust = trust;
        this.now = now;
        this.chip = chip;
        this.proofs = proofs;
    }

    Evidence of(Access access, Mrz mrz, Collection<RawFile> files, PassiveResult passive, Set<Caveat> caveats) {
        return new Evidence(
                now,
                access,
                Optional.of(mrz.issuingState()),
                kept(files),
                hashes(files, passive.securityObject().map(SecurityObject::digest)),
                proofs.activeProved().map(ActiveAuthenticationOutcome.Proven::proof),
                proofs.chipProved().map(EvidenceCollection::proof),
                chip.mapping().map(EvidenceCollection::proof),
                new Evidence.Judged(proofs.verdict(passive), caveats, trust.version(), trust.newestList()));
    }

    private static Map<LdsFile, Bytes> kept(Collection<RawFile> files) {
        Map<LdsFile, Bytes> kept = new EnumMap<>(LdsFile.class);
        files.stream()
                .filter(file -> Evidence.KEPT.contains(file.file()))
                .forEach(file -> kept.put(file.file(), file.bytes()));
        return kept;
    }

    private static Map<Integer, FileHash> hashes(Collection<RawFile> files, Optional<DigestAlgorithm> algorithm) {
        Map<Integer, FileHash> hashes = new TreeMap<>();
        files.stream()
                .filter(file -> file.file().isDataGroup())
                .forEach(file -> hashes.put(file.file().dataGroup(), FileHash.of(file.bytes(), algorithm)));
        return hashes;
    }

    private static ChipAuthenticationProof proof(ChipAuthenticationOutcome.Proven proven) {
        return new ChipAuthenticationProof(
                proven.oid(),
                proven.keyId(),
                proven.terminalKey(),
                proven.terminalSecret(),
                proven.firstExchange().command(),
                proven.firstExchange().answer());
    }

    /** Back from {@link #proof(ChipAuthenticationOutcome.Proven)}. */
    static ChipAuthenticationOutcome.Proven claim(ChipAuthenticationProof proof) {
        return new ChipAuthenticationOutcome.Proven(
                proof.oid(),
                proof.keyId(),
                proof.terminalKey(),
                proof.terminalSecret(),
                new ProtectedExchange(proof.firstCommand(), proof.firstAnswer()));
    }

    /** A number too long for any group proves nothing. */
    private static ChipMappingProof proof(ChipMapping mapping) {
        return new ChipMappingProof(
                mapping.oid(),
                mapping.group(),
                mapping.mappingKey(),
                mapping.data().filter(number -> number.length() <= LONGEST_NUMBER),
                mapping.cardSecurity());
    }

    /** Back from {@link #proof(ChipMapping)}. */
    static ChipMapping claim(ChipMappingProof proof) {
        return new ChipMapping(proof.oid(), proof.group(), proof.mappingKey(), proof.data(), proof.cardSecurity());
    }
}
