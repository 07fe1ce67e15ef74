package vn.cccd.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.cccd.card.access.Access;
import vn.cccd.card.access.OpenChip;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.FileList;
import vn.cccd.card.lds.LdsException;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.Mrz;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.lds.RawFile;

/** Gathers the checks and caveats of a finished reading. */
final class Judgement {
    private final ReadingParts parts;
    private final AccessHint hint;
    private final LocalDate today;
    private final OpenChip chip;
    private final ReadFiles files;
    private final SortedSet<Integer> signed;
    private final List<Check> checks = new ArrayList<>();
    private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);

    Judgement(
            ReadingParts parts,
            AccessHint hint,
            LocalDate today,
            OpenChip chip,
            ReadFiles files,
            SortedSet<Integer> signed) {
        this.parts = parts;
        this.hint = hint;
        this.today = today;
        this.chip = chip;
        this.files = files;
        this.signed = signed;
    }

    ChipReading reading(
            Holder holder,
            Optional<Portrait> portrait,
            PassiveResult passive,
            ChipProofs proofs,
            Fingerprints fingerprints,
            ReadTiming timing) {
        Mrz mrz = holder.mrz();
        Person person = holder.person();
        checks.addAll(passive.checks());
        caveats.addAll(passive.caveats());
        checks.addAll(proofs.checks());
        AccessComparison comparison =
                AccessComparison.of(chip.access(), chip.announced(), proofs.dg14Infos(), proofs.cardSecurityInfos());
        add(comparison.check());
        caveats.addAll(comparison.caveats());
        add(checkDigits(mrz));
        failing(MrzAgreement.check(mrz, person), Caveat.MRZ_DG13_DIFFER);
        failing(HintRules.compare(hint, person), Caveat.QR_CHIP_DIFFER);
        failing(validity(person), Caveat.DOCUMENT_EXPIRED);
        add(fingerprints.check());
        if (fileListsDiffer()) {
            caveats.add(Caveat.FILE_LISTS_DIFFER);
        }
        for (Name name : Name.values()) {
            if (checks.stream().noneMatch(check -> check.name() == name)) {
                add(new Check(name, Result.SKIPPED, "the signed data could not be judged"));
            }
        }
        Access opened = chip.access();
        Access access = new Access(opened.protocol(), opened.secret(), opened.oid(), comparison.downgraded());
        List<RawFile> read = Stream.concat(files.all().stream(), fingerprints.file().stream())
                .toList();
        EvidenceCollection collection =
                new EvidenceCollection(parts.passive().trust(), parts.clock().instant(), chip, proofs);
        return new ChipReading(
                access,
                mrz,
                person,
                portrait,
                proofs.verdict(passive),
                caveats,
                checks,
                read,
                timing,
                collection.of(access, mrz, read, passive, caveats));
    }

    private void add(Check check) {
        checks.add(check);
    }

    private void failing(Check check, Caveat caveat) {
        checks.add(check);
        if (check.result() == Result.FAILED) {
            caveats.add(caveat);
        }
    }

    private static Check checkDigits(Mrz mrz) {
        return mrz.wrongCheckDigits().isEmpty()
                ? new Check(Name.MRZ_CHECK_DIGITS, Result.PASSED, mrz.format().name())
                : new Check(Name.MRZ_CHECK_DIGITS, Result.FAILED, String.join(", ", mrz.wrongCheckDigits()));
    }

    private Check validity(Person person) {
        if (person.neverExpires()) {
            return new Check(Name.DOCUMENT_VALIDITY, Result.PASSED, "never expires");
        }
        if (person.expiryDate().isEmpty()) {
            return new Check(Name.DOCUMENT_VALIDITY, Result.NOT_POSSIBLE, "no expiry date");
        }
        return today.isAfter(person.expiryDate().get())
                ? new Check(Name.DOCUMENT_VALIDITY, Result.FAILED, "expired")
                : new Check(Name.DOCUMENT_VALIDITY, Result.PASSED, "in force");
    }

    /** EF.COM and EF.SOD name different files, or the chip withholds one that was signed. */
    private boolean fileListsDiffer() {
        boolean withheld = signed.stream()
                .flatMap(number -> LdsFile.ofDataGroup(number).stream())
                .anyMatch(files::withheld);
        Optional<Bytes> com = files.get(LdsFile.COM);
        if (withheld || com.isEmpty() || signed.isEmpty()) {
            return withheld;
        }
        try {
            return !FileList.parse(com.get()).equals(new TreeSet<>(signed));
        } catch (LdsException e) {
            return true;
        }
    }
}
