package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Flow;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.Offer;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** What is pressed and typed goes out as events; what comes back is shown without losing the place. */
class KioskViewTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 8, 15);

    /** A view whose events are answered by the real flow. */
    private static final class Kiosk {
        private final List<vn.cccd.kiosk.flow.Event> events = new ArrayList<>();
        private final Flow flow = new Flow(Limits.standard());
        private final KioskView view = new KioskView(this::step, new Theme(Palette.LIGHT, true));
        private final Scene scene = new Scene(view.root(), 1366, 768);
        private Model model;

        Kiosk(Model model) {
            this.model = model;
            show(model);
        }

        void step(vn.cccd.kiosk.flow.Event event) {
            events.add(event);
            show(flow.step(model, event).model());
        }

        void show(Model now) {
            model = now;
            view.show(now);
            view.root().applyCss();
            view.root().layout();
        }

        Node find(String id) {
            return Optional.<Node>ofNullable(view.root().lookup("#" + id))
                    .orElseThrow(() -> new AssertionError("nothing with id " + id));
        }

        void press(String id) {
            ((ButtonBase) find(id)).fire();
        }

        void type(String characters) {
            Node focused = scene.getFocusOwner();
            characters
                    .chars()
                    .forEach(character -> Event.fireEvent(
                            focused,
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    Character.toString(character),
                                    "",
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false)));
        }

        void hit(KeyCode key) {
            Event.fireEvent(
                    scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }

        String focusedId() {
            return Optional.ofNullable(scene.getFocusOwner()).map(Node::getId).orElse("");
        }
    }

    private static Model inviting() {
        return Model.atStart(SampleSite.hospital(), MORNING);
    }

    private static Model sample(String name) {
        return ScreenGallery.samples().stream()
                .filter(sample -> sample.name().endsWith("-" + name + ".vi"))
                .findFirst()
                .orElseThrow()
                .model();
    }

    static List<ScreenGallery.Sample> screens() {
        return ScreenGallery.samples().stream()
                .filter(sample -> sample.name().endsWith(".vi"))
                .toList();
    }

    private static boolean showsCode(String sample) {
        return FxThread.call(() -> {
            Kiosk kiosk = new Kiosk(sample(sample));
            String code = ((State.ShowingFailure) kiosk.model.state()).code().name();
            return kiosk.view.root().lookupAll(".label").stream()
                    .anyMatch(node ->
                            node instanceof Labeled words && words.getText().contains(code));
        });
    }

    @Test
    void whoUsesARightReadsNoCode() {
        assertThat(showsCode("failure-consent-refused")).isFalse();
        assertThat(showsCode("failure-card-hostile")).isTrue();
    }

    @Test
    void aNumberTypedOnTheScreenOpensTheWayToTheCard() {
        FxThread.run(() -> {
            Kiosk kiosk = new Kiosk(inviting());
            kiosk.press(Actions.chipId(Choice.TYPE_NUMBER));
            "999157000124".chars().forEach(digit -> kiosk.press("key-" + (char) digit));
            assertThat(((Labeled) kiosk.view.root().lookup(".entry")).getText()).isEqualTo("999 157 000 124");
            kiosk.press(Actions.id(Choice.ENTER_NUMBER));
            assertThat(kiosk.model.state()).isInstanceOf(State.AwaitingCard.class);
        });
    }

    @Test
    void deleteTakesOneDigitAndClearTakesAll() {
        FxThread.run(() -> {
            Kiosk kiosk = new Kiosk(sample("type-number"));
            kiosk.press("key-delete");
            assertThat(kiosk.model.state()).isEqualTo(padWith("9991570"));
            kiosk.press("key-clear");
            assertThat(kiosk.model.state()).isEqualTo(padWith(""));
        });
    }

    private static State padWith(String digits) {
        return new State.AskingForKey(false, new vn.cccd.kiosk.flow.NumberPad(digits));
    }

    @Test
    void aKeyboardTypesDigitsAndEnterGoesOn() {
        FxThread.run(() -> {
            Kiosk kiosk = new Kiosk(sample("card-seen"));
            kiosk.type("99915x700012");
            kiosk.hit(KeyCode.BACK_SPACE);
            kiosk.type("2");
            kiosk.hit(KeyCode.ENTER);
            assertThat(kiosk.model.state()).isInstanceOf(State.AskingForKey.class);
            kiosk.type("4");
            kiosk.hit(KeyCode.ENTER);
            assertThat(kiosk.model.state()).isNotInstanceOf(State.AskingForKey.class);
        });
    }

    @Test
    void switchingTheLanguageKeepsThePlaceAndWhatWasTyped() {
        FxThread.run(() -> {
            Kiosk kiosk = new Kiosk(sample("type-number"));
            kiosk.find("language").requestFocus();
            kiosk.press("language");
            assertThat(kiosk.model.language()).isEqualTo(Language.ENGLISH);
            assertThat(((Labeled) kiosk.view.root().lookup(".entry")).getText()).isEqualTo("999 157 00_ ___");
            assertThat(kiosk.focusedId()).isEqualTo("language");
        });
    }

    @Test
    void theKeyThatWasPressedKeepsItsFocusWhileTheNumberGrows() {
        FxThread.run(() -> {
            Kiosk kiosk = new Kiosk(sample("type-number"));
            Node key = kiosk.find("key-5");
            key.requestFocus();
            kiosk.press("key-5");
            assertThat(kiosk.scene.getFocusOwner()).isSameAs(key);
        });
    }

    @Test
    void aServiceIsChosenByTheFlowAndOnlyThenInsuranceCanBeAnswered() {
        FxThread.run(() -> {
            Kiosk kiosk = new Kiosk(sample("service"));
            assertThat(kiosk.find(Actions.id(Choice.WITH_INSURANCE)).isDisabled())
                    .isTrue();
            kiosk.press("service-eye");
            assertThat(kiosk.events).containsExactly(new vn.cccd.kiosk.flow.Event.ServiceChosen("eye"));
            assertThat(kiosk.find(Actions.id(Choice.WITH_INSURANCE)).isDisabled())
                    .isFalse();
            kiosk.press(Actions.id(Choice.WITH_INSURANCE));
            assertThat(kiosk.model.state()).isInstanceOf(State.Recording.class);
        });
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyButtonReportsItsOwnChoice(ScreenGallery.Sample sample) {
        FxThread.run(() -> {
            List<vn.cccd.kiosk.flow.Event> events = new ArrayList<>();
            KioskView view = new KioskView(events::add, new Theme(Palette.LIGHT, true));
            Scene scene = new Scene(view.root(), 1366, 768);
            assertThat(scene.getRoot()).isSameAs(view.root());
            view.show(sample.model());
            for (Offer offer : sample.model().state().offers()) {
                boolean coveredByTheCountdown = sample.model().countdown().isPresent();
                if (offer.enabled() && !coveredByTheCountdown) {
                    ((ButtonBase) view.root().lookup("#" + Actions.id(offer.choice()))).fire();
                    assertThat(events.removeLast()).isEqualTo(new vn.cccd.kiosk.flow.Event.Chosen(offer.choice()));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("screens")
    void theKeyboardReachesEveryButtonFromTheQuestionToTheEdge(ScreenGallery.Sample sample) {
        FxThread.run(() -> {
            Kiosk kiosk = new Kiosk(sample.model());
            List<String> expected = kiosk.view.root().lookupAll(".button, .toggle-button").stream()
                    .filter(node -> !node.isDisabled())
                    .map(Node::getId)
                    .toList();
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < expected.size(); i++) {
                reached.add(kiosk.focusedId());
                kiosk.scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
            }
            reached.add(kiosk.focusedId());
            assertThat(reached).containsAll(expected);
        });
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nothingIsPressedByAnEnterThatAScannerSends(ScreenGallery.Sample sample) {
        FxThread.run(() -> {
            Kiosk kiosk = new Kiosk(sample.model());
            boolean onlyTheCountdownAsks = sample.model().countdown().isPresent();
            assertThat(kiosk.focusedId()).isEqualTo(onlyTheCountdownAsks ? Actions.id(Choice.STAY) : "stage");
        });
    }

    @Nested
    class WhileTheCountdownRuns {
        @Test
        void theScreenBehindCannotBePressedAndOneTouchEndsIt() {
            FxThread.run(() -> {
                Kiosk kiosk = new Kiosk(sample("idle-countdown"));
                assertThat(kiosk.find(Actions.id(Choice.CONFIRM)).isDisabled()).isTrue();
                kiosk.press(Actions.id(Choice.STAY));
                assertThat(kiosk.model.countdown()).isEmpty();
                assertThat(kiosk.view.root().lookup(".veil")).isNull();
                assertThat(kiosk.find(Actions.id(Choice.CONFIRM)).isDisabled()).isFalse();
            });
        }
    }

    @Test
    void aWindowThatIsTurnedIsDrawnAnewForItsShape() {
        FxThread.run(() -> {
            Kiosk kiosk = new Kiosk(sample("confirm"));
            kiosk.view.root().resize(1080, 1920);
            kiosk.view.root().applyCss();
            kiosk.view.root().layout();
            Node yes = kiosk.find(Actions.id(Choice.CONFIRM));
            Node no = kiosk.find(Actions.id(Choice.NOT_ME));
            assertThat(no.localToScene(0, 0).getY())
                    .isGreaterThan(yes.localToScene(0, 0).getY());
        });
    }
}
