package vn.cccd.kiosk.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.ConsentAmendments;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.business.BusinessDefaults;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.drivingtest.DrivingTestDefaults;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.sector.hospital.ReceptionDefaults;
import vn.cccd.kiosk.sector.lodging.LodgingDefaults;
import vn.cccd.kiosk.sector.notary.NotaryDefaults;
import vn.cccd.kiosk.sector.publicservice.PublicServiceDefaults;
import vn.cccd.kiosk.text.Bilingual;

/** What every site says of itself, and the rules it sets; what it leaves open is as usual in its sector. */
final class SiteSettingsReader {
    /** What is usual in a sector. */
    private record Usual(
            String badge, Bilingual task, Bilingual desk, Demand demand, CardUse cardUse, ConsentText consent) {
        static Usual of(SettingsFile file, CounterDefaults usual) {
            CounterDefaults counter = WorkplaceSettingsReader.kept(file, usual);
            return new Usual(
                    counter.badge(),
                    counter.task(),
                    counter.desk(),
                    counter.demand(),
                    counter.cardUse(),
                    counter.consent());
        }
    }

    /** What a reading can reach: asking for more would refuse everybody. */
    private static final Assurance[] ATTAINABLE = {
        Assurance.QR_UNSIGNED, Assurance.QR_SIGNED, Assurance.CHIP_DATA_SIGNED, Assurance.CHIP_GENUINE
    };

    private final SettingsFile file;
    private final Duration retention;

    /**
     * A reader of {@code file}.
     *
     * @param retention how long sent check-ins are kept: what citizens agree to says so
     */
    SiteSettingsReader(SettingsFile file, Duration retention) {
        this.file = file;
        this.retention = retention;
    }

    Site read(Sector sector) {
        Usual usual = usual(sector);
        Bilingual name = BilingualSettings.required(file, "site.name");
        String badge = file.value(
                "site.badge",
                "one to three letters",
                usual.badge(),
                text -> SettingsValues.matching(text, "\\p{Lu}{1,3}"));
        boolean evidence = file.value("evidence.send", "true or false", false, SettingsValues::yesNo);
        return new Site(
                sector,
                badge,
                name,
                BilingualSettings.usually(file, "site.task", usual.task()),
                BilingualSettings.usually(file, "site.desk", usual.desk()),
                demand(usual.demand()),
                CardUseReader.read(file, usual.cardUse()),
                ConsentSettings.read(file, evidence ? withEvidence(sector, usual.consent()) : usual.consent()),
                services(sector));
    }

    private Demand demand(Demand usual) {
        return new Demand(
                file.value(
                        "identity.least-assurance",
                        "one of " + SettingsValues.names(ATTAINABLE, Assurance::name)
                                + "; nothing here compares faces yet",
                        usual.least(),
                        text -> SettingsValues.named(text, ATTAINABLE, Assurance::name)),
                file.value(
                        "identity.accept-unknown-issuer",
                        "true or false",
                        usual.acceptUnknownIssuer(),
                        SettingsValues::yesNo),
                file.value("identity.accept-expired", "true or false", usual.acceptExpired(), SettingsValues::yesNo));
    }

    /** At a public-service counter the services are the procedures: {@link WorkplaceSettingsReader} reads them. */
    private List<Service> services(Sector sector) {
        return switch (sector) {
            case HOSPITAL -> ServiceSettings.read(file, HospitalDefaults.services());
            case NOTARY, DRIVING_TEST, LODGING, PUBLIC_SERVICE, BUSINESS -> List.of();
        };
    }

    private Usual usual(Sector sector) {
        return switch (sector) {
            case HOSPITAL ->
                WorkplaceSettingsReader.isReception(file)
                        ? Usual.of(file, ReceptionDefaults.counter(HospitalDefaults.services()))
                        : new Usual(
                                "BV",
                                HospitalDefaults.task(),
                                HospitalDefaults.desk(),
                                HospitalDefaults.demand(),
                                CardUse.least(),
                                HospitalDefaults.consent(retention));
            case DRIVING_TEST ->
                new Usual(
                        DrivingTestDefaults.badge(),
                        DrivingTestDefaults.task(),
                        DrivingTestDefaults.desk(),
                        DrivingTestDefaults.demand(),
                        CardUse.least(),
                        DrivingTestDefaults.consent());
            case NOTARY -> Usual.of(file, NotaryDefaults.counter());
            case LODGING -> Usual.of(file, LodgingDefaults.counter());
            case PUBLIC_SERVICE -> Usual.of(file, PublicServiceDefaults.counter(PublicServiceDefaults.procedures()));
            case BUSINESS -> Usual.of(file, BusinessDefaults.counter(BusinessDefaults.purposes()));
        };
    }

    private ConsentText withEvidence(Sector sector, ConsentText usual) {
        if (sector == Sector.HOSPITAL && !WorkplaceSettingsReader.isReception(file)) {
            return HospitalDefaults.consentWithEvidence(retention);
        }
        List<String> purposes = new ArrayList<>(usual.purposes());
        purposes.add(ConsentText.EVIDENCE);
        return new ConsentText(
                usual.version() + "-evidence",
                purposes,
                ConsentAmendments.joined(
                        usual.whatIsRead(),
                        "Kèm chữ ký số trên chip của thẻ.",
                        "With them the digital signatures on the card's chip."),
                ConsentAmendments.joined(
                        usual.whatFor(), "Để kiểm tra lại thẻ khi cần.", "To check the card again if need be."),
                usual.howLong(),
                usual.sentTo());
    }
}
