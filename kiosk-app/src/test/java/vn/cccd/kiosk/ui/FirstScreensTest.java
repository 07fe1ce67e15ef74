package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Flow;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.text.Phrase;
import vn.cccd.kiosk.ui.text.Phrases;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** The first screen promises what the site takes and has, and nothing else. */
class FirstScreensTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 8, 15);
    private static final Event NO_READER = new Event.TroubleBegan(FailureCode.READER_MISSING);
    private static final Event NO_SCANNER = new Event.TroubleBegan(FailureCode.SCANNER_MISSING);

    private static Site demanding(Assurance least) {
        Site site = SampleSite.hospital();
        return new Site(
                site.sector(),
                site.badge(),
                site.name(),
                site.task(),
                site.desk(),
                Demand.of(least),
                site.cardUse(),
                site.consent(),
                site.services());
    }

    private static String say(Phrase phrase) {
        return new Phrases(Language.VIETNAMESE).of(phrase);
    }

    private static <T> T drawn(Site site, List<Event> events, Function<Hands, T> look) {
        return FxThread.call(() -> {
            Model model = Model.atStart(site, MORNING);
            for (Event event : events) {
                model = new Flow(Limits.standard()).step(model, event).model();
            }
            KioskView view = new KioskView(event -> {}, new Theme(Palette.LIGHT, true));
            Hands hands = new Hands(view.root(), 1366, 768);
            view.show(model);
            hands.settle();
            return look.apply(hands);
        });
    }

    private static List<String> words(Site site, Event... events) {
        return drawn(site, List.of(events), Hands::words);
    }

    @Test
    void aCodeAloneIsOfferedOnlyWhereItIsTaken() {
        assertThat(words(demanding(Assurance.QR_UNSIGNED))).contains(say(Phrase.INVITE_LEAD));
        assertThat(words(demanding(Assurance.QR_SIGNED))).doesNotContain(say(Phrase.INVITE_LEAD));
        assertThat(words(demanding(Assurance.CHIP_GENUINE))).doesNotContain(say(Phrase.INVITE_LEAD));
    }

    @Test
    void withoutAReaderTheCodeIsNamedOnlyWhereItIsEnough() {
        assertThat(words(demanding(Assurance.QR_UNSIGNED), NO_READER)).contains(say(Phrase.TROUBLE_QR));
        assertThat(words(demanding(Assurance.QR_SIGNED), NO_READER)).doesNotContain(say(Phrase.TROUBLE_QR));
        assertThat(words(demanding(Assurance.QR_UNSIGNED), NO_READER, NO_SCANNER))
                .doesNotContain(say(Phrase.TROUBLE_QR));
        assertThat(words(SampleSite.hospital().withoutScanner(), NO_READER)).doesNotContain(say(Phrase.TROUBLE_QR));
    }

    @Test
    void withoutAScannerTheNumberIsTheFirstThing() {
        for (List<String> words :
                List.of(words(SampleSite.hospital().withoutScanner()), words(SampleSite.hospital(), NO_SCANNER))) {
            assertThat(words)
                    .contains(say(Phrase.INVITE_TYPE_TITLE))
                    .doesNotContain(say(Phrase.INVITE_TITLE), say(Phrase.INVITE_SCAN), say(Phrase.INVITE_LEAD));
        }
        assertThat(drawn(SampleSite.hospital().withoutScanner(), List.of(), Hands::usable))
                .contains(Actions.id(Choice.TYPE_NUMBER));
    }

    @Test
    void withoutAScannerACardIsAskedForItsNumberOnly() {
        assertThat(words(SampleSite.hospital().withoutScanner(), new Event.CardArrived()))
                .contains(say(Phrase.KEY_SEEN_TYPE_TITLE), say(Phrase.KEY_DIGITS_LEAD))
                .doesNotContain(say(Phrase.KEY_SEEN_TITLE));
        assertThat(words(SampleSite.hospital().withoutScanner(), new Event.Chosen(Choice.TYPE_NUMBER)))
                .contains(say(Phrase.KEY_DIGITS_LEAD))
                .doesNotContain(say(Phrase.KEY_TYPE_LEAD));
    }

    @Test
    void aScannerThatComesBackIsNamedAgain() {
        assertThat(words(SampleSite.hospital(), NO_SCANNER, new Event.TroubleEnded(FailureCode.SCANNER_MISSING)))
                .contains(say(Phrase.INVITE_TITLE));
    }

    @Test
    void everyPlaceForTheCardIsNamedForFiveSeconds() {
        assertThat(hints(0)).containsExactlyElementsOf(repeated(0, 1, 2, 3));
        assertThat(hints(1)).containsExactlyElementsOf(repeated(0, 1, 2, 3));
        assertThat(hints(2)).containsExactlyElementsOf(repeated(1, 2, 3, 0));
        assertThat(hints(3)).containsExactlyElementsOf(repeated(2, 3, 0, 1));
    }

    private static List<String> repeated(int... places) {
        return Arrays.stream(places)
                .boxed()
                .flatMap(place -> Collections.nCopies(5, say(place(place))).stream())
                .toList();
    }

    private static Phrase place(int index) {
        return List.of(Phrase.BACK_POSITION_1, Phrase.BACK_POSITION_2, Phrase.BACK_POSITION_3, Phrase.BACK_POSITION_4)
                .get(index);
    }

    /** What is shown second by second of the whole wait. */
    private static List<String> hints(int retries) {
        return FxThread.call(() -> {
            KioskView view = new KioskView(event -> {}, new Theme(Palette.LIGHT, true));
            Hands hands = new Hands(view.root(), 1366, 768);
            List<String> hints = new ArrayList<>();
            for (int left = Limits.standard().cardBackSeconds(); left > 0; left--) {
                view.show(lost(retries, left, Language.VIETNAMESE));
                hands.settle();
                hints.add(hint(hands));
            }
            return hints;
        });
    }

    private static String hint(Hands hands) {
        return hands.words().stream()
                .filter(repeated(0, 1, 2, 3)::contains)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void switchingTheLanguageKeepsThePlaceForTheCard() {
        String hint = FxThread.call(() -> {
            KioskView view = new KioskView(event -> {}, new Theme(Palette.LIGHT, true));
            Hands hands = new Hands(view.root(), 1366, 768);
            view.show(lost(0, 9, Language.ENGLISH));
            view.show(lost(0, 8, Language.VIETNAMESE));
            hands.settle();
            return hint(hands);
        });

        assertThat(hint).isEqualTo(say(Phrase.BACK_POSITION_3));
    }

    private static Model lost(int retries, int left, Language language) {
        Model sample = sample("put-back");
        State.AwaitingSameCard state = (State.AwaitingSameCard) sample.state();
        return new Model(
                new State.AwaitingSameCard(state.key(), state.progress(), retries, left),
                sample.site(),
                language,
                sample.now(),
                sample.troubles(),
                true,
                false,
                sample.visit(),
                sample.attempts(),
                sample.idle());
    }

    @Test
    void whoMustChooseAServiceFirstIsToldSo() {
        List<String> before = FxThread.call(() -> {
            KioskView view = new KioskView(event -> {}, new Theme(Palette.LIGHT, true));
            Hands hands = new Hands(view.root(), 1366, 768);
            view.show(sample("service"));
            hands.settle();
            assertThat(hands.find(Actions.id(Choice.WITH_INSURANCE)).getAccessibleHelp())
                    .isEqualTo(say(Phrase.SERVICE_FIRST));
            List<String> words = hands.words();
            view.show(sample("service-chosen"));
            hands.settle();
            assertThat(hands.words()).doesNotContain(say(Phrase.SERVICE_FIRST));
            return words;
        });

        assertThat(before).contains(say(Phrase.SERVICE_FIRST));
    }

    private static Model sample(String name) {
        return ScreenGallery.samples().stream()
                .filter(sample -> sample.name().endsWith("-" + name + ".vi"))
                .findFirst()
                .orElseThrow()
                .model();
    }
}
