package vn.cccd.kiosk.device.reader;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.cccd.card.ChipReading;
import vn.cccd.card.ReadFailure;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadProgress;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.card.portrait.PortraitDecoder;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.IdentityCheck;
import vn.cccd.kiosk.identity.IdentityOutcome;
import vn.cccd.kiosk.identity.ReadFailureCodes;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.text.FailureCode;

/** Puts what one reading tells into the words of the flow. Used by the reading's thread only. */
final class ReadingNews {
    private static final String PORTRAIT_FILE = "DG2";
    private static final int NOTEWORTHY_PERCENT = 4;

    private final long attempt;
    private final CardKey key;
    private final Consumer<Event> mailbox;
    private final BooleanSupplier stopped;
    private final Clock clock;
    private final FaceDecoding portrait;
    private final Set<CardField> allowed;
    private int lastPercent;

    ReadingNews(
            long attempt,
            CardKey key,
            Consumer<Event> mailbox,
            BooleanSupplier stopped,
            Clock clock,
            PortraitDecoder decoder,
            Set<CardField> allowed) {
        this.allowed = allowed;
        this.attempt = attempt;
        this.key = key;
        this.mailbox = mailbox;
        this.stopped = stopped;
        this.clock = clock;
        this.portrait = new FaceDecoding(decoder);
    }

    /** Passes on what the citizen wants to see; breaks the reading off when it is no longer wanted. */
    void progress(ReadProgress progress) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("this reading is no longer wanted");
        }
        switch (progress) {
            case ReadProgress.ChipOpened opened -> mailbox.accept(new Event.ChipOpened(attempt));
            case ReadProgress.NameRead name -> mailbox.accept(new Event.NameRead(attempt, name.fullName()));
            case ReadProgress.SignatureChecked checked -> {
                // A tick on the screen would claim too much unless the signature was right.
                if (checked.soFar() instanceof Verdict.Genuine
                        || checked.soFar() instanceof Verdict.GenuineIssuerUnknown) {
                    mailbox.accept(new Event.SignatureChecked(attempt));
                }
            }
            case ReadProgress.FileProgress file -> fileProgress(file);
            case ReadProgress.PortraitRead read ->
                portrait.begin(read.portrait(), face -> mailbox.accept(new Event.PortraitRead(attempt, face)));
        }
    }

    private void fileProgress(ReadProgress.FileProgress file) {
        if (file.file().equals(PORTRAIT_FILE) && file.total() > 0) {
            int percent = (int) (100L * file.done() / file.total());
            if (percent >= lastPercent + NOTEWORTHY_PERCENT) {
                lastPercent = percent;
                mailbox.accept(new Event.PortraitArriving(attempt, percent));
            }
        }
    }

    void ended(ReadOutcome outcome) {
        switch (outcome) {
            case ReadOutcome.Completed completed -> {
                Optional<Face> face = portrait.face(completed.reading().portrait());
                ChipReading reading = completed.reading();
                switch (IdentityCheck.ofChip(key, reading, face, LocalTime.now(clock))) {
                    case IdentityOutcome.Known known ->
                        mailbox.accept(new Event.ChipRead(
                                attempt,
                                new VerifiedCard(
                                        known.identity(), CardFields.of(reading.person(), allowed), reading.checks())));
                    case IdentityOutcome.Refused refused ->
                        mailbox.accept(new Event.ChipRefused(attempt, refused.why(), reading.checks()));
                }
            }
            case ReadOutcome.Interrupted interrupted -> interrupted(interrupted.failure());
            case ReadOutcome.Failed failed -> failed(ReadFailureCodes.of(failed.failure()));
        }
    }

    private void interrupted(ReadFailure failure) {
        switch (failure) {
            case READER_MISSING, READER_SERVICE_DOWN -> failed(ReadFailureCodes.of(failure));
            case CARD_MOVED,
                    CARD_REMOVED,
                    CARD_NOT_SUPPORTED,
                    CARD_KEY_REFUSED,
                    QR_NOT_THIS_CARD,
                    CARD_BLOCKED_SLOW,
                    CARD_DAMAGED,
                    CARD_HOSTILE -> mailbox.accept(new Event.ContactLost(attempt));
        }
    }

    /** The card could not even be powered. */
    void notConnected(CardLinkException why) {
        switch (why.reason()) {
            case READER_GONE -> failed(FailureCode.READER_MISSING);
            case SERVICE_GONE -> failed(FailureCode.READER_SERVICE_DOWN);
            case CARD_UNSUPPORTED -> failed(FailureCode.CARD_NOT_SUPPORTED);
            case CARD_GONE, CARD_MUTE, FAILED -> mailbox.accept(new Event.ContactLost(attempt));
        }
    }

    void failed(FailureCode why) {
        mailbox.accept(new Event.ReadingFailed(attempt, why));
    }
}
