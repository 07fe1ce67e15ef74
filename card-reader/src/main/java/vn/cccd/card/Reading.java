package vn.cccd.card;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.cccd.card.access.OpenChip;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.Dg13;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.lds.PortraitParser;
import vn.cccd.card.terminal.TerminalAuthentication;

/**
 * One reading, in the order that shows a person the most the soonest: name, signature, chip, portrait, and
 * fingerprints only when a terminal was given keys for them.
 */
final class Reading {
    private final ReadingParts parts;
    private final ReadRequest request;
    private final Consumer<ReadProgress> progress;
    private final Contact contact;
    private final Beside beside;
    private final FileLists lists = new FileLists();
    private final LocalDate today;
    private boolean nameKnown;

    Reading(ReadingParts parts, ReadRequest request, Consumer<ReadProgress> progress, Contact contact, Beside beside) {
        this.parts = parts;
        this.request = request;
        this.progress = progress;
        this.contact = contact;
        this.beside = beside;
        this.today = LocalDate.now(parts.clock().withZone(parts.settings().documentZone()));
    }

    ChipReading read() throws CardException {
        OpenChip chip = contact.open(today);
        ReadFiles files = contact.files();
        progress.accept(new ReadProgress.ChipOpened(chip.access()));

        contact.enter(ReadStep.TEXT);
        Holder early = text(files);

        contact.enter(ReadStep.SIGNATURE);
        Bytes sod = securityObject().orElse(Bytes.empty());
        Holder holder = holder(files);
        Map<Integer, Bytes> text = new TreeMap<>(files.dataGroups());
        text.keySet().retainAll(Set.of(LdsFile.DG1.dataGroup(), LdsFile.DG13.dataGroup()));
        Supplier<PassiveResult> signature = beside.start(
                () -> parts.passive().judge(sod, text, Optional.of(early.mrz().issuingState())));
        UnaryOperator<PassiveResult> voucher =
                Vouching.begin(parts.voucher(), holder.person().number(), signature, beside);
        contact.requireSameText(signature);

        contact.enter(ReadStep.PROOFS);
        ChipProofs proofs = new ChipProofs(chip, files, parts.random(), parts.passive()::cardSecurity);
        proofs.prove(lists.all());
        contact.enter(ReadStep.SIGNATURE);
        PassiveResult result = proofs.with(signature.get());
        progress.accept(new ReadProgress.SignatureChecked(proofs.verdict(result)));

        contact.enter(ReadStep.PORTRAIT);
        ReturningVisitor visitor = new ReturningVisitor(parts.portraits(), proofs, result);
        if (request.files() == FilesWanted.ALL) {
            visitor.fromEarlierVisit(files).ifPresent(file -> contact.portraitFromCache(file.length()));
        }
        Optional<Bytes> dg2 = portraitFile(files);
        Optional<Portrait> portrait = dg2.flatMap(PortraitParser::parse);
        if (dg2.isPresent()) {
            PassiveResult before = result;
            result = before.with(LdsFile.DG2.dataGroup(), dg2.get());
            if (before.state() == result.state() && result.covers(LdsFile.DG2.dataGroup())) {
                portrait.ifPresent(p -> progress.accept(new ReadProgress.PortraitRead(p)));
            }
        }
        visitor.keep(dg2);
        Fingerprints fingerprints = new Fingerprints(chip, contact, lists, proofs);
        if (request.terminal().isPresent()) {
            contact.enter(ReadStep.FINGERPRINTS);
            var terminal = new TerminalAuthentication(request.terminal().get(), today, parts.random());
            fingerprints.read(terminal, holder.mrz(), request.hint());
            result = fingerprints.with(result);
        }
        result = voucher.apply(result);
        return new Judgement(parts, request.hint(), today, chip, files, lists.signed())
                .reading(holder, portrait, result, proofs, fingerprints, contact.timing(Optional.empty()));
    }

    /** Reads what the screen needs first. EF.COM, the shortest of files, says whether there is a DG13. */
    private Holder text(ReadFiles files) throws CardException {
        lists.addCom(files.readIfThere(LdsFile.COM));
        if (lists.empty()) {
            lists.addSod(contact.securityObject());
        }
        contact.expect(lists, request.files());
        Optional<Dg13> details = details(files);
        details.flatMap(Dg13::fullName).ifPresent(this::nameRead);
        Holder holder = Holder.of(files.read(LdsFile.DG1), details, today);
        nameRead(holder.person().fullName());
        if (HintRules.otherNumber(request.hint(), holder.person())) {
            throw new CardException(Reason.KEY_REFUSED, "the chip holds another identity number");
        }
        if (HintRules.otherDocument(request.hint(), holder.mrz())) {
            throw new CardException(Reason.KEY_REFUSED, "the chip holds another document number");
        }
        return holder;
    }

    private Optional<Bytes> securityObject() throws CardException {
        Optional<Bytes> sod = contact.securityObject();
        lists.addSod(sod);
        contact.expect(lists, request.files());
        return sod;
    }

    /** The holder by what counts, now that it is known what is signed. */
    private Holder holder(ReadFiles files) throws CardException {
        Optional<Dg13> details = details(files);
        return Holder.of(files.read(LdsFile.DG1), lists.counts(LdsFile.DG13) ? details : Optional.empty(), today);
    }

    private Optional<Dg13> details(ReadFiles files) throws CardException {
        if (!lists.names(LdsFile.DG13)) {
            return Optional.empty();
        }
        // On the chip but not signed: it tells nothing about the holder, and all the more about the chip.
        return Holder.details(lists.counts(LdsFile.DG13) ? files.read(LdsFile.DG13) : files.readIfThere(LdsFile.DG13));
    }

    private void nameRead(String name) {
        if (!nameKnown) {
            nameKnown = true;
            contact.nameRead();
            progress.accept(new ReadProgress.NameRead(name));
        }
    }

    private Optional<Bytes> portraitFile(ReadFiles files) throws CardException {
        if (request.files() != FilesWanted.ALL) {
            return Optional.empty();
        }
        if (lists.empty()) {
            // A document has a portrait (Doc 9303-10, 4.7.2) even when nothing says which files it has.
            return files.readIfThere(LdsFile.DG2);
        }
        return lists.names(LdsFile.DG2) ? files.read(LdsFile.DG2) : Optional.empty();
    }
}
