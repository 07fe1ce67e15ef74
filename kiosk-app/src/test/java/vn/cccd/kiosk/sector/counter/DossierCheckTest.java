package vn.cccd.kiosk.sector.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.kiosk.sector.counter.Parties.MORNING;
import static vn.cccd.kiosk.sector.counter.Parties.file;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

class DossierCheckTest {
    private static final CounterRules RULES = new CounterRules() {
        @Override
        public Sector sector() {
            return Sector.NOTARY;
        }

        @Override
        public List<Role> roles() {
            return List.of(
                    new Role("one", new Bilingual("Một", "One"), 1, 1),
                    new Role("few", new Bilingual("Vài", "Few"), 0, 2));
        }

        @Override
        public List<Question> fileQuestions() {
            return List.of(new Question("day", new Bilingual("Ngày", "Day"), Question.Kind.DATE, true, List.of()));
        }

        @Override
        public List<Question> partyQuestions() {
            return List.of(Question.dateTime("time", "Giờ", "Time", false));
        }

        @Override
        public Answers suggestedFor(Party party, Dossier dossier) {
            return Answers.none();
        }

        @Override
        public List<Remark> remarks(Dossier dossier, LocalDateTime now) {
            return List.of();
        }

        @Override
        public Table export(List<Dossier> dossiers) {
            return Table.of(List.of("x"), List.of());
        }
    };
    private static final DossierCheck CHECK = new DossierCheck(RULES, Demand.of(Assurance.CHIP_GENUINE));

    private static List<String> said(Dossier dossier) {
        return said(CHECK, dossier);
    }

    private static List<String> said(DossierCheck check, Dossier dossier) {
        return check.remarks(dossier, MORNING).stream()
                .map(remark -> remark.weight() + " " + remark.text().in(Language.ENGLISH))
                .toList();
    }

    @Test
    void aFileThatHasWhatItNeedsIsComplete() {
        Dossier dossier = file(Parties.of(1, "one", "1990-01-31"))
                .withAnswers(Answers.none().with("day", "20/11/2026"));

        assertThat(said(dossier)).isEmpty();
        assertThat(CHECK.complete(dossier, MORNING)).isTrue();
    }

    @Test
    void whatIsMissingWrongOrTooMuchStopsIt() {
        Party twice = Parties.of(2, "few", "1990-01-31");
        Party again = new Party(
                5,
                "few",
                twice.identity(),
                twice.fields(),
                List.of(),
                MORNING,
                Answers.none().with("time", "25:00"));
        Dossier dossier = file(twice, again, Parties.of(3, "few", "1991-01-31"))
                .withAnswers(Answers.none().with("day", "31/02/2026"));

        assertThat(said(dossier))
                .containsExactly(
                        "STOPS Missing: One (0 of 1)",
                        "STOPS Too many: Few (at most 2)",
                        "STOPS Not right: Day",
                        "STOPS Not right: Time",
                        "STOPS This person is in the file already",
                        "WARNS Consent is not noted yet");
        assertThat(CHECK.complete(dossier, MORNING)).isFalse();
        assertThat(said(file(Parties.of(1, "one", "1990-01-31")))).containsExactly("STOPS Not filled in: Day");
    }

    @Test
    void whoIsNotVerifiedStopsTheFileAndSoDoesAnExpiredCard() {
        Dossier dossier = file(Parties.of(
                        1,
                        "one",
                        "1990-01-31",
                        Assurance.CHIP_DATA_SIGNED,
                        Set.of(Caveat.QR_CHIP_DIFFER, Caveat.DOCUMENT_EXPIRED)))
                .withAnswers(Answers.none().with("day", "20/11/2026"));

        assertThat(said(dossier))
                .containsExactly(
                        "STOPS Not verified as far as this site demands",
                        "STOPS The card has expired: expired cards are not taken here",
                        "WARNS Code and chip differ; the chip counts");
    }

    @Test
    void theDayOnWhichACardExpiredIsSaid() {
        Party expired = Parties.of(1, "one", "1990-01-31", Assurance.CHIP_GENUINE, Set.of(Caveat.DOCUMENT_EXPIRED));
        VerifiedCard card = new VerifiedCard(
                expired.identity(), new CardFields(Map.of(CardField.EXPIRY_DATE, "01/01/2020")), List.of());
        Dossier dossier =
                file(expired.provedBy(card, MORNING)).withAnswers(Answers.none().with("day", "20/11/2026"));

        assertThat(said(dossier)).contains("STOPS The card has expired (01/01/2020): expired cards are not taken here");
        DossierCheck lodging =
                new DossierCheck(RULES, Demand.of(Assurance.CHIP_GENUINE).acceptingExpired());
        assertThat(said(lodging, dossier)).containsExactly("WARNS The card has expired (01/01/2020)");
    }

