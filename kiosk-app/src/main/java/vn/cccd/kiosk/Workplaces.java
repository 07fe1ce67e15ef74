package vn.cccd.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cccd.kiosk.device.CommandBell;
import vn.cccd.kiosk.device.CounterWorkplace;
import vn.cccd.kiosk.device.InsuranceStation;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.device.ProctorWorkplace;
import vn.cccd.kiosk.device.SecretFile;
import vn.cccd.kiosk.device.StaffBell;
import vn.cccd.kiosk.device.TicketStation;
import vn.cccd.kiosk.device.VisitorStations;
import vn.cccd.kiosk.device.Workplace;
import vn.cccd.kiosk.device.loop.Mailbox;
import vn.cccd.kiosk.device.reader.AgreedPortraits;
import vn.cccd.kiosk.device.reader.ChipStation;
import vn.cccd.kiosk.device.reader.CountedReading;
import vn.cccd.kiosk.device.reader.Stations;
import vn.cccd.kiosk.device.record.HospitalDesk;
import vn.cccd.kiosk.device.record.KnownPeople;
import vn.cccd.kiosk.device.record.Today;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Flow;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.counter.Counter;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.proctor.Proctor;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.insurance.HttpInsuranceCheck;
import vn.cccd.kiosk.insurance.InsuranceCheck;
import vn.cccd.kiosk.insurance.InsuranceSettings;
import vn.cccd.kiosk.journal.Journals;
import vn.cccd.kiosk.print.NetworkTicketPrinter;
import vn.cccd.kiosk.print.PagePrinter;
import vn.cccd.kiosk.print.SystemPagePrinter;
import vn.cccd.kiosk.print.TicketPrinter;
import vn.cccd.kiosk.reference.PeopleInFile;
import vn.cccd.kiosk.report.AttendanceExports;
import vn.cccd.kiosk.report.CounterDesk;
import vn.cccd.kiosk.report.ExportFolder;
import vn.cccd.kiosk.report.FileExports;
import vn.cccd.kiosk.report.ProctorDesk;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.sector.counter.Retention;
import vn.cccd.kiosk.sector.hospital.DayBook;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.OutputSettings;
import vn.cccd.kiosk.settings.SelfServiceSettings;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.qr.signed.SignedCodeVerifier;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.device.KioskKeystore;
import vn.cccd.sync.seal.KeyPlace;
import vn.cccd.sync.seal.SealException;

