package vn.cccd.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.proctor.Proctor;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.proctor.ProctorActions;
import vn.cccd.kiosk.ui.proctor.ProctorView;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** A window whose events are answered by the desk's real rules. */
final class ProctorWindow {
    final List<ProctorEvent> events = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    private final Proctor proctor = new Proctor(Limits.standard());
    final ProctorView view = new ProctorView(
            this::step,
            new ProctorActions(() -> done.add("import"), () -> done.add("export"), () -> done.add("print")),
            new Theme(Palette.LIGHT, true));
    final Hands hands = new Hands(view.root(), 1366, 768);
    ProctorModel model;

    ProctorWindow(ProctorModel model) {
        this.model = model;
        show(model);
    }

    private void step(ProctorEvent event) {
        events.add(event);
        show(proctor.step(model, event).model());
    }

    void happens(ProctorEvent event) {
        show(proctor.step(model, event).model());
    }

    void reads(int index) {
        happens(new ProctorEvent.Happened(new Event.CardArrived()));
        happens(new ProctorEvent.Happened(new Event.KeyScanned(SampleDesk.key(SampleProctor.person(index)))));
        happens(new ProctorEvent.Happened(
                new Event.ChipRead(model.desk().attempts(), SampleDesk.genuine(SampleProctor.person(index)))));
    }

    void tick() {
        happens(new ProctorEvent.Happened(
                new Event.ClockTicked(model.desk().now().plusSeconds(1))));
    }

    void show(ProctorModel now) {
        model = now;
        view.show(now);
        hands.settle();
    }

    ListView<?> list() {
        return hands.find("candidates", ListView.class);
    }

    /** The window as a sample shows it. */
    static ProctorWindow of(String name) {
        return new ProctorWindow(SampleProctor.in(Language.VIETNAMESE).stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow()
                .model());
    }
}
