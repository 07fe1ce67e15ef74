package vn.cccd.qr.image;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import vn.cccd.qr.bytes.Bytes;

/**
 * Looks for codes: the quick steps first, then, as long as the budget lasts, the thorough ones.
 *
 * <p>A search whose budget ends before the steps do is gone on with by the next one: with frames of a camera every step gets its turn while
 * a code is held. So a finder serves one camera, or one picture, and one thread at a time. It never throws, whatever the picture shows.
 * Memory: buffers of a few times the picture's size, kept until the finder goes.
 */
public final class SymbolFinder {
    /** For a picture that somebody waits for; a camera's frame gets {@link FramePipeline#BUDGET}. */
    public static final Duration PATIENT = Duration.ofSeconds(3);

    private final SearchPlan plan;
    private final LongSupplier nanoTime;
    private int nextThorough;

    /** @param nanoTime as {@link System#nanoTime} */
    public SymbolFinder(LongSupplier nanoTime) {
        this(SearchPlan.standard(), nanoTime);
    }

    SymbolFinder(SearchPlan plan, LongSupplier nanoTime) {
        this.plan = plan;
        this.nanoTime = nanoTime;
    }

    /**
     * The codes that the first successful step reads, and others beside them; empty when none does.
     *
     * @param budget no step begins after it; the first always runs
     */
    public List<FoundSymbol> find(GreyPicture picture, Duration budget) {
        if (Evenness.of(picture)) {
            return List.of();
        }
        var search = new Search(nanoTime.getAsLong(), budget.toNanos());
        search.in(PictureScale.usual(picture));
        if (search.found.isEmpty() && !PictureScale.isUsual(picture)) {
            search.in(picture);
        }
        return List.copyOf(search.found);
    }

    private final class Search {
        private final long start;
        private final long budget;
        private final List<FoundSymbol> found = new ArrayList<>();
        private boolean begun;

        Search(long start, long budget) {
            this.start = start;
            this.budget = budget;
        }

        void in(GreyPicture picture) {
            for (SearchStep step : plan.quick()) {
                if (ended()) {
                    return;
                }
                attempt(step, picture);
            }
            for (int turn = 0; turn < plan.thorough().size() && !ended(); turn++) {
                attempt(plan.thorough().get(nextThorough), picture);
                if (found.isEmpty()) {
                    nextThorough = (nextThorough + 1) % plan.thorough().size();
                }
            }
        }

        private boolean ended() {
            return !found.isEmpty() || (begun && isSpent());
        }

        private boolean isSpent() {
            return nanoTime.getAsLong() - start >= budget;
        }

        private void attempt(SearchStep step, GreyPicture picture) {
            begun = true;
            if (!step.fits(picture)) {
                return;
            }
            read(step, picture);
            if (!found.isEmpty() && !step.decoder().readsSeveral() && !isSpent()) {
                read(plan.others(), picture);
            }
        }

        private void read(SearchStep step, GreyPicture picture) {
            for (Bytes raw : step.read(picture)) {
                if (found.stream().noneMatch(symbol -> symbol.raw().equals(raw))) {
                    found.add(new FoundSymbol(raw, step.label(), (nanoTime.getAsLong() - start) / 1_000_000));
                }
            }
        }
    }
}
