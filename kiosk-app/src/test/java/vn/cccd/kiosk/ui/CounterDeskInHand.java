package vn.cccd.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.counter.Counter;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.counter.CounterActions;
import vn.cccd.kiosk.ui.counter.CounterView;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** A window whose events are answered by the counter's real rules. */
final class CounterDeskInHand {
    final List<CounterEvent> events = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    private final Counter counter;
    final CounterView view;
    final Hands hands;
    CounterModel model;

    CounterDeskInHand(String sample) {
        this(sample(sample));
    }

    CounterDeskInHand(SampleCounter.Sample sample) {
        CounterRules rules = sample.rules();
        model = sample.model();
        counter = new Counter(rules, new DossierCheck(rules, model.site().demand()), Limits.standard());
        view = new CounterView(
                this::step,
                rules,
                new CounterActions(
                        () -> done.add("draft"),
                        () -> done.add("xlsx"),
                        () -> done.add("csv"),
                        () -> done.add("json"),
                        file -> done.add("report of " + file.parties()),
                        file -> done.add("json of " + file.parties())),
                new Theme(Palette.LIGHT, true));
        hands = new Hands(view.root(), 1366, 768);
        show(model);
    }

    private void step(CounterEvent event) {
        events.add(event);
        show(counter.step(model, event).model());
    }

    void happens(CounterEvent event) {
        show(counter.step(model, event).model());
    }

    void tick() {
        happens(new CounterEvent.Happened(
                new Event.ClockTicked(model.desk().now().plusSeconds(1))));
    }

    void show(CounterModel now) {
        model = now;
        view.show(now);
        hands.settle();
    }

    static SampleCounter.Sample sample(String name) {
        return SampleCounter.in(Language.VIETNAMESE).stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String text(String id) {
        return hands.find(id, Labeled.class).getText();
    }
}
