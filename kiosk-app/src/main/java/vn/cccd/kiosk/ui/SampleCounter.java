package vn.cccd.kiosk.ui;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.business.BusinessDefaults;
import vn.cccd.kiosk.sector.business.BusinessRules;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Expectation;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.sector.hospital.ReceptionRules;
import vn.cccd.kiosk.sector.lodging.LodgingDefaults;
import vn.cccd.kiosk.sector.lodging.LodgingRules;
import vn.cccd.kiosk.sector.notary.NotaryRules;
import vn.cccd.kiosk.sector.publicservice.PublicServiceDefaults;
import vn.cccd.kiosk.sector.publicservice.PublicServiceRules;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** Files at invented counters: each sector's usual ones, and what can go wrong. */
final class SampleCounter {
    static final CounterRules NOTARY = new NotaryRules();
    static final CounterRules LODGING = new LodgingRules();
    static final CounterRules BUSINESS = new BusinessRules(BusinessDefaults.purposes());
    static final CounterRules RECEPTION = new ReceptionRules(HospitalDefaults.services());
    static final CounterRules OFFICE = new PublicServiceRules(PublicServiceDefaults.procedures());

    private static final Person AN = SampleDesk.person("999090000123", "Nguyễn Văn An", "1990-01-01");
    private static final Person BUOI = SampleDesk.woman("999185004321", "Trần Thị Bưởi", "1985-11-23");
    private static final Person DANG = SampleDesk.person("999072001111", "Lê Hữu Đặng", "1972-06-30");
    private static final Person LONG = SampleDesk.person("999160009876", SampleVisit.LONGEST_NAME, "1960-04-30");

    private static final Site NOTARY_SITE = SampleDesk.site(
            Sector.NOTARY,
            "CC",
            new Bilingual("Văn phòng Công chứng Mẫu", "Sample Notary Office"),
            new Bilingual("Quầy 2", "Desk 2"),
            Assurance.CHIP_GENUINE);
    private static final Site LODGING_SITE = SampleDesk.site(
                    Sector.LODGING,
                    "KS",
                    new Bilingual("Khách sạn Mẫu", "Sample Hotel"),
                    new Bilingual("Thông báo lưu trú", "Notice of stay"),
                    Assurance.QR_UNSIGNED)
            .asking(LodgingDefaults.counter().consent());
    private static final Site BUSINESS_SITE = SampleDesk.site(
            Sector.BUSINESS,
            "DN",
            new Bilingual("Cửa hàng Viễn thông Mẫu", "Sample Telecom Shop"),
            new Bilingual("Xác thực khách hàng", "Customer verification"),
            Assurance.CHIP_GENUINE);
    private static final Site RECEPTION_SITE = SampleDesk.site(
            Sector.HOSPITAL,
            "BV",
            new Bilingual("Bệnh viện Đa khoa Mẫu", "Sample General Hospital"),
            new Bilingual("Tiếp đón, bàn 3", "Reception, desk 3"),
            Assurance.QR_UNSIGNED);
    private static final Site OFFICE_SITE = SampleDesk.site(
            Sector.PUBLIC_SERVICE,
            "HC",
            new Bilingual("Trung tâm Hành chính công Mẫu", "Sample Public Service Centre"),
            new Bilingual("Quầy tiếp nhận 5", "Reception desk 5"),
            Assurance.CHIP_GENUINE);

    private final Language language;
    private final List<Sample> samples = new ArrayList<>();

    /** A counter at some moment. */
    record Sample(String name, CounterRules rules, CounterModel model, Asking asking) {}

    /** Which question is open. */
    enum Asking {
        NOTHING,
        DROP,
        EXPORT,
        CONSENT
    }

    private SampleCounter(Language language) {
        this.language = language;
    }

    static List<Sample> in(Language language) {
        SampleCounter counter = new SampleCounter(language);
        counter.notary();
        counter.readings();
        counter.others();
        return List.copyOf(counter.samples);
    }

    private CounterStory story() {
        return new CounterStory(NOTARY, NOTARY_SITE, language);
    }

    private CounterStory complete() {
        return story().on(new CounterEvent.TitleTyped("2026-1120-07"))
                .answers("kind", "contract")
                .reads(SampleDesk.genuine(AN))
                .reads(SampleDesk.genuine(BUOI))
                .on(new CounterEvent.ConsentNoted(1, true))
                .on(new CounterEvent.ConsentNoted(2, true))
                .on(new CounterEvent.PartyChosen(1));
    }

    private void notary() {
        put("notary-empty", story());
        put("notary-one", story().reads(SampleDesk.genuine(AN)));
        put("notary-complete", complete());
        put("notary-mixed", complete().reads(SampleDesk.unknownIssuer(DANG)));
        put("notary-expired", complete().reads(SampleDesk.genuine(DANG, Caveat.DOCUMENT_EXPIRED)));
        put("notary-long-name", story().reads(SampleDesk.genuine(LONG)));
        put("notary-already-in-file", complete().reads(SampleDesk.genuine(BUOI)));
        put("notary-storing", complete().on(new CounterEvent.FileClosed()));
        put(
                "notary-stored",
                complete()
                        .on(new CounterEvent.FileClosed())
                        .on(new CounterEvent.FileStored(
                                CounterStory.FILE, complete().model().desk().now(), Optional.empty()))
                        .on(new CounterEvent.FileOpened(new java.util.UUID(7, 2))));
        put(
                "notary-stored-before",
                story().on(new CounterEvent.FileFoundStored(
                        new StoredDossier(
                                complete().model().dossier(),
                                story().model().desk().now(),
                                Optional.empty()),
                        Optional.empty())));
        put(
                "notary-not-stored",
                complete()
                        .on(new CounterEvent.FileClosed())
                        .on(new CounterEvent.FileNotStored(CounterStory.FILE, FailureCode.STORE_FULL)));
        samples.add(new Sample("notary-drop", NOTARY, complete().model(), Asking.DROP));
        samples.add(new Sample("notary-export", NOTARY, complete().model(), Asking.EXPORT));
    }

