package vn.cccd.kiosk.sector.notary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
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

/** The desk of a notary: one file is one act, its parties sign it. */
public final class NotaryRules implements CounterRules {
    static final String SIGNATORY = "signatory";
    static final String REPRESENTATIVE = "representative";
    static final String WITNESS = "witness";
    static final String INTERPRETER = "interpreter";
    static final String KIND = "kind";

    private static final int OF_AGE = 18;
    private static final int MOST = 40;

    private static final List<Role> ROLES = List.of(
            new Role(SIGNATORY, new Bilingual("Người yêu cầu, bên ký", "Signatory"), 1, MOST),
            new Role(REPRESENTATIVE, new Bilingual("Người đại diện", "Representative"), 0, MOST),
            new Role(WITNESS, new Bilingual("Người làm chứng", "Witness"), 0, MOST),
            new Role(INTERPRETER, new Bilingual("Người phiên dịch", "Interpreter"), 0, MOST));

    @Override
    public Sector sector() {
        return Sector.NOTARY;
    }

    @Override
    public List<Role> roles() {
        return ROLES;
    }

    @Override
    public List<Question> fileQuestions() {
        return List.of(Question.choice(
                KIND,
                "Loại việc",
                "Kind of act",
                true,
                List.of(
                        new Question.Option("contract", new Bilingual("Hợp đồng, giao dịch", "Contract")),
                        new Question.Option("authorisation", new Bilingual("Uỷ quyền", "Authorisation")),
                        new Question.Option("will", new Bilingual("Di chúc", "Will")),
                        new Question.Option("inheritance", new Bilingual("Thừa kế", "Inheritance")),
                        new Question.Option("signature", new Bilingual("Chứng thực chữ ký", "Signature")),
                        new Question.Option("copy", new Bilingual("Chứng thực bản sao", "Certified copy")))));
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
        List<Remark> remarks = new ArrayList<>();
        for (Party party : dossier.parties()) {
            boolean minor = isMinor(party, now.toLocalDate());
            if (minor && (party.role().equals(WITNESS) || party.role().equals(INTERPRETER))) {
                remarks.add(Remark.stops(
                        party,
                        "Người làm chứng, phiên dịch phải đủ 18 tuổi",
                        "Witnesses and interpreters are at least 18 years old"));
            } else if (minor) {
                remarks.add(Remark.warns(
                        party,
                        "Chưa đủ 18 tuổi: kiểm tra người đại diện",
                        "Under 18: see whether a representative is needed"));
            }
        }
        if (isWill(dossier) && dossier.count(WITNESS) == 1) {
            remarks.add(new Remark(
                    Remark.Weight.WARNS,
                    OptionalInt.empty(),
                    new Bilingual(
                            "Di chúc có người làm chứng cần ít nhất hai người",
                            "A witnessed will needs two witnesses")));
        }
        return remarks;
    }

    private static boolean isWill(Dossier dossier) {
        return dossier.answers().text(KIND).filter("will"::equals).isPresent();
    }

    /** Certainly under age: where only the year of birth is known, even if born on its first day. */
    private static boolean isMinor(Party party, LocalDate today) {
        return party.identity()
                .person()
                .birthDate()
                .filter(born -> Period.between(born.earliest(), today).getYears() < OF_AGE)
                .isPresent();
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
                        "Hồ sơ",
                        "Loại việc",
                        "Tư cách",
                        "Họ và tên",
                        "Ngày sinh",
                        "Giới tính",
                        "Số định danh",
                        "Ngày cấp",
                        "Nơi thường trú",
                        "Kết quả xác thực",
                        "Thời điểm xác thực"),
                rows);
    }

    private List<String> row(Dossier dossier, Party party) {
        return List.of(
                dossier.title(),
                dossier.answers()
                        .text(KIND)
                        .map(kind -> fileQuestions().getFirst().shown(kind).in(Language.VIETNAMESE))
                        .orElse(""),
                ROLES.stream()
                        .filter(role -> role.id().equals(party.role()))
                        .map(role -> role.title().in(Language.VIETNAMESE))
                        .findFirst()
                        .orElse(party.role()),
                party.identity().person().fullName(),
                party.fields().text(CardField.BIRTH_DATE).orElse(""),
                party.fields().text(CardField.SEX).orElse(""),
                party.identity().person().number().digits(),
                party.fields().text(CardField.ISSUE_DATE).orElse(""),
                party.fields().text(CardField.RESIDENCE).orElse(""),
                party.identity().assurance().word().in(Language.VIETNAMESE),
                Question.typed(party.readAt()));
    }
}
