package vn.cccd.kiosk.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import vn.cccd.kiosk.flow.IdleWatch;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.NumberPad;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** Every screen with invented people in it, in both languages: for pictures, and for tests that look at all of them. */
public final class ScreenGallery {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 8, 15);
    private static final int COUNTDOWN = 8;

    private ScreenGallery() {}

    /**
     * One screen.
     *
     * @param name for a file: number, what it is, language
     */
    public record Sample(String name, Model model) {}

    /** All of them, in the order of a visit. */
    public static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Language language : Language.values()) {
            Shelf shelf = new Shelf(samples, language);
            SampleVisit.states().forEach(shelf::put);
            SampleVisit.failures().forEach(shelf::put);
            shelf.put("reader-trouble", shelf.with(new State.Inviting(), Set.of(FailureCode.READER_MISSING)));
            shelf.put("scanner-trouble", shelf.with(new State.Inviting(), Set.of(FailureCode.SCANNER_MISSING)));
            shelf.put(
                    "card-seen-no-scanner",
                    shelf.with(new State.AskingForKey(true, new NumberPad("")), Set.of(FailureCode.SCANNER_MISSING)));
            shelf.put(
                    "done-out-of-paper",
                    shelf.with(SampleVisit.withoutPaper(), Set.of(FailureCode.PRINTER_OUT_OF_PAPER)));
            shelf.put("idle-countdown", shelf.countingDown(SampleVisit.confirming()));
            shelf.put("offline", shelf.offline(new State.Inviting()));
        }
        return List.copyOf(samples);
    }

    /** Numbers the samples of one language. */
    private record Shelf(List<Sample> samples, Language language) {
        void put(SampleVisit.Named named) {
            put(named.name(), with(named.state(), Set.of()));
        }

        void put(String name, Model model) {
            String end = "." + language.locale().getLanguage();
            long number = samples.stream()
                            .filter(sample -> sample.name().endsWith(end))
                            .count()
                    + 1;
            samples.add(new Sample(String.format(Locale.ROOT, "%02d-%s%s", number, name, end), model));
        }

        Model with(State state, Set<FailureCode> troubles) {
            return model(state, troubles, true, OptionalInt.empty());
        }

        Model countingDown(State state) {
            return model(state, Set.of(), true, OptionalInt.of(COUNTDOWN));
        }

        Model offline(State state) {
            return model(state, Set.of(), false, OptionalInt.empty());
        }

        private Model model(State state, Set<FailureCode> troubles, boolean online, OptionalInt secondsLeft) {
            boolean cardThere = !(state instanceof State.Inviting
                    || state instanceof State.AwaitingCard
                    || state instanceof State.AwaitingSameCard);
            Model start = Model.atStart(SampleSite.hospital(), MORNING);
            return new Model(
                    state,
                    start.site(),
                    language,
                    start.now(),
                    troubles,
                    online,
                    cardThere,
                    start.visit(),
                    start.attempts(),
                    new IdleWatch(1, secondsLeft));
        }
    }
}