/** Builds the workplace that the settings name: self-service, a counter or a proctor's desk. */
record Workplaces(
        KioskSettings settings,
        Surroundings surroundings,
        Published published,
        SignedCodeVerifier codes,
        SyncClient sync,
        KeyPlace keys,
        KioskKeystore keystore,
        AgreedPortraits portraits) {

    Workplace open() throws KioskStartException {
        return switch (settings.workplace()) {
            case WorkplaceSettings.SelfService self -> selfService();
            case WorkplaceSettings.Counter counter -> counter(counter);
            case WorkplaceSettings.ProctorDesk proctor -> proctor(proctor);
        };
    }

    private Clock clock() {
        return surroundings.clock();
    }

    private Stations stations(Site site, Consumer<Event> mailbox) {
        CountedReading reading = new CountedReading(portraits.before(published.reading()), sync.securityLog());
        sync.countersFrom(reading);
        ChipStation cards = new ChipStation(
                surroundings.readers(),
                settings::usesReader,
                reading,
                site.cardUse().allowed(),
                clock(),
                mailbox);
        return new Stations(cards, surroundings.scanner(), surroundings.timers(), codes);
    }

    private Kiosk selfService() throws KioskStartException {
        Site site = published.services().map(settings.site()::offering).orElse(settings.site());
        Mailbox<Event> mailbox = new Mailbox<>();
        HospitalDesk desk = new HospitalDesk(
                sync,
                dayBook(),
                published.people(listed(site)),
                settings.options().selfService().rosterRequired(),
                site,
                clock(),
                mailbox);
        Kiosk kiosk = new Kiosk(
                Model.atStart(site, LocalDateTime.now(clock())),
                new Flow(surroundings.limits()),
                mailbox,
                stations(site, mailbox),
                new VisitorStations(
                        desk,
                        new InsuranceStation(insurance(), mailbox),
                        new TicketStation(printer(settings.options().selfService()), surroundings.timers(), mailbox),
                        settings.options()
                                .output()
                                .bell()
                                .<StaffBell>map(CommandBell::new)
                                .orElseGet(StaffBell::none),
                        portraits),
                clock());
        published.start(mailbox);
        return kiosk;
    }

    private KnownPeople listed(Site site) {
        return settings.options()
                .selfService()
                .roster()
                .<KnownPeople>map(list -> new PeopleInFile(list, site.services()))
                .orElseGet(KnownPeople::none);
    }

    private Optional<InsuranceCheck> insurance() throws KioskStartException {
        Optional<InsuranceSettings> service = settings.options().selfService().insurance();
        if (service.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(HttpInsuranceCheck.open(service.get(), clock(), surroundings.random()));
        } catch (IOException e) {
            throw new KioskStartException(FailureCode.BACKEND_UNREACHABLE, "insurance.ca-file: " + e.getMessage(), e);
        }
    }

    static TicketPrinter printer(SelfServiceSettings selfService) {
        return selfService
                .printer()
                .<TicketPrinter>map(printer -> new NetworkTicketPrinter(printer.address(), printer.dots()))
                .orElseGet(TicketPrinter::none);
    }

    private static PagePrinter pages(OutputSettings.PagePrinterName printer) {
        return printer.name().map(SystemPagePrinter::named).orElseGet(SystemPagePrinter::usual);
    }

    private CounterWorkplace counter(WorkplaceSettings.Counter counter) throws KioskStartException {
        Site site = settings.site();
        Mailbox<CounterEvent> mailbox = new Mailbox<>();
        Consumer<Event> atDesk = CounterWorkplace.atDesk(mailbox);
        DossierCheck check = new DossierCheck(counter.rules(), site.demand());
        try {
            CounterWorkplace workplace = CounterWorkplace.open(
                    site,
                    new Counter(counter.rules(), check, surroundings.limits()),
                    mailbox,
                    stations(site, atDesk),
                    sync,
                    journals(),
                    new Retention(counter.rules(), counter.kept()),
                    new FileExports(
                            new CounterDesk(site, settings.kioskId(), counter.rules(), clock()),
                            ExportFolder.of(settings.options().output().exports()),
                            keystore),
                    new Today(dayBook(), published.people(listed(site))),
                    new TicketStation(printer(settings.options().selfService()), surroundings.timers(), atDesk),
                    clock());
            published.start(atDesk);
            return workplace;
        } catch (IOException e) {
            throw unreadable("the book of files", e);
        }
    }

    private ProctorWorkplace proctor(WorkplaceSettings.ProctorDesk proctor) throws KioskStartException {
        Mailbox<ProctorEvent> mailbox = new Mailbox<>();
        Consumer<Event> atDesk = ProctorWorkplace.atDesk(mailbox);
        try {
            ProctorWorkplace workplace = ProctorWorkplace.open(
                    settings.site(),
                    new Proctor(surroundings.limits()),
                    mailbox,
                    stations(settings.site(), atDesk),
                    sync,
                    hashes("attendance-ids.key"),
                    journals(),
                    proctor.roster(),
                    new AttendanceExports(
                            new ProctorDesk(settings.site(), settings.kioskId(), clock()),
                            ExportFolder.of(settings.options().output().exports()),
                            keystore),
                    settings.options()
                            .output()
                            .pagePrinter()
                            .map(Workplaces::pages)
                            .orElseGet(PagePrinter::none),
                    clock());
            published.start(atDesk);
            return workplace;
        } catch (IOException e) {
            throw unreadable("the book of the day", e);
        }
    }

    private DayBook dayBook() throws KioskStartException {
        try {
            return DayBook.open(
                    settings.data().resolve("day-book"), clock(), hashes("day-book.key"), settings.firstQueueNumber());
        } catch (IOException e) {
            throw unreadable("the day book", e);
        }
    }

    private KeyedHash hashes(String key) throws IOException {
        return new KeyedHash(SecretFile.openOrCreate(settings.keys().resolve(key), surroundings.random()));
    }

    /** Beside the keys of check-ins, under the same guard. */
    private Journals journals() throws KioskStartException {
        try {
            KeyPlace place = new KeyPlace(
                    keys.ring().resolveSibling("journal-keys." + keys.guard().name()), keys.guard());
            return new Journals(settings.data(), place.open(surroundings.random()));
        } catch (SealException e) {
            throw unreadable("the keys of what is written down", e);
        }
    }

    private static KioskStartException unreadable(String what, Exception e) {
        return new KioskStartException(FailureCode.STORE_UNREADABLE, what + " cannot be opened: " + e, e);
    }
}
