package vn.cccd.kiosk.admin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.text.FailureCode;

/** The last failures, newest first: listens to a kiosk and keeps codes and times only. Any thread. */
public final class RecentFailures implements Consumer<Model> {
    private static final int MOST = 50;

    private final Deque<Sighting> sightings = new ArrayDeque<>();
    private Optional<FailureCode> shown = Optional.empty();
    private Set<FailureCode> troubles = Set.of();

    @Override
    public synchronized void accept(Model model) {
        Optional<FailureCode> now = shownBy(model.state());
        if (!now.equals(shown)) {
            now.ifPresent(code -> add(new Sighting(code, model.now())));
        }
        Set<FailureCode> begun = EnumSet.noneOf(FailureCode.class);
        begun.addAll(model.troubles());
        begun.removeAll(troubles);
        begun.forEach(code -> add(new Sighting(code, model.now())));
        shown = now;
        troubles = model.troubles();
    }

    private static Optional<FailureCode> shownBy(State state) {
        return switch (state) {
            case State.ShowingFailure failure -> Optional.of(failure.code());
            case State.StaffCalled called -> shownBy(called.behind());
            case State other -> Optional.empty();
        };
    }

    private void add(Sighting sighting) {
        sightings.addFirst(sighting);
        if (sightings.size() > MOST) {
            sightings.removeLast();
        }
    }

    public synchronized List<Sighting> list() {
        return List.copyOf(sightings);
    }
}
