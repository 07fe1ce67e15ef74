package vn.cccd.kiosk.sector.lodging;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.sector.counter.Role;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

/** Reception of a hotel, a boarding house, a ward or a coach: one file is one booking, its parties are the guests. */
public final class LodgingRules implements CounterRules {
    static final String GUEST = "guest";
    static final String ROOM = "room";
    static final String ARRIVAL = "arrival";
    static final String DEPARTURE = "departure";
    static final String REASON = "reason";

    /** A stay of this or more is no visit any more: temporary residence is to be registered (Law on Residence, article 27). */
    static final Duration LONGEST_STAY = Duration.ofDays(30);

    private static final Duration SOON = Duration.ofHours(1);

    private static final List<Question> QUESTIONS = List.of(
            Question.text(ROOM, "Phòng, giường hoặc ghế", "Room, bed or seat", true),
            Question.dateTime(ARRIVAL, "Đến lúc", "Arrival", true),
            Question.dateTime(DEPARTURE, "Dự kiến đi lúc", "Expected departure", true),
            Question.choice(
                    REASON,
                    "Lý do lưu trú",
                    "Reason of the stay",
                    true,
                    List.of(
                            new Question.Option("travel", new Bilingual("Du lịch", "Travel")),
                            new Question.Option("work", new Bilingual("Công tác", "Work")),
                            new Question.Option("treatment", new Bilingual("Khám, chữa bệnh", "Medical treatment")),
                            new Question.Option("study", new Bilingual("Học tập", "Study")),
                            new Question.Option("family", new Bilingual("Thăm người thân", "Family visit")),
                            new Question.Option("other", new Bilingual("Lý do khác", "Other")))));

    @Override
    public Sector sector() {
        return Sector.LODGING;
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(GUEST, new Bilingual("Khách", "Guest"), 1, 60));
    }

    @Override
    public List<Question> fileQuestions() {
        return List.of();
    }

    @Override
    public List<Question> partyQuestions() {
        return QUESTIONS;
    }

    /** Who comes together usually stays together: room, times and reason of the guest before; else arrival now. */
    @Override
    public Answers suggestedFor(Party party, Dossier dossier) {
        if (dossier.parties().isEmpty()) {
            return Answers.none().with(ARRIVAL, Question.typed(party.readAt())).with(REASON, "travel");
        }
        return dossier.parties().getLast().answers();
    }

    @Override
    public List<Remark> remarks(Dossier dossier, LocalDateTime now) {
        List<Remark> remarks = new ArrayList<>();
        for (Party guest : dossier.parties()) {
            Optional<LocalDateTime> arrival = guest.answers().dateTime(ARRIVAL);
            Optional<LocalDateTime> departure = guest.answers().dateTime(DEPARTURE);
            if (arrival.isPresent() && departure.isPresent()) {
                checkStay(guest, arrival.get(), departure.get(), remarks);
            }
            arrival.ifPresent(at -> checkDeadline(guest, NoticeDeadline.of(at), now, remarks));
        }
        return remarks;
    }

    private static void checkStay(Party guest, LocalDateTime arrival, LocalDateTime departure, List<Remark> remarks) {
        if (!departure.isAfter(arrival)) {
            remarks.add(Remark.stops(guest, "Giờ đi phải sau giờ đến", "Departure is not after arrival"));
        } else if (Duration.between(arrival, departure).compareTo(LONGEST_STAY) >= 0) {
            remarks.add(Remark.warns(
                    guest,
                    "Ở từ 30 ngày: phải đăng ký tạm trú, không chỉ thông báo lưu trú",
                    "30 days or more: temporary residence is to be registered, a notice of stay is not enough"));
        }
    }

    private static void checkDeadline(Party guest, LocalDateTime deadline, LocalDateTime now, List<Remark> remarks) {
        String until = Question.typed(deadline);
        if (now.isAfter(deadline)) {
            remarks.add(Remark.warns(
                    guest, "Đã quá hạn thông báo lưu trú: " + until, "The notice of stay was due: " + until));
        } else if (Duration.between(now, deadline).compareTo(SOON) <= 0) {
            remarks.add(Remark.warns(
                    guest, "Sắp hết hạn thông báo lưu trú: " + until, "The notice of stay is due soon: " + until));
        } else {
            remarks.add(Remark.tells(guest, "Hạn thông báo lưu trú: " + until, "The notice of stay is due: " + until));
        }
    }

    /** In the order in which the declaration portal asks for it. */
    @Override
    public Table export(List<Dossier> dossiers) {
        List<List<String>> rows = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            for (Party guest : dossier.parties()) {
                rows.add(row(rows.size() + 1, guest));
            }
        }
        return Table.of(
                List.of(
                        "STT",
                        "Họ và tên",
                        "Ngày, tháng, năm sinh",
                        "Giới tính",
                        "Quốc tịch",
                        "Loại giấy tờ",
                        "Số giấy tờ",
                        "Nơi thường trú",
                        "Thời gian đến",
                        "Thời gian đi",
                        "Lý do lưu trú",
                        "Phòng"),
                rows);
    }

    private static List<String> row(int number, Party guest) {
        return List.of(
                Integer.toString(number),
                guest.identity().person().fullName(),
                guest.fields().text(CardField.BIRTH_DATE).orElse(""),
                guest.fields().text(CardField.SEX).orElse(""),
                guest.fields().text(CardField.NATIONALITY).orElse(""),
                "Thẻ căn cước",
                guest.identity().person().number().digits(),
                guest.fields().text(CardField.RESIDENCE).orElse(""),
                guest.answers().text(ARRIVAL).orElse(""),
                guest.answers().text(DEPARTURE).orElse(""),
                guest.answers().text(REASON).map(LodgingRules::reason).orElse(""),
                guest.answers().text(ROOM).orElse(""));
    }

    private static String reason(String id) {
        return QUESTIONS.stream()
                .filter(question -> question.id().equals(REASON))
                .map(question -> question.shown(id).in(Language.VIETNAMESE))
                .findFirst()
                .orElse(id);
    }
}
