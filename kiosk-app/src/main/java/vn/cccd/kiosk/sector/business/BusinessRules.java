package vn.cccd.kiosk.sector.business;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

/** The desk of a business: one file is one customer's business, and it is kept as long as its purpose allows, not longer. */
public final class BusinessRules implements CounterRules {
    static final String CUSTOMER = "customer";
    static final String ACTING_FOR = "acting-for";
    static final String PURPOSE = "purpose";

    private final List<Purpose> purposes;

    /** Rules with the purposes that the business has named in its settings. */
    public BusinessRules(List<Purpose> purposes) {
        this.purposes = List.copyOf(purposes);
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("nobody's card is read without a purpose");
        }
    }

    @Override
    public Sector sector() {
        return Sector.BUSINESS;
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(CUSTOMER, new Bilingual("Khách hàng", "Customer"), 1, 10),
                new Role(ACTING_FOR, new Bilingual("Người được uỷ quyền", "Acting for the customer"), 0, 10));
    }

    @Override
    public List<Question> fileQuestions() {
        return List.of(Question.choice(
                PURPOSE,
                "Mục đích",
                "Purpose",
                true,
                purposes.stream()
                        .map(purpose -> new Question.Option(purpose.id(), purpose.title()))
                        .toList()));
    }

    @Override
    public List<Question> partyQuestions() {
        return List.of();
    }

    @Override
    public Answers suggestedFor(Party party, Dossier dossier) {
        return Answers.none();
    }

    @Override
    public List<Remark> remarks(Dossier dossier, LocalDateTime now) {
        return eraseOn(dossier)
                .map(day -> List.of(new Remark(
                        Remark.Weight.TELLS,
                        OptionalInt.empty(),
                        new Bilingual(
                                "Dữ liệu được xoá ngày " + Question.typed(day),
                                "The data are erased on " + Question.typed(day)))))
                .orElse(List.of());
    }

    /** As its purpose says; empty while that is not named. */
    @Override
    public Optional<LocalDate> eraseOn(Dossier dossier) {
        return dossier.answers()
                .text(PURPOSE)
                .flatMap(this::purpose)
                .map(purpose -> dossier.openedAt().toLocalDate().plus(purpose.kept()));
    }

    private Optional<Purpose> purpose(String id) {
        return purposes.stream().filter(purpose -> purpose.id().equals(id)).findFirst();
    }

    @Override
    public Table export(List<Dossier> dossiers) {
        List<List<String>> rows = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            for (Party party : dossier.parties()) {
                rows.add(row(dossier, party));
            }
        }
        return Table.of(
                List.of(
                        "Mã khách hàng",
                        "Họ và tên",
                        "Ngày sinh",
                        "Giới tính",
                        "Số định danh",
                        "Nơi thường trú",
                        "Mục đích",
                        "Kết quả xác thực",
                        "Thời điểm xác thực",
                        "Xoá ngày"),
                rows);
    }

    private List<String> row(Dossier dossier, Party party) {
        return List.of(
                dossier.title(),
                party.identity().person().fullName(),
                party.fields().text(CardField.BIRTH_DATE).orElse(""),
                party.fields().text(CardField.SEX).orElse(""),
                party.identity().person().number().digits(),
                party.fields().text(CardField.RESIDENCE).orElse(""),
                dossier.answers()
                        .text(PURPOSE)
                        .flatMap(this::purpose)
                        .map(purpose -> purpose.title().in(Language.VIETNAMESE))
                        .orElse(""),
                party.identity().assurance().word().in(Language.VIETNAMESE),
                Question.typed(party.readAt()),
                eraseOn(dossier).map(Question::typed).orElse(""));
    }
}
