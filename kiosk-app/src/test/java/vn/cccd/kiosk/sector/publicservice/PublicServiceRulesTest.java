package vn.cccd.kiosk.sector.publicservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.cccd.kiosk.sector.counter.Parties.MORNING;
import static vn.cccd.kiosk.sector.counter.Parties.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

class PublicServiceRulesTest {
    private static final FormLine RESIDENCE =
            FormLine.of("residence", new Bilingual("Nơi thường trú", "Residence"), Optional.of(CardField.RESIDENCE));
    private static final FormLine PHONE = FormLine.of("phone", new Bilingual("Điện thoại", "Phone"), Optional.empty());
    private static final PublicServiceRules RULES = new PublicServiceRules(List.of(
            new Procedure(service("birth", "A", "Đăng ký khai sinh", "Birth registration"), List.of(RESIDENCE, PHONE)),
            new Procedure(service("copy", "B", "Cấp bản sao", "Copies"), List.of(RESIDENCE))));

    private static final PublicServiceRules OFFICE = new PublicServiceRules(List.of(
            new Procedure(service("birth", "A", "Đăng ký khai sinh", "Birth registration"), List.of(RESIDENCE, PHONE)),
            new Procedure(
                    service("plain", "C", "Chứng thực bản sao", "Certified copies"),
                    List.of(FormLine.of("copies", new Bilingual("Số bản", "Copies"), Optional.empty())))));

    private static Service service(String id, String queue, String vietnamese, String english) {
        return new Service(id, queue, new Bilingual(vietnamese, english), Bilingual.same("1"));
    }

    private static Dossier application(String procedure, Party party) {
        return file(party).withAnswers(Answers.none().with(PublicServiceRules.PROCEDURE, procedure));
    }

    private static Party applicant() {
        Party read = Parties.of(1, PublicServiceRules.APPLICANT, "1990-01-31");
        return read.withAnswers(RULES.suggestedFor(read, file()));
    }

    @Test
    void whatTheCardKnowsIsInTheFormAlready() {
        assertThat(applicant().answers().text("form-residence")).contains("Số 1, phố Mẫu");
        assertThat(applicant().answers().text("form-phone")).isEmpty();
    }

    @Test
    void aSensitiveFieldAnswersNoForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormLine.of("x", Bilingual.same("Dân tộc"), Optional.of(CardField.ETHNICITY)));
        CardUse shownOnly = new CardUse(
                EnumSet.allOf(CardField.class),
                Set.of(),
                Map.of(
                        CardField.ETHNICITY, "x",
                        CardField.RELIGION, "x",
                        CardField.FEATURES, "x",
                        CardField.PARENTS, "x",
                        CardField.SPOUSE, "x"));
        assertThat(shownOnly.answersForms(CardField.ETHNICITY)).isFalse();
        assertThat(shownOnly.answersForms(CardField.RESIDENCE)).isFalse();
        assertThat(shownOnly.answersForms(CardField.FULL_NAME)).isTrue();
        assertThat(new Procedure(RULES.queueOf(application("copy", applicant())).orElseThrow(), List.of(RESIDENCE))
                        .answeredBy(shownOnly)
                        .form()
                        .getFirst()
                        .source())
                .isEmpty();
    }

    @Test
    void onlyTheLinesOfTheChosenProcedureAreRequired() {
        assertThat(RULES.remarks(application("copy", applicant()), MORNING)).isEmpty();
        assertThat(RULES.remarks(application("birth", applicant()), MORNING).stream()
                        .map(remark -> remark.text().in(Language.ENGLISH)))
                .containsExactly("Not filled in: Phone");
        assertThat(RULES.partyQuestions()).extracting(Question::id).containsExactly("form-residence", "form-phone");
        assertThat(RULES.partyQuestions()).noneMatch(Question::required);
    }

    @Test
    void theFormOfTheChosenProcedureIsAskedOfTheApplicantAloneAndNothingElseIsStored() {
        Party filled = applicant()
                .withAnswers(
                        applicant().answers().with("form-phone", "0900 000 000").with("form-copies", "2"));
        Party acting = Parties.of(2, PublicServiceRules.ON_BEHALF, "1991-01-31").withAnswers(filled.answers());
        Dossier birth = application("birth", filled).with(acting);
        Dossier plain = application("plain", filled);

        assertThat(OFFICE.partyQuestions(filled, birth))
                .extracting(Question::id)
                .containsExactly("form-residence", "form-phone");
        assertThat(OFFICE.partyQuestions(filled, birth)).allMatch(Question::required);
        assertThat(OFFICE.partyQuestions(acting, birth)).isEmpty();
        assertThat(OFFICE.partyQuestions(filled, file(filled))).isEmpty();

        assertThat(OFFICE.asked(birth).parties())
                .extracting(party -> party.answers().texts().keySet())
                .containsExactly(Set.of("form-residence", "form-phone"), Set.of());
        assertThat(OFFICE.asked(plain).parties().getFirst().answers().texts().keySet())
                .containsExactly("form-copies");
        assertThat(OFFICE.export(List.of(plain)).rows().getFirst().cells()).doesNotContain("Số 1, phố Mẫu");

        assertThat(OFFICE.sends(CardField.RESIDENCE, filled, birth)).isTrue();
        assertThat(OFFICE.sends(CardField.RESIDENCE, acting, birth)).isFalse();
        assertThat(OFFICE.sends(CardField.RESIDENCE, filled, plain)).isFalse();
        assertThat(OFFICE.sends(CardField.NATIONALITY, filled, plain)).isTrue();
    }

    @Test
    void theListHasEveryLineOfEveryForm() {
        Party party = applicant().withAnswers(applicant().answers().with("form-phone", "0900 000 000"));

        assertThat(RULES.export(List.of(application("birth", party))).headings())
                .containsExactly("Hồ sơ", "Thủ tục", "Họ và tên", "Số định danh", "Nơi thường trú", "Điện thoại");
        assertThat(RULES.export(List.of(application("birth", party)))
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly(
                        "", "Đăng ký khai sinh", "Nguyễn Văn A", "999090000001", "Số 1, phố Mẫu", "0900 000 000");
    }
}
