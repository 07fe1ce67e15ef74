package vn.cccd.kiosk.sector.lodging;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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
            remarks.addAll(StayCheck.remarks(
                    guest, guest.answers().dateTime(ARRIVAL), guest.answers().dateTime(DEPARTURE), now));
        }
        return remarks;
    }

    /** In the order in which the declaration portal asks for it. */
    @Override
    public Table export(List<Dossier> dossiers) {
        List<List<String>> rows = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            for (Party guest : dossier.parties()) {
                rows.add(StayDeclaration.row(
                        rows.size() + 1,
                        guest,
                        guest.answers().text(ARRIVAL).orElse(""),
                        guest.answers().text(DEPARTURE).orElse(""),
                        guest.answers().text(REASON).map(LodgingRules::reason).orElse(""),
                        guest.answers().text(ROOM).orElse("")));
            }
        }
        return Table.of(StayDeclaration.HEADINGS, rows);
    }

    private static String reason(String id) {
        return QUESTIONS.stream()
                .filter(question -> question.id().equals(REASON))
                .map(question -> question.shown(id).in(Language.VIETNAMESE))
                .findFirst()
                .orElse(id);
    }
}
