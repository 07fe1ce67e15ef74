package vn.cccd.kiosk.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.bridge.LocalApiSettings;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.business.BusinessDefaults;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.drivingtest.DrivingTestDefaults;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.sector.hospital.ReceptionDefaults;
import vn.cccd.kiosk.sector.lodging.LodgingDefaults;
import vn.cccd.kiosk.sector.notary.NotaryDefaults;
import vn.cccd.kiosk.sector.publicservice.PublicServiceDefaults;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.table.TableWriter;
import vn.cccd.sim.backend.insurance.SimulatedInsurance;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.Portrait;

/** The invented site of each place. */
record DemoSite(Site site, WorkplaceSettings workplace) {
    /** On no list of candidates. */
    static final Citizen STRANGER = Citizens.H_BICH_NIE_KDAM;

    private static final int UNINSURED = 3;
    private static final int OF_THE_MORNING = 6;
    private static final int PHOTOGRAPHED = 8;

    /**
     * The site of {@code place}.
     *
     * @param directory where its files are made
     * @param kept how long sent check-ins are kept
     */
    static DemoSite of(DemoPlace place, Path directory, Duration kept) throws IOException {
        return switch (place) {
            case HOSPITAL -> new DemoSite(hospital(kept), new WorkplaceSettings.SelfService());
            case HOSPITAL_RECEPTION -> counter(ReceptionDefaults.counter(HospitalDefaults.services()));
            case DRIVING_TEST ->
                new DemoSite(
                        DrivingTestDefaults.demonstration(),
                        new WorkplaceSettings.ProctorDesk(Optional.of(roster(directory))));
            case NOTARY -> counter(NotaryDefaults.counter());
            case LODGING -> counter(LodgingDefaults.counter());
            case PUBLIC_SERVICE -> counter(PublicServiceDefaults.counter(PublicServiceDefaults.procedures()));
            case BUSINESS -> counter(BusinessDefaults.counter(BusinessDefaults.purposes()));
        };
    }

    private static Site hospital(Duration kept) {
        Site usual = HospitalDefaults.demonstration(kept);
        return usual.asking(HospitalDefaults.withInsuranceCheck(usual.consent()));
    }

    /** Two of three invented citizens have health insurance, until the end of the year. */
    static void cover(SimulatedInsurance insurance, LocalDate today) {
        List<Citizen> all = Citizens.all();
        for (int i = 0; i < all.size(); i++) {
            if (i % UNINSURED != UNINSURED - 1) {
                insurance.cover(all.get(i), today.withDayOfYear(today.lengthOfYear()), "4");
            }
        }
    }

    private static DemoSite counter(CounterDefaults usual) {
        return new DemoSite(
                usual.demonstration(),
                new WorkplaceSettings.Counter(
                        usual.rules(), usual.kept(), Optional.of(new LocalApiSettings(0, Set.of()))));
    }

    /** The invented people in two sessions, with a photo of most; the last one is on no list. */
    private static Path roster(Path directory) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Path photos = Files.createDirectories(directory.resolve("photos"));
        for (Citizen citizen : Citizens.all()) {
            if (!citizen.equals(STRANGER)) {
                String number = Integer.toString(121 + rows.size());
                if (rows.size() < PHOTOGRAPHED) {
                    Files.write(
                            photos.resolve(number + ".jpg"),
                            Portrait.jpeg(citizen).toArray());
                }
                rows.add(List.of(
                        number,
                        citizen.number(),
                        citizen.fullName(),
                        "B",
                        rows.size() < OF_THE_MORNING ? "07:30" : "13:30"));
            }
        }
        Path file = directory.resolve("candidates.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            TableWriter.writeCsv(Table.of(List.of("SBD", "Số định danh", "Họ và tên", "Hạng", "Ca"), rows), out);
        }
        return file;
    }
}
