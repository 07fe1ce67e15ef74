package vn.cccd.kiosk.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Parent;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.admin.AdminGallery;
import vn.cccd.kiosk.ui.counter.CounterActions;
import vn.cccd.kiosk.ui.counter.CounterView;
import vn.cccd.kiosk.ui.proctor.ProctorActions;
import vn.cccd.kiosk.ui.proctor.ProctorView;
import vn.cccd.kiosk.ui.staff.QueueCounts;
import vn.cccd.kiosk.ui.theme.Theme;

/** All windows of the application with invented people in them, in both languages. To be used on the JavaFX thread. */
public final class Gallery {
    private static final QueueCounts QUEUE = new QueueCounts(38, 3);

    private final Theme theme;
    private final List<Exhibit> exhibits = new ArrayList<>();

    /**
     * One sight of a window.
     *
     * @param name for a file: which window, number, what it is, language
     * @param root what is to be put into a scene; several exhibits share one
     * @param show makes {@code root} show this
     */
    public record Exhibit(String name, Parent root, Runnable show) {
        /** Whether people at work see it, who sit nearer and see more at once than visitors of a kiosk. */
        public boolean forStaff() {
            return root.getStyleClass().contains("staff");
        }
    }

    public Gallery(Theme theme) {
        this.theme = theme;
        selfService();
        door();
        counters();
        proctors();
    }

    /** All of them; those of one window follow each other. */
    public List<Exhibit> exhibits() {
        return List.copyOf(exhibits);
    }

    private void selfService() {
        KioskView view = new KioskView(event -> {}, theme);
        for (ScreenGallery.Sample sample : ScreenGallery.samples()) {
            exhibits.add(new Exhibit(sample.name(), view.root(), () -> view.show(sample.model())));
        }
    }

    /** The hidden door stands before a visit. */
    private void door() {
        KioskView view = new KioskView(event -> {}, theme);
        view.show(ScreenGallery.samples().getFirst().model());
        for (AdminGallery.Sample sample : AdminGallery.samples()) {
            exhibits.add(new Exhibit(sample.name(), view.root(), () -> view.show(sample.model())));
        }
    }

    private void counters() {
        Map<CounterRules, CounterView> views = new HashMap<>();
        for (Language language : Language.values()) {
            int number = 1;
            for (SampleCounter.Sample sample : SampleCounter.in(language)) {
                CounterView view = views.computeIfAbsent(sample.rules(), this::counter);
                exhibits.add(new Exhibit(
                        name("counter", number, sample.name(), language), view.root(), () -> show(view, sample)));
                number++;
            }
        }
    }

    private CounterView counter(CounterRules rules) {
        return new CounterView(
                event -> {},
                rules,
                new CounterActions(() -> {}, () -> {}, () -> {}, () -> {}, file -> {}, file -> {}),
                theme);
    }

    private static void show(CounterView view, SampleCounter.Sample sample) {
        view.show(QUEUE);
        view.stopAsking();
        view.show(sample.model());
        switch (sample.asking()) {
            case NOTHING -> {}
            case DROP -> view.askToDrop();
            case EXPORT -> view.askToExport();
            case CONSENT -> view.showConsent();
        }
    }

    private void proctors() {
        ProctorView view = new ProctorView(event -> {}, new ProctorActions(() -> {}, () -> {}, () -> {}), theme);
        for (Language language : Language.values()) {
            int number = 1;
            for (SampleProctor.Sample sample : SampleProctor.in(language)) {
                exhibits.add(new Exhibit(
                        name("proctor", number, sample.name(), language), view.root(), () -> show(view, sample)));
                number++;
            }
        }
    }

    private static void show(ProctorView view, SampleProctor.Sample sample) {
        view.show(QUEUE);
        view.stopAsking();
        view.show(sample.model());
        if (sample.asking()) {
            view.askToLetIn();
        }
    }

    private static String name(String window, int number, String what, Language language) {
        return String.format(
                Locale.ROOT,
                "%s-%02d-%s.%s",
                window,
                number,
                what,
                language.locale().getLanguage());
    }
}
