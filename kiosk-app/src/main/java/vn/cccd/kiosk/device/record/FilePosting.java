package vn.cccd.kiosk.device.record;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.sector.hospital.DayBook;
import vn.cccd.sync.CheckIn;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncException;

/** Brings the check-ins of a counter's file into the outbox, with the queue number of its people. What is there already counts as stored. */
final class FilePosting {
    private static final System.Logger LOG = System.getLogger(FilePosting.class.getName());

    private final SyncClient sync;
    private final Site site;
    private final CounterRules rules;
    private final DayBook tickets;
    private final Clock clock;

    FilePosting(SyncClient sync, Site site, CounterRules rules, DayBook tickets, Clock clock) {
        this.sync = sync;
        this.site = site;
        this.rules = rules;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * As what a file is to be stored now. A number that it was given before today, for the same queue, stays its own.
     *
     * @param before as what it was to be stored before
     */
    StoredDossier prepared(Dossier dossier, Optional<StoredDossier> before) throws IOException {
        LocalDateTime now = LocalDateTime.now(clock);
        Optional<Service> queue = rules.queueOf(dossier);
        if (queue.isEmpty()) {
            return new StoredDossier(dossier, now, Optional.empty());
        }
        Optional<String> given = before.filter(earlier -> isOf(now.toLocalDate(), earlier))
                .flatMap(StoredDossier::queueNumber)
                .filter(number -> number.startsWith(queue.get().queue() + " "));
        return new StoredDossier(
                dossier,
                now,
                Optional.of(
                        given.isPresent()
                                ? given.get()
                                : tickets.nextTicket(queue.get()).number()));
    }

    private static boolean isOf(LocalDate day, StoredDossier file) {
        return file.at().toLocalDate().equals(day);
    }

    /** What the people of the file queue with. */
    Optional<Ticket> ticketOf(StoredDossier file) {
        return file.queueNumber()
                .flatMap(number -> rules.queueOf(file.dossier()).map(queue -> new Ticket(number, queue)));
    }

    /** Whether a file was stored before. */
    boolean isStored(Dossier dossier) throws SyncException {
        Optional<Party> first = dossier.parties().stream().findFirst();
        return first.isPresent()
                && sync.stateOf(CounterDraft.idOf(dossier, first.get())).isPresent();
    }

    /** When this returns, every party's check-in is stored; when it throws, none more than before. */
    void post(StoredDossier file) throws SyncException {
        List<CheckIn> checkIns = CounterDraft.of(file, site, rules, clock.getZone(), sync.clockState());
        try {
            sync.addAll(checkIns);
        } catch (SyncException e) {
            if (e.reason() != SyncException.Reason.ID_ALREADY_USED) {
                throw e;
            }
            LOG.log(WARNING, "a file was stored before: what is missing is added");
            for (CheckIn checkIn : checkIns) {
                addIfMissing(checkIn);
            }
        }
    }

    private void addIfMissing(CheckIn checkIn) throws SyncException {
        try {
            sync.add(checkIn);
        } catch (SyncException e) {
            if (e.reason() != SyncException.Reason.ID_ALREADY_USED) {
                throw e;
            }
        }
    }
}
