package vn.cccd.card;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.access.ChipOpener;
import vn.cccd.card.access.KnownWay;
import vn.cccd.card.access.OpenChip;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.Deadline;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.Traffic;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.AnnouncedLengths;
import vn.cccd.card.lds.BlockSizes;
import vn.cccd.card.lds.ChipHabits;
import vn.cccd.card.lds.FileReader;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.ShortIdentifiers;
import vn.cccd.card.pcsc.CardLink;

/**
 * One contact with a card, from its first command until it is done or gone: opens the chip, anew or where an earlier contact ended, and says
 * where the next may go on. {@link #close} forgets what was read, unless that was handed on.
 */
final class Contact implements AutoCloseable {
    private final ReadingParts parts;
    private final ReadRequest request;
    private final CardLink link;
    private final PlainChannel channel;
    private final Telemetry telemetry;
    private final HabitMemory.Kind kind;
    private final BlockSizes sizes;
    private final ShortIdentifiers identifiers;
    private final FileTally tally;
    private final Optional<ResumePoint> resumed;
    private final FilesSoFar soFar;
    private @Nullable OpenChip chip;
    private @Nullable ReadFiles files;
    private final boolean met;
    private boolean securityObjectKnown;
    private boolean handedOn;

    Contact(ReadingParts parts, CardLink link, ReadRequest request, Consumer<ReadProgress> progress) {
        this.parts = parts;
        this.request = request;
        this.link = link;
        ReadSettings settings = parts.settings();
        channel = new PlainChannel(link, new Traffic(), Deadline.in(settings.longestReading(), parts.clock()));
        telemetry = new Telemetry(parts.clock(), link, request.connecting());
        resumed = request.resumePoint()
                .filter(point -> point.taken(request.hint(), settings.longestAbsence(), parts.clock()));
        resumed.ifPresent(point -> telemetry.resumed(point.timing()));
        soFar = resumed.map(ResumePoint::files).orElseGet(FilesSoFar::new);
        tally = new FileTally(soFar, progress);
        kind = new HabitMemory.Kind(ReaderModel.of(link.reader()), link.atr());
        int most = ApduRoom.block(settings.largestBlock(), link.maxApdu());
        Optional<ChipHabits> known = parts.memory().recall(kind);
        met = known.isPresent() || resumed.isPresent();
        ChipHabits habits = known.orElseGet(() -> ChipHabits.unknown(most));
        sizes = BlockSizes.knowing(habits, most);
        identifiers = ShortIdentifiers.knowing(habits);
    }

    /** Opens the chip: by the way that it was opened before, when this goes on from there. */
    OpenChip open(LocalDate today) throws CardException {
        if (!met && parts.settings().largestBlock() > BlockSizes.LARGEST_UNANNOUNCED) {
            OptionalInt announced = AnnouncedLengths.longestAnswer(channel);
            sizes.notMoreThan(
                    announced.isPresent()
                            ? ApduRoom.block(parts.settings().largestBlock(), announced)
                            : BlockSizes.LARGEST_UNANNOUNCED);
        }
        OpenChip opened = resumed.isPresent()
                ? resumed.get().way().open(channel)
                : new ChipOpener(
                                channel,
                                KeysFromHint.of(request.hint(), today),
                                parts.settings().bacAfterFailedPace(),
                                parts.random(),
                                parts.clock())
                        .open();
        chip = opened;
        telemetry.opened(opened.access());
        files = new ReadFiles(opened, () -> reader(opened), soFar);
        return opened;
    }

    ReadFiles files() {
        if (files == null) {
            throw new IllegalStateException("the chip was not opened");
        }
        return files;
    }

    /** A reader of this chip that knows what all of them have learned. */
    FileReader reader(OpenChip opened) {
        return new FileReader(opened, sizes, identifiers, tally);
    }

    /** The most bytes that a command may have, as far as the reader tells. */
    OptionalInt longestCommand() {
        return link.maxApdu();
    }

    /** EF.SOD; when files were kept from before, it must be the same. */
    Optional<Bytes> securityObject() throws CardException {
        if (!securityObjectKnown) {
            Optional<Bytes> sod =
                    resumed.isPresent() ? new SameCard(files(), soFar).securityObject() : files().read(LdsFile.SOD);
            securityObjectKnown = true;
            return sod;
        }
        return files().get(LdsFile.SOD);
    }

    /** Makes sure that text kept from before is this card's. */
    void requireSameText(Supplier<PassiveResult> signature) throws CardException {
        if (resumed.isPresent()) {
            new SameCard(files(), soFar).text(signature.get());
        }
    }

    void expect(FileLists lists, FilesWanted wanted) {
        tally.expect(lists, wanted);
    }

    void enter(ReadStep step) {
        telemetry.enter(step);
    }

    /** The portrait was known from an earlier visit. */
    void portraitFromCache(int length) {
        telemetry.portraitFromCache();
        tally.read(LdsFile.DG2, length, length);
    }

    void nameRead() {
        telemetry.nameRead();
    }

    ReadTiming timing(Optional<ReadFailure> failure) {
        return telemetry.timing(failure, channel.traffic(), sizes, identifiers);
    }

    /** Lets later readings know how chips of this kind want to be read. */
    void remember() {
        parts.memory().learn(kind, ChipHabits.learned(sizes, identifiers));
    }

    /** Where the next contact may go on, if the chip was opened in this or in an earlier one. It belongs to the caller. */
    Optional<ResumePoint> resumePoint(ReadTiming timing) {
        Optional<KnownWay> way = chip != null ? Optional.of(chip.way()) : resumed.map(ResumePoint::way);
        handedOn = way.isPresent();
        return way.map(known -> new ResumePoint(
                request.hint(), known, soFar, timing, parts.clock().instant()));
    }

    @Override
    public void close() {
        if (handedOn) {
            return;
        }
        soFar.close();
        if (chip != null) {
            chip.way().close();
        }
        resumed.ifPresent(point -> point.way().close());
    }
}
