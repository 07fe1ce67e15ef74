package vn.cccd.kiosk.sector.publicservice;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Service;
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

/** The counter of a one-stop office: one file is one application; what the card knows is in its form already. */
public final class PublicServiceRules implements CounterRules {
    static final String APPLICANT = "applicant";
    static final String ON_BEHALF = "on-behalf";
    static final String PROCEDURE = "procedure";

    private final List<Procedure> procedures;

    /** Rules with the procedures that this office offers. */
    public PublicServiceRules(List<Procedure> procedures) {
        this.procedures = List.copyOf(procedures);
        if (procedures.isEmpty()) {
            throw new IllegalArgumentException("an office offers at least one procedure");
        }
    }

    @Override
    public Sector sector() {
        return Sector.PUBLIC_SERVICE;
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(APPLICANT, new Bilingual("Người nộp hồ sơ", "Applicant"), 1, 1),
                new Role(ON_BEHALF, new Bilingual("Người được uỷ quyền", "Acting on behalf"), 0, 1));
    }

    @Override
    public List<Question> fileQuestions() {
        return List.of(Question.choice(
                PROCEDURE,
                "Thủ tục",
                "Procedure",
                true,
                procedures.stream()
                        .map(procedure -> new Question.Option(
                                procedure.service().id(), procedure.service().name()))
                        .toList()));
    }

    /** The lines of all forms, each once; those of other procedures are not required. */
    @Override
    public List<Question> partyQuestions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        procedures.stream()
                .flatMap(procedure -> procedure.form().stream())
                .map(FormLine::question)
                .forEach(question -> questions.putIfAbsent(question.id(), question));
        return questions.values().stream().map(PublicServiceRules::optional).toList();
    }

    /** The form of the chosen procedure, with what is required; who acts for the applicant fills in none. */
    @Override
    public List<Question> partyQuestions(Party party, Dossier dossier) {
        return formOf(party, dossier).stream().map(FormLine::question).toList();
    }

    private List<FormLine> formOf(Party party, Dossier dossier) {
        return party.role().equals(APPLICANT)
                ? procedureOf(dossier).map(Procedure::form).orElseGet(List::of)
                : List.of();
    }

    @Override
    public Dossier asked(Dossier dossier) {
        Dossier asked = dossier;
        for (Party party : dossier.parties()) {
            Set<String> ids =
                    partyQuestions(party, dossier).stream().map(Question::id).collect(Collectors.toUnmodifiableSet());
            asked = asked.changing(
                    party.number(), each -> each.withAnswers(each.answers().only(ids)));
        }
        return asked;
    }

    /** What answers a form's line goes where the chosen form has that line. */
    @Override
    public boolean sends(CardField field, Party party, Dossier dossier) {
        boolean ofForms = procedures.stream().anyMatch(procedure -> answers(field, procedure.form()));
        return !ofForms || answers(field, formOf(party, dossier));
    }

    private static boolean answers(CardField field, List<FormLine> form) {
        return form.stream()
                .anyMatch(line -> line.source().filter(field::equals).isPresent());
    }

    private static Question optional(Question question) {
        return new Question(question.id(), question.label(), question.kind(), false, question.options());
    }

    @Override
    public Optional<Service> queueOf(Dossier dossier) {
        return procedureOf(dossier).map(Procedure::service);
    }

    /** The procedure that a file is about. */
    public Optional<Procedure> procedureOf(Dossier dossier) {
        return dossier.answers()
                .text(PROCEDURE)
                .flatMap(id -> procedures.stream()
                        .filter(procedure -> procedure.service().id().equals(id))
                        .findFirst());
    }

    @Override
    public Answers suggestedFor(Party party, Dossier dossier) {
        Answers answers = Answers.none();
        for (Procedure procedure : procedures) {
            for (FormLine line : procedure.form()) {
                Optional<String> known = line.source().flatMap(party.fields()::text);
                if (known.isPresent()) {
                    answers = answers.with(line.question().id(), known.get());
                }
            }
        }
        return answers;
    }

    @Override
    public List<Remark> remarks(Dossier dossier, LocalDateTime now) {
        List<Remark> remarks = new ArrayList<>();
        Optional<Procedure> procedure = procedureOf(dossier);
        for (Party party : dossier.parties()) {
            if (party.role().equals(APPLICANT)) {
                procedure.ifPresent(chosen -> checkForm(chosen, party, remarks));
            }
        }
        return remarks;
    }

    private static void checkForm(Procedure procedure, Party party, List<Remark> remarks) {
        for (FormLine line : procedure.form()) {
            Question question = line.question();
            if (question.required() && party.answers().text(question.id()).isEmpty()) {
                remarks.add(Remark.stops(
                        party,
                        "Chưa điền: " + question.label().in(Language.VIETNAMESE),
                        "Not filled in: " + question.label().in(Language.ENGLISH)));
            }
        }
    }

    @Override
    public Table export(List<Dossier> dossiers) {
        List<Question> questions = partyQuestions();
        List<String> headings = new ArrayList<>(List.of("Hồ sơ", "Thủ tục", "Họ và tên", "Số định danh"));
        questions.forEach(question -> headings.add(question.label().in(Language.VIETNAMESE)));
        List<List<String>> rows = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            for (Party party : dossier.parties()) {
                List<String> row = new ArrayList<>(List.of(
                        dossier.title(),
                        procedureOf(dossier)
                                .map(procedure -> procedure.service().name().in(Language.VIETNAMESE))
                                .orElse(""),
                        party.identity().person().fullName(),
                        party.identity().person().number().digits()));
                List<String> asked = partyQuestions(party, dossier).stream()
                        .map(Question::id)
                        .toList();
                questions.forEach(question -> row.add(
                        asked.contains(question.id())
                                ? party.answers().text(question.id()).orElse("")
                                : ""));
                rows.add(row);
            }
        }
        return Table.of(headings, rows);
    }
}
