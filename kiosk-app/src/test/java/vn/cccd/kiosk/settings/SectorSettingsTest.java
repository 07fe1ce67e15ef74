package vn.cccd.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.business.BusinessRules;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.text.Language;

class SectorSettingsTest {
    @TempDir
    Path directory;

    private KioskSettings read(Sector sector, String... more) throws IOException, SettingsException {
        return new SettingsOnDisk(directory).read(SettingsOnDisk.sample(sector, more));
    }

    private WorkplaceSettings.Counter counter(Sector sector, String... more) throws IOException, SettingsException {
        return (WorkplaceSettings.Counter) read(sector, more).workplace();
    }

    private String refusal(Sector sector, String... more) throws IOException {
        return String.valueOf(new SettingsOnDisk(directory)
                .refusal(SettingsOnDisk.sample(sector, more))
                .getMessage());
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void everySectorWorksWithItsUsualSettings(Sector sector) throws IOException, SettingsException {
        KioskSettings settings = read(sector);

        assertThat(settings.site().sector()).isEqualTo(sector);
        assertThat(settings.site().consent().purposes()).isNotEmpty();
        assertThat(settings.site().cardUse().allowed()).noneMatch(CardField::sensitive);
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void theExampleShowsWhatOnlyThisSectorCanSet(Sector sector) throws IOException, SettingsException {
        Files.writeString(directory.resolve("candidates.xlsx"), "list");
        List<String> lines = new ArrayList<>();
        boolean here = false;
        for (String line : SettingsOnDisk.example().lines().toList()) {
            if (line.startsWith("# --- ")) {
                here = line.startsWith("# --- Only at: ")
                        && List.of(line.substring("# --- Only at: ".length(), line.indexOf('.'))
                                        .split(", ", -1))
                                .contains(sector.key());
            } else if (here && line.startsWith("#   ")) {
                lines.add(line.substring("#   ".length()));
            } else if (line.startsWith("service.") && sector == Sector.PUBLIC_SERVICE) {
                lines.add(line);
            }
        }

        assertThat(lines.isEmpty()).isEqualTo(sector == Sector.HOSPITAL);
        assertThat(read(sector, lines.toArray(new String[0])).site().sector()).isEqualTo(sector);
    }

    @Test
    void whoSignsAndWhoTakesATestMustHaveAGenuineChip() throws IOException, SettingsException {
        assertThat(read(Sector.NOTARY).site().demand().least()).isEqualTo(Assurance.CHIP_GENUINE);
        assertThat(read(Sector.DRIVING_TEST).site().demand().least()).isEqualTo(Assurance.CHIP_GENUINE);
        assertThat(read(Sector.NOTARY, "identity.least-assurance = CHIP_DATA_SIGNED")
                        .site()
                        .demand()
                        .least())
                .isEqualTo(Assurance.CHIP_DATA_SIGNED);
    }

    @Test
    void anExpiredCardIsTakenByHospitalsAndLodgingsAndElsewhereWhenTheSettingsSaySo()
            throws IOException, SettingsException {
        assertThat(Stream.of(Sector.values()).filter(this::takesExpiredCards))
                .containsExactlyInAnyOrder(Sector.HOSPITAL, Sector.LODGING);
        assertThat(read(Sector.HOSPITAL, "hospital.reception = true")
                        .site()
                        .demand()
                        .acceptExpired())
                .isTrue();
        assertThat(read(Sector.NOTARY, "identity.accept-expired = true")
                        .site()
                        .demand()
                        .acceptExpired())
                .isTrue();
        assertThat(read(Sector.HOSPITAL, "identity.accept-expired = false")
                        .site()
                        .demand()
                        .acceptExpired())
                .isFalse();
    }

    private boolean takesExpiredCards(Sector sector) {
        try {
            return read(sector).site().demand().acceptExpired();
        } catch (IOException | SettingsException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aListOfCandidatesIsNamed() throws IOException, SettingsException {
        Files.writeString(directory.resolve("list.csv"), "SBD");

        assertThat(read(Sector.DRIVING_TEST, "roster.file = list.csv").workplace())
                .isEqualTo(new WorkplaceSettings.ProctorDesk(Optional.of(directory.resolve("list.csv"))));
        assertThat(refusal(Sector.DRIVING_TEST, "roster.file = none.csv")).contains("roster.file");
        assertThat(refusal(Sector.NOTARY, "roster.file = list.csv")).contains("roster.file", "no such setting");
    }

    @Test
    void aSensitiveFieldNeedsAReason() throws IOException, SettingsException {
        assertThat(refusal(Sector.NOTARY, "card.shown = number, full-name, parents"))
                .contains("card.shown", "card.reason.parents");
        assertThat(refusal(Sector.NOTARY, "card.sent = shoe-size")).contains("card.sent", "expected fields");

        KioskSettings settings = read(
                Sector.NOTARY,
                "card.shown = number, full-name, parents",
                "card.sent = residence",
                "card.reason.parents = thừa kế");

        assertThat(settings.site().cardUse().shown())
                .containsExactlyInAnyOrder(CardField.NUMBER, CardField.FULL_NAME, CardField.PARENTS);
        assertThat(settings.site().cardUse().sent()).containsExactly(CardField.RESIDENCE);
        assertThat(settings.site().cardUse().reasons()).containsEntry(CardField.PARENTS, "thừa kế");
    }

    @Test
    void aBusinessNamesItsPurposesAndHowLongTheirFilesAreKept() throws IOException, SettingsException {
        WorkplaceSettings.Counter counter = counter(
                Sector.BUSINESS, "purpose.rent.name.vi = Thuê xe", "purpose.rent.kept-days = 3", "files.kept-days = 2");

        assertThat(counter.kept()).isEqualTo(Period.ofDays(2));
        assertThat(counter.rules()).isInstanceOf(BusinessRules.class);
        assertThat(counter.rules().fileQuestions().getFirst().options())
                .extracting(Question.Option::id)
                .containsExactly("rent");
        assertThat(refusal(Sector.BUSINESS, "purpose.rent.name.vi = Thuê xe", "purpose.rent.kept-days = 0"))
                .contains("purpose.rent.kept-days");
    }

    @Test
    void anOfficeNamesItsProceduresAndTheirForms() throws IOException, SettingsException {
        WorkplaceSettings.Counter counter = counter(
                Sector.PUBLIC_SERVICE,
                "service.land.queue = L",
                "service.land.name.vi = Đất đai",
                "service.land.place.vi = quầy 3",
                "service.land.form = Nơi thường trú <- residence; Số thửa đất");

        assertThat(counter.rules().partyQuestions())
                .extracting(Question::id)
                .containsExactly("form-noi-thuong-tru", "form-so-thua-dat");
        assertThat(refusal(
                        Sector.PUBLIC_SERVICE,
                        "service.land.queue = L",
                        "service.land.name.vi = Đất đai",
                        "service.land.place.vi = quầy 3",
                        "service.land.form = Nơi thường trú <- shoe-size"))
                .contains("service.land.form");
    }

    private static String[] office(String form, String... more) {
        List<String> lines = new ArrayList<>(List.of(
                "service.land.queue = L",
                "service.land.name.vi = Đất đai",
                "service.land.place.vi = quầy 3",
                "service.land.form = " + form));
        lines.addAll(List.of(more));
        return lines.toArray(new String[0]);
    }

    @Test
    void aFormIsAnsweredOnlyWithWhatMayBeSent() throws IOException, SettingsException {
        String[] ethnicity = office(
                "Dân tộc <- ethnicity",
                "card.shown = number, full-name, ethnicity",
                "card.reason.ethnicity = chính sách dân tộc");
        assertThat(refusal(Sector.PUBLIC_SERVICE, ethnicity))
                .contains("line 12", "service.land.form", "ethnicity is sensitive");
        assertThat(refusal(
                        Sector.PUBLIC_SERVICE,
                        office(
                                "Dân tộc <- ethnicity",
                                "card.sent = ethnicity",
                                "card.reason.ethnicity = chính sách dân tộc")))
                .contains("service.land.form", "ethnicity is sensitive");
        assertThat(refusal(Sector.PUBLIC_SERVICE, office("Quê quán <- place-of-origin")))
                .contains("line 12", "place-of-origin is not among card.sent");

        assertThat(counter(
                                Sector.PUBLIC_SERVICE,
                                office("Quê quán <- place-of-origin; Tên <- full-name", "card.sent = place-of-origin"))
                        .rules()
                        .partyQuestions())
                .extracting(Question::id)
                .containsExactly("form-que-quan", "form-ten");
    }

    @Test
    void noLabelOfAFormTakesAnotherOnesPlace() throws IOException, SettingsException {
        assertThat(counter(Sector.PUBLIC_SERVICE, office("Title; Role; File"))
                        .rules()
                        .partyQuestions())
                .extracting(Question::id)
                .containsExactly("form-title", "form-role", "form-file");
        assertThat(refusal(Sector.PUBLIC_SERVICE, office("Số nhà; Sổ nhà")))
                .contains("line 12", "service.land.form", "Sổ nhà");
        assertThat(refusal(
                        Sector.PUBLIC_SERVICE,
                        office(
                                "Số nhà",
                                "service.copy.queue = C",
                                "service.copy.name.vi = Bản sao",
                                "service.copy.place.vi = quầy 4",
                                "service.copy.form = Sổ nhà")))
                .contains("line 16", "service.copy.form", "Sổ nhà");
    }

    @Test
    void aHospitalsReceptionIsACounter() throws IOException, SettingsException {
        KioskSettings settings = read(Sector.HOSPITAL, "hospital.reception = true");

        assertThat(settings.workplace()).isInstanceOf(WorkplaceSettings.Counter.class);
        assertThat(settings.site().task().in(Language.ENGLISH)).isEqualTo("Patient reception");
        assertThat(refusal(Sector.HOSPITAL, "hospital.reception = perhaps")).contains("hospital.reception");
    }

    @Test
    void aConsentTextOfItsOwnHasAVersionOfItsOwn() throws IOException, SettingsException {
        assertThat(refusal(Sector.HOSPITAL, "consent.purpose.vi = Để khám bệnh"))
                .contains("consent.version", "a version of its own");

        ConsentText consent = read(Sector.HOSPITAL, "consent.purpose.vi = Để khám bệnh", "consent.version = hospital-7")
                .site()
                .consent();

        assertThat(consent.version()).isEqualTo("hospital-7");
        assertThat(consent.whatFor().in(Language.VIETNAMESE)).isEqualTo("Để khám bệnh");
        assertThat(consent.purposes()).containsExactly("patient-registration");
    }

    @Test
    void whereEvidenceIsSentPeopleAreAskedAboutItAtACounterToo() throws IOException, SettingsException {
        ConsentText usual = read(Sector.NOTARY).site().consent();
        ConsentText asking = read(Sector.NOTARY, "evidence.send = true").site().consent();

        assertThat(usual.purposes()).doesNotContain(ConsentText.EVIDENCE);
        assertThat(asking.purposes()).contains(ConsentText.EVIDENCE);
        assertThat(asking.version()).isNotEqualTo(usual.version());
        assertThat(asking.whatIsRead().in(Language.VIETNAMESE)).contains("chữ ký số");
        assertThat(asking.whatFor().in(Language.ENGLISH)).contains("check the card again");
    }

    @Test
    void theScreensLookAsTheRoomNeeds() throws IOException, SettingsException {
        assertThat(read(Sector.NOTARY).options().output().screen()).isEqualTo(ScreenSettings.USUAL);
        assertThat(read(Sector.NOTARY, "screen.dark-room = true", "screen.reduced-motion = true")
                        .options()
                        .output()
                        .screen())
                .isEqualTo(new ScreenSettings(true, true));
    }
}