    @Test
    void consentThatIsNotNotedWarnsAndDoesNotStop() {
        Dossier agreed = file(Parties.of(1, "one", "1990-01-31"))
                .withAnswers(Answers.none().with("day", "20/11/2026"));
        Dossier dossier = agreed.changing(1, party -> party.withConsent(Optional.empty()));

        assertThat(CHECK.remarks(dossier, MORNING)).singleElement().satisfies(remark -> {
            assertThat(remark.weight()).isEqualTo(Remark.Weight.WARNS);
            assertThat(remark.party()).hasValue(1);
            assertThat(remark.text().vietnamese()).isEqualTo("Chưa ghi nhận sự đồng ý");
        });
        assertThat(CHECK.complete(dossier, MORNING)).isTrue();
        assertThat(said(agreed)).isEmpty();
    }

    @Test
    void anExpiredCardWarnsWhereTheSettingsTakeIt() {
        Dossier dossier = file(Parties.of(
                        1, "one", "1990-01-31", Assurance.CHIP_GENUINE, Set.of(Caveat.DOCUMENT_EXPIRED)))
                .withAnswers(Answers.none().with("day", "20/11/2026"));

        DossierCheck lodging =
                new DossierCheck(RULES, Demand.of(Assurance.CHIP_GENUINE).acceptingExpired());
        assertThat(said(lodging, dossier)).containsExactly("WARNS The card has expired");
        assertThat(lodging.complete(dossier, MORNING)).isTrue();
        assertThat(CHECK.complete(dossier, MORNING)).isFalse();
    }

    @Test
    void aChipOfAnUnknownIssuerStopsAFileEvenWhereAPrintedCodeWouldDo() {
        Dossier dossier = file(Parties.ofUnknownIssuer(1, "one"))
                .withAnswers(Answers.none().with("day", "20/11/2026"));

        DossierCheck reception = new DossierCheck(RULES, Demand.of(Assurance.QR_UNSIGNED));
        assertThat(said(reception, dossier))
                .containsExactly("STOPS The card's issuer is not known to this machine: it does not count as verified");
        assertThat(reception.complete(dossier, MORNING)).isFalse();
    }

    @Test
    void aChipOfAnUnknownIssuerCountsWithAWarningWhereTheSettingsAcceptIt() {
        Dossier dossier = file(Parties.ofUnknownIssuer(1, "one"))
                .withAnswers(Answers.none().with("day", "20/11/2026"));

        DossierCheck notary =
                new DossierCheck(RULES, Demand.of(Assurance.CHIP_GENUINE).acceptingUnknownIssuers());
        assertThat(said(notary, dossier))
                .containsExactly("WARNS The card's issuer is not known to this machine; its settings accept that");
        assertThat(notary.complete(dossier, MORNING)).isTrue();
    }

    @Test
    void aPartyKeepsItsNumberWhenAnotherIsTakenOut() {
        Dossier dossier = file(Parties.of(1, "one", "1990-01-31"), Parties.of(2, "few", "1990-01-31"))
                .without(1);

        assertThat(dossier.parties()).extracting(Party::number).containsExactly(2);
        assertThat(dossier.nextNumber()).isEqualTo(3);
        assertThat(dossier.changing(2, party -> party.withRole("one")).count("one"))
                .isEqualTo(1);
        assertThat(dossier.party(1)).isEmpty();
    }

    @Test
    void aFileIsOpenedByItsFirstParty() {
        Dossier overNight = Dossier.open(new java.util.UUID(1, 2), MORNING.minusHours(10));
        Party first = Parties.of(1, "one", "1990-01-31");
        Party later =
                new Party(2, "few", first.identity(), first.fields(), List.of(), MORNING.plusHours(1), Answers.none());

        assertThat(overNight.with(first).openedAt()).isEqualTo(MORNING);
        assertThat(overNight.with(first).with(later).openedAt()).isEqualTo(MORNING);
        assertThat(overNight.with(first).without(1).with(later).openedAt()).isEqualTo(MORNING.plusHours(1));
    }

    @Test
    void nothingPersonalIsInWhatLogsMayShow() {
        Dossier dossier = file(Parties.of(1, "one", "1990-01-31")).withTitle("Nguyễn");

        assertThat(dossier + " " + dossier.parties() + " "
                        + dossier.parties().getFirst().fields() + " "
                        + Answers.none().with("time", "Nguyễn"))
                .doesNotContain("Nguyễn")
                .doesNotContain("999090");
    }
}
