package vn.cccd.kiosk.sector.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.kiosk.sector.counter.Parties.MORNING;
import static vn.cccd.kiosk.sector.counter.Parties.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.text.Language;

class NotaryRulesTest {
    private static final NotaryRules RULES = new NotaryRules();
    private static final Answers CONTRACT = Answers.none().with(NotaryRules.KIND, "contract");

    private static List<String> said(Dossier dossier) {
        return RULES.remarks(dossier, MORNING).stream()
                .map(remark -> remark.weight() + " " + remark.text().in(Language.ENGLISH))
                .toList();
    }

    @Test
    void severalPartiesAndWitnessesMakeAFile() {
        Dossier dossier = file(
                        Parties.of(1, NotaryRules.SIGNATORY, "1960-01-31"),
                        Parties.of(2, NotaryRules.SIGNATORY, "1990-01-31"),
                        Parties.of(3, NotaryRules.WITNESS, "1980-01-31"))
                .withAnswers(CONTRACT);

        assertThat(new DossierCheck(RULES, Demand.of(Assurance.CHIP_GENUINE)).remarks(dossier, MORNING))
                .isEmpty();
    }

    @Test
    void aWitnessIsOfAgeOnTheDay() {
        assertThat(said(file(Parties.of(1, NotaryRules.WITNESS, "2008-11-21"))))
                .containsExactly("STOPS Witnesses and interpreters are at least 18 years old");
        assertThat(said(file(Parties.of(1, NotaryRules.WITNESS, "2008-11-20")))).isEmpty();
        assertThat(said(file(Parties.of(1, NotaryRules.SIGNATORY, "2010-01-01")))
                        .getFirst())
                .startsWith("WARNS Under 18");
        assertThat(said(file(Parties.of(1, NotaryRules.WITNESS, "2008"))))
                .as("perhaps of age")
                .isEmpty();
        assertThat(said(file(Parties.of(1, NotaryRules.WITNESS, "2008-12"))))
                .as("under age on whichever day")
                .containsExactly("STOPS Witnesses and interpreters are at least 18 years old");
    }

    @Test
    void aWillHasNoneOrTwoWitnesses() {
        Answers will = Answers.none().with(NotaryRules.KIND, "will");
        Dossier one = file(
                        Parties.of(1, NotaryRules.SIGNATORY, "1950-01-01"),
                        Parties.of(2, NotaryRules.WITNESS, "1980-01-01"))
                .withAnswers(will);

        assertThat(said(one)).containsExactly("WARNS A witnessed will needs two witnesses");
        assertThat(said(one.with(Parties.of(3, NotaryRules.WITNESS, "1981-01-01"))))
                .isEmpty();
        assertThat(said(one.withAnswers(CONTRACT))).isEmpty();
    }

    @Test
    void theListNamesWhoTookPartAsWhat() {
        Dossier dossier = file(Parties.of(1, NotaryRules.WITNESS, "1990-01-31"))
                .withAnswers(CONTRACT)
                .withTitle("0123/2026");

        assertThat(RULES.export(List.of(dossier)).rows().getFirst().cells())
                .containsExactly(
                        "0123/2026",
                        "Hợp đồng, giao dịch",
                        "Người làm chứng",
                        "Nguyễn Văn A",
                        "31/01/1990",
                        "Nam",
                        "999090000001",
                        "",
                        "Số 1, phố Mẫu",
                        "chip thật",
                        "20/11/2026 08:15");
    }
}
