package vn.cccd.kiosk.sector.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cccd.kiosk.sector.counter.Parties.MORNING;
import static vn.cccd.kiosk.sector.counter.Parties.file;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

class BusinessRulesTest {
    private static final BusinessRules RULES = new BusinessRules(List.of(
            new Purpose("account", new Bilingual("Mở tài khoản", "Opening an account"), Period.ofYears(5)),
            new Purpose("delivery", new Bilingual("Nhận hàng", "Handing over goods"), Period.ofDays(30))));

    private static Dossier customer(String purpose) {
        return file(Parties.of(1, BusinessRules.CUSTOMER, "1990-01-31"))
                .withTitle("KH-17")
                .withAnswers(Answers.none().with(BusinessRules.PURPOSE, purpose));
    }

    @Test
    void aFileIsKeptAsLongAsItsPurposeAllows() {
        assertThat(RULES.eraseOn(customer("account"))).contains(LocalDate.of(2031, 11, 20));
        assertThat(RULES.eraseOn(customer("delivery"))).contains(LocalDate.of(2026, 12, 20));
        assertThat(RULES.eraseOn(customer(""))).isEmpty();
        assertThat(RULES.remarks(customer("delivery"), MORNING)
                        .getFirst()
                        .text()
                        .in(Language.ENGLISH))
                .isEqualTo("The data are erased on 20/12/2026");
    }

    @Test
    void nothingIsReadWithoutAPurposeThatEnds() {
        assertThatThrownBy(() -> new BusinessRules(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Purpose("x", new Bilingual("x", "x"), Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(RULES.fileQuestions().getFirst().required()).isTrue();
    }

    @Test
    void theRegisterSaysWhoForWhatAndUntilWhen() {
        assertThat(RULES.export(List.of(customer("delivery"))).rows().getFirst().cells())
                .containsExactly(
                        "KH-17",
                        "Nguyễn Văn A",
                        "31/01/1990",
                        "Nam",
                        "999090000001",
                        "Số 1, phố Mẫu",
                        "Nhận hàng",
                        "chip thật",
                        "20/11/2026 08:15",
                        "20/12/2026");
    }
}