    private void readings() {
        put("needs-key", complete().happens(new Event.CardArrived()));
        put("needs-card", complete().happens(new Event.KeyScanned(SampleDesk.key(DANG))));
        CounterStory stays = complete().begins(DANG);
        put(
                "change-card",
                stays.happens(new Event.ChipRead(stays.model().desk().attempts(), SampleDesk.genuine(DANG)))
                        .happens(new Event.KeyScanned(SampleDesk.key(LONG))));
        CounterStory reading = complete().begins(DANG);
        long attempt = reading.model().desk().attempts();
        reading.happens(new Event.ChipOpened(attempt))
                .happens(new Event.NameRead(attempt, DANG.fullName()))
                .happens(new Event.PortraitArriving(attempt, 40));
        put("reading", reading);
        put("interrupted", reading.happens(new Event.CardLeft()));
        put("damaged", complete().fails(DANG, FailureCode.CARD_DAMAGED));
        put("clone", complete().refuses(DANG, FailureCode.CHIP_CLONE_SUSPECTED, SampleDesk.cloned()));
        put("clone-first", story().refuses(DANG, FailureCode.CHIP_CLONE_SUSPECTED, SampleDesk.cloned()));
        put("no-reader", story().happens(new Event.TroubleBegan(FailureCode.READER_MISSING)));
        put(
                "offline",
                complete()
                        .happens(new Event.ConnectionChanged(false))
                        .happens(new Event.TroubleBegan(FailureCode.SCANNER_MISSING)));
    }

    private void others() {
        CounterStory guests = new CounterStory(LODGING, LODGING_SITE, language).reads(SampleDesk.genuine(AN));
        put("lodging-missing", guests);
        put(
                "lodging-complete",
                guests.on(new CounterEvent.TitleTyped("Đoàn Mẫu 7"))
                        .answers(1, "room", "305")
                        .answers(1, "departure", "24/12/2026 12:00")
                        .reads(SampleDesk.genuine(BUOI)));
        CounterStory coach = new CounterStory(LODGING, LODGING_SITE, language);
        for (int guest = 1; guest <= 60; guest++) {
            coach.reads(SampleDesk.genuine(SampleDesk.person(
                    String.format(Locale.ROOT, "999090%06d", guest),
                    "Khách Số " + (char) ('A' + guest % 24) + (char) ('a' + guest % 23),
                    "1990-01-01")));
        }
        CounterStory code = new CounterStory(LODGING, LODGING_SITE, language)
                .reads(SampleDesk.genuine(AN))
                .happens(new Event.KeyScanned(SampleDesk.key(BUOI)));
        put("lodging-no-card", code);
        put("lodging-agreed", agreed());
        samples.add(new Sample("lodging-consent", LODGING, agreed().model(), Asking.CONSENT));
        put("lodging-code-only", code.on(new CounterEvent.WentOnWithoutCard()));
        put("lodging-coach", coach.on(new CounterEvent.PartyChosen(3)));
        put(
                "reception",
                new CounterStory(RECEPTION, RECEPTION_SITE, language)
                        .reads(SampleDesk.genuine(BUOI))
                        .on(new CounterEvent.PersonExpected(
                                BUOI.number(),
                                new Expectation(
                                        List.of(
                                                new Appointment("eye", Optional.of(LocalTime.of(8, 30))),
                                                new Appointment("cardiology", Optional.of(LocalTime.of(10, 0)))),
                                        true,
                                        true))));
        put(
                "business",
                new CounterStory(BUSINESS, BUSINESS_SITE, language)
                        .on(new CounterEvent.TitleTyped("KH-00017"))
                        .answers("purpose", "sim")
                        .reads(SampleDesk.genuine(BUOI)));
        put(
                "public-service",
                new CounterStory(OFFICE, OFFICE_SITE, language)
                        .answers("procedure", "birth-registration")
                        .reads(SampleDesk.genuine(BUOI)));
    }

    private CounterStory agreed() {
        return new CounterStory(LODGING, LODGING_SITE, language)
                .reads(SampleDesk.genuine(AN))
                .on(new CounterEvent.ConsentNoted(1, true));
    }

    private void put(String name, CounterStory story) {
        samples.add(new Sample(name, rulesOf(story.model()), story.model(), Asking.NOTHING));
    }

    private static CounterRules rulesOf(CounterModel model) {
        return switch (model.site().sector()) {
            case LODGING -> LODGING;
            case BUSINESS -> BUSINESS;
            case PUBLIC_SERVICE -> OFFICE;
            case HOSPITAL -> RECEPTION;
            case NOTARY, DRIVING_TEST -> NOTARY;
        };
    }
}
