package vn.cccd.card;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.cccd.card.access.ChipOpener;
import vn.cccd.card.access.OpenChip;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.Traffic;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.BlockSizes;
import vn.cccd.card.lds.Dg13;
import vn.cccd.card.lds.Dg13Outcome;
import vn.cccd.card.lds.Dg13Parser;
import vn.cccd.card.lds.FileList;
import vn.cccd.card.lds.FileReader;
import vn.cccd.card.lds.LdsException;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.Mrz;
import vn.cccd.card.lds.MrzParser;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.lds.PortraitParser;
import vn.cccd.card.lds.SignedFileList;
import vn.cccd.card.pcsc.CardLink;

/**
 * One reading, in the order that shows a person the most the soonest: name, signature, chip, portrait.
 *
 * <p>Only files that EF.SOD or EF.COM names are asked for: on some chips asking for another one ends the secure channel.
 */
final class Reading {
    private final PassiveAuthentication passive;
    private final ReadSettings settings;
    private final Clock clock;
    private final SecureRandom random;
    private final ReadRequest request;
    private final Consumer<ReadProgress> progress;
    private final long started;
    private OptionalLong nameMillis = OptionalLong.empty();

    Reading(
            PassiveAuthentication passive,
            ReadSettings settings,
            Clock clock,
            SecureRandom random,
            ReadRequest request,
            Consumer<ReadProgress> progress) {
        this.passive = passive;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.request = request;
        this.progress = progress;
        this.started = clock.millis();
    }

    ReadOutcome of(CardLink link) throws CardException {
        LocalDate today = LocalDate.now(clock.withZone(settings.documentZone()));
        PlainChannel channel = new PlainChannel(link, new Traffic());
        OpenChip chip =
                new ChipOpener(channel, KeysFromHint.of(request.hint(), today), settings.bacAfterFailedPace()).open();
        progress.accept(new ReadProgress.ChipOpened(chip.access()));

        BlockSizes sizes = new BlockSizes(settings.largestBlock());
        ReadFiles files = new ReadFiles(chip, new FileReader(chip, sizes, this::fileProgress));
        Optional<Bytes> sod = files.read(LdsFile.SOD);
        SortedSet<Integer> signed = sod.map(Reading::signedFiles).orElseGet(TreeSet::new);
        SortedSet<Integer> listed = new TreeSet<>(signed);
        if (signed.isEmpty()) {
            listed.addAll(listedFiles(files));
        }
        boolean unlisted = listed.isEmpty();

        Optional<Dg13> dg13 = listed.contains(LdsFile.DG13.dataGroup()) ? dg13(files) : Optional.empty();
        dg13.flatMap(Dg13::fullName).ifPresent(this::nameRead);
        Mrz mrz = mrz(files);
        Person person = PersonRules.of(mrz, dg13, today);
        if (nameMillis.isEmpty()) {
            nameRead(person.fullName());
        }
        if (HintRules.otherNumber(request.hint(), person)) {
            return new ReadOutcome.Failed(
                    FailureNames.keyRefused(request.hint()), "the chip holds another identity number");
        }
        if (!signed.isEmpty()) {
            listed.addAll(listedFiles(files));
        }
        if (listed.contains(LdsFile.DG13.dataGroup()) && files.get(LdsFile.DG13).isEmpty()) {
            // On the chip but not signed: it tells nothing about the holder, and all the more about the chip.
            files.readIfThere(LdsFile.DG13);
        }

        PassiveResult result =
                passive.judge(sod.orElse(Bytes.empty()), files.dataGroups(), Optional.of(mrz.issuingState()));
        ChipProofs proofs = new ChipProofs(chip, files, random);
        result = proofs.prove(result, listed);
        progress.accept(new ReadProgress.SignatureChecked(proofs.verdict(result)));

        Optional<Portrait> portrait = Optional.empty();
        if (request.files() == FilesWanted.ALL && (unlisted || listed.contains(LdsFile.DG2.dataGroup()))) {
            // A document has a portrait (Doc 9303-10, 4.7.2) even when nothing says which files it has.
            Optional<Bytes> dg2 = unlisted ? files.readIfThere(LdsFile.DG2) : files.read(LdsFile.DG2);
            if (dg2.isPresent()) {
                PassiveResult before = result;
                result = result.with(LdsFile.DG2.dataGroup(), dg2.get());
                portrait = PortraitParser.parse(dg2.get());
                if (before.state() == result.state() && result.covers(LdsFile.DG2.dataGroup())) {
                    portrait.ifPresent(p -> progress.accept(new ReadProgress.PortraitRead(p)));
                }
            }
        }
        Judgement judgement = new Judgement(request.hint(), today, chip, files, signed);
        return new ReadOutcome.Completed(
                judgement.reading(mrz, person, portrait, result, proofs, timing(channel.traffic(), sizes)));
    }

    private static SortedSet<Integer> signedFiles(Bytes sod) {
        try {
            return SignedFileList.parse(sod);
        } catch (LdsException e) {
            // What is wrong with it is for passive authentication to say; EF.COM tells then what to read.
            return new TreeSet<>();
        }
    }

    private static SortedSet<Integer> listedFiles(ReadFiles files) throws CardException {
        Optional<Bytes> com = files.readIfThere(LdsFile.COM);
        if (com.isEmpty()) {
            return new TreeSet<>();
        }
        try {
            return FileList.parse(com.get());
        } catch (LdsException e) {
            // EF.COM proves nothing, so that nothing follows from its being unreadable.
            return new TreeSet<>();
        }
    }

    private static Optional<Dg13> dg13(ReadFiles files) throws CardException {
        Optional<Bytes> file = files.read(LdsFile.DG13);
        return file.map(Dg13Parser::parse).flatMap(outcome -> switch (outcome) {
            case Dg13Outcome.Parsed parsed -> Optional.of(parsed.fields());
            case Dg13Outcome.Refused refused -> Optional.empty();
        });
    }

    private static Mrz mrz(ReadFiles files) throws CardException {
        Optional<Bytes> file = files.read(LdsFile.DG1);
        if (file.isEmpty()) {
            throw new CardException(Reason.NOT_SUPPORTED, "the chip gives no DG1");
        }
        try {
            return MrzParser.parseDg1(file.get());
        } catch (LdsException e) {
            throw new CardException(Reason.DAMAGED, "DG1 cannot be understood", e);
        }
    }

    private void nameRead(String name) {
        nameMillis = OptionalLong.of(clock.millis() - started);
        progress.accept(new ReadProgress.NameRead(name));
    }

    private void fileProgress(LdsFile file, int done, int total) {
        progress.accept(new ReadProgress.FileProgress(file.name(), done, total));
    }

    private ReadTiming timing(Traffic traffic, BlockSizes sizes) {
        return new ReadTiming(
                clock.millis() - started,
                nameMillis,
                traffic.commands(),
                traffic.bytesSent(),
                traffic.bytesReceived(),
                sizes.largest(),
                traffic.extendedLength());
    }
}
