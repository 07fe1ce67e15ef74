package vn.cccd.kiosk.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.cccd.card.ChipReader;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.ResumePoint;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.card.pcsc.CardReaders;

/** Reads a card that may be moved meanwhile: waits for it to come back and goes on where the reading stopped. */
final class PatientReading {
    private static final int MOST_RESUMPTIONS = 8;

    private final CardReaders readers;
    private final CardSearch search;
    private final ChipReader reader;
    private final UnaryOperator<CardLink> tracing;
    private final ReadReport report;

    PatientReading(
            CardReaders readers,
            CardSearch search,
            ChipReader reader,
            UnaryOperator<CardLink> tracing,
            ReadReport report) {
        this.readers = readers;
        this.search = search;
        this.reader = reader;
        this.tracing = tracing;
        this.report = report;
    }

    /** @param patience how long the card may stay away each time; when it is still there, the reading goes on in any case */
    ReadOutcome read(CardSearch.Found.Card card, ReadRequest request, Duration patience) {
        ReadOutcome outcome = once(card, request);
        for (int i = 0; i < MOST_RESUMPTIONS; i++) {
            if (!(outcome instanceof ReadOutcome.Interrupted interrupted)) {
                return outcome;
            }
            report.lost(interrupted.failure());
            if (!(search.within(patience, report::askForSameCard) instanceof CardSearch.Found.Card back)) {
                break;
            }
            ReadRequest next = interrupted.resumePoint().map(request::resuming).orElse(request);
            outcome = once(back, next);
        }
        if (outcome instanceof ReadOutcome.Interrupted interrupted) {
            interrupted.resumePoint().ifPresent(ResumePoint::close);
        }
        return outcome;
    }

    private ReadOutcome once(CardSearch.Found.Card card, ReadRequest request) {
        long before = System.nanoTime();
        try (CardLink link = readers.connect(card.reader())) {
            Duration connecting = Duration.ofNanos(System.nanoTime() - before);
            return reader.read(tracing.apply(link), request.connectedIn(connecting), report::progress);
        } catch (CardLinkException broken) {
            return notConnected(broken, request.resumePoint());
        }
    }

    /** A card that is being moved cannot always be powered: what was read before is still worth something. */
    private static ReadOutcome notConnected(CardLinkException broken, Optional<ResumePoint> point) {
        String detail = String.valueOf(broken.getMessage());
        return point.isPresent()
                ? new ReadOutcome.Interrupted(
                        LinkFailure.of(broken.reason()), detail, point, point.map(ResumePoint::timing))
                : new ReadOutcome.Failed(LinkFailure.of(broken.reason()), detail);
    }
}
