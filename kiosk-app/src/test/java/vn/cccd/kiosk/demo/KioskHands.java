package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.ui.FxThread;
import vn.cccd.kiosk.ui.KioskView;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** Eyes and fingers of whoever stands before a kiosk: presses the buttons of its real screens. For one thread. */
final class KioskHands {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Object changed = new Object();
    private final KioskView view;
    private volatile Optional<Model> last = Optional.empty();

    KioskHands(Kiosk kiosk) {
        view = FxThread.call(() -> {
            KioskView drawn = new KioskView(kiosk::post, new Theme(Palette.LIGHT, true));
            Scene scene = new Scene(drawn.root(), 1366, 768);
            assertThat(scene.getRoot()).isSameAs(drawn.root());
            return drawn;
        });
        // The screen hears of a model before the eyes do.
        kiosk.listen(model -> Platform.runLater(() -> view.show(model)));
        kiosk.listen(this::seen);
    }

    private void seen(Model model) {
        synchronized (changed) {
            last = Optional.of(model);
            changed.notifyAll();
        }
    }

    /** Waits until the kiosk shows what is wanted. */
    Model await(String what, Predicate<Model> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (changed) {
            try {
                while (last.filter(wanted).isEmpty()) {
                    assertThat(System.nanoTime())
                            .as("stuck on the way to %s, showing %s", what, last.map(KioskHands::place))
                            .isLessThan(deadline);
                    changed.wait(100);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            return last.orElseThrow();
        }
    }

    <S extends State> S await(Class<S> state) {
        return state.cast(await(state.getSimpleName(), model -> state.isInstance(model.state()))
                .state());
    }

    /** What is asked, without who is asked. */
    static String place(Model model) {
        String code = model.state() instanceof State.ShowingFailure failure ? " " + failure.code() : "";
        String more = model.state() instanceof State.ChoosingService choosing
                        && choosing.chosen().isPresent()
                ? " chosen"
                : "";
        return model.state().getClass().getSimpleName()
                + code
                + more
                + (model.cardThere() ? ", card there" : "")
                + model.troubles();
    }

    /** Presses the button for {@code choice}, wherever it is; false when it is not there, or not to be pressed. */
    boolean press(Choice choice) {
        return press(Actions.id(choice)) || press(Actions.chipId(choice));
    }

    boolean press(String id) {
        return FxThread.call(() -> {
            Node found = view.root().lookup("#" + id);
            if (found instanceof ButtonBase button && !button.isDisabled()) {
                button.fire();
                return true;
            }
            return false;
        });
    }
}
