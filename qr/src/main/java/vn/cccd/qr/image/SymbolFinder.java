package vn.cccd.qr.image;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Looks for codes: the fast decoder first, then, as long as the budget lasts, thorough ones and changed pictures.
 *
 * <p>Keeps the decoders' buffers: one thread at a time. Never throws, whatever the picture shows.
 */
public final class SymbolFinder {
    /** For a picture that somebody waits for; a camera's frame gets {@link FramePipeline#BUDGET}. */
    public static final Duration PATIENT = Duration.ofSeconds(3);

    private final List<SearchStep> steps;
    private final LongSupplier nanoTime;

    /** @param nanoTime as {@link System#nanoTime} */
    public SymbolFinder(LongSupplier nanoTime) {
        this(SearchPlan.steps(), nanoTime);
    }

    SymbolFinder(List<SearchStep> steps, LongSupplier nanoTime) {
        this.steps = List.copyOf(steps);
        this.nanoTime = nanoTime;
    }

    /**
     * The codes that the first successful step reads; empty when none does.
     *
     * @param budget no step begins after it; the first always runs
     */
    public List<FoundSymbol> find(GreyPicture picture, Duration budget) {
        long start = nanoTime.getAsLong();
        for (SearchStep step : steps) {
            List<FoundSymbol> found = step.read(picture).stream()
                    .map(raw -> new FoundSymbol(raw, step.label(), (nanoTime.getAsLong() - start) / 1_000_000))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            if (nanoTime.getAsLong() - start >= budget.toNanos()) {
                break;
            }
        }
        return List.of();
    }
}
