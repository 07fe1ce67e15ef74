package vn.cccd.kiosk.sector.hospital;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.sector.counter.Role;
import vn.cccd.kiosk.sector.lodging.StayCheck;
import vn.cccd.kiosk.sector.lodging.StayDeclaration;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

/**
 * Reception of a hospital: one file is one patient, with who stays at the bed. Who stays overnight is notified to the police as a lodging's guests are
 * (Law on Residence 68/2020/QH14, article 30, names places of treatment too); visitors of a day are not.
 */
public final class ReceptionRules implements CounterRules {
    static final String PATIENT = "patient";
    static final String COMPANION = "companion";
    static final String SERVICE = "service";
    static final String INSURANCE = "insurance";
    static final String IN_PATIENT = "in-patient";
    static final String BED = "bed";
    static final String ARRIVAL = "arrival";
    static final String DEPARTURE = "departure";
    static final String YES = "yes";

    private static final int MOST_COMPANIONS = 4;
    private static final List<Question.Option> YES_OR_NO = List.of(
            new Question.Option(YES, new Bilingual("Có", "Yes")),
            new Question.Option("no", new Bilingual("Không", "No")));
    private static final List<Question> PARTY_QUESTIONS = List.of(
            Question.dateTime(ARRIVAL, "Đến lúc", "Arrival", false),
            Question.dateTime(DEPARTURE, "Dự kiến về lúc", "Expected departure", false));

    private final List<Service> services;

    /** Reception for these services, at least one. */
    public ReceptionRules(List<Service> services) {
        this.services = List.copyOf(services);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("a hospital offers at least one service");
        }
    }

    @Override
    public Sector sector() {
        return Sector.HOSPITAL;
    }

    @Override
    public Optional<Service> queueOf(Dossier dossier) {
        return dossier.answers().text(SERVICE).flatMap(this::service);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(PATIENT, new Bilingual("Người bệnh", "Patient"), 1, 1),
                new Role(COMPANION, new Bilingual("Người nhà chăm sóc", "Companion"), 0, MOST_COMPANIONS));
    }

    @Override
    public List<Question> fileQuestions() {
        return List.of(
                Question.choice(
                        SERVICE,
                        "Khoa, phòng khám",
                        "Clinic or ward",
                        true,
                        services.stream()
                                .map(service -> new Question.Option(service.id(), service.name()))
                                .toList()),
                Question.choice(INSURANCE, "Bảo hiểm y tế (BHYT)", "Health insurance (BHYT)", true, YES_OR_NO),
                Question.choice(IN_PATIENT, "Nội trú", "In-patient", true, YES_OR_NO),
                Question.text(BED, "Buồng, giường", "Room and bed", false));
    }

    @Override
    public List<Question> partyQuestions() {
        return PARTY_QUESTIONS;
    }

    /** A patient arrives when read; who comes along usually comes and goes with the one before. */
    @Override
    public Answers suggestedFor(Party party, Dossier dossier) {
        return dossier.parties().isEmpty()
                ? Answers.none().with(ARRIVAL, Question.typed(party.readAt()))
                : dossier.parties().getLast().answers();
    }

    @Override
    public boolean registers(Party party) {
        return party.role().equals(PATIENT);
    }

    /** Where a patient has an appointment, that is where they go. */
    @Override
    public Answers answersFor(Party party, Dossier dossier) {
        boolean answered = dossier.answers().text(SERVICE).isPresent();
        return party.expected().appointments().stream()
                .map(Appointment::service)
                .filter(id -> !answered && registers(party) && service(id).isPresent())
                .findFirst()
                .map(id -> dossier.answers().with(SERVICE, id))
                .orElseGet(dossier::answers);
    }

    private Optional<Service> service(String id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    private List<Remark> known(Party party) {
        List<Remark> remarks = new ArrayList<>();
        if (party.expected().wanted()) {
            remarks.add(
                    Remark.warns(party, "Cơ sở muốn gặp người này trước", "The site wants to see this person first"));
        }
        if (party.expected().hereToday()) {
            remarks.add(Remark.warns(party, "Đã đăng ký hôm nay", "Registered today already"));
        }
        for (Appointment appointment : party.expected().appointments()) {
            service(appointment.service())
                    .ifPresent(service -> remarks.add(Remark.tells(
                            party,
                            "Lịch hẹn hôm nay: " + at(appointment)
                                    + service.name().in(Language.VIETNAMESE),
                            "Appointment today: " + at(appointment)
                                    + service.name().in(Language.ENGLISH))));
        }
        return remarks;
    }

    private static String at(Appointment appointment) {
        return appointment.time().map(time -> time + " · ").orElse("");
    }

    @Override
    public List<Remark> remarks(Dossier dossier, LocalDateTime now) {
        List<Remark> remarks = new ArrayList<>();
        dossier.parties().stream().filter(this::registers).forEach(party -> remarks.addAll(known(party)));
        if (!staysOvernight(dossier)) {
            return remarks;
        }
        if (dossier.answers().text(BED).isEmpty()) {
            remarks.add(Remark.stops("Chưa điền: Buồng, giường", "Not filled in: Room and bed"));
        }
        for (Party guest : dossier.parties()) {
            for (Question question : PARTY_QUESTIONS) {
                if (guest.answers().text(question.id()).isEmpty()) {
                    remarks.add(Remark.stops(
                            guest,
                            "Nội trú, chưa điền giờ đến hoặc giờ về",
                            "Stays overnight, but a time is not filled in"));
                }
            }
            remarks.addAll(StayCheck.remarks(
                    guest, guest.answers().dateTime(ARRIVAL), guest.answers().dateTime(DEPARTURE), now));
        }
        return remarks;
    }

    private static boolean staysOvernight(Dossier dossier) {
        return dossier.answers().text(IN_PATIENT).filter(YES::equals).isPresent();
    }

    /** The notice of stay for who stays overnight; visitors of a day are on no row. */
    @Override
    public Table export(List<Dossier> dossiers) {
        List<List<String>> rows = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            if (staysOvernight(dossier)) {
                for (Party guest : dossier.parties()) {
                    rows.add(StayDeclaration.row(
                            rows.size() + 1,
                            guest,
                            guest.answers().text(ARRIVAL).orElse(""),
                            guest.answers().text(DEPARTURE).orElse(""),
                            guest.role().equals(PATIENT) ? "Khám, chữa bệnh" : "Chăm sóc người bệnh",
                            dossier.answers().text(BED).orElse("")));
                }
            }
        }
        return Table.of(StayDeclaration.HEADINGS, rows);
    }
}
