package vn.cccd.qr.image;

import java.time.Duration;
import java.util.List;

/**
 * Frames of a camera in, codes out: each is reported when it comes into sight, not again while it stays there.
 *
 * <p>One thread at a time. Memory: a few buffers of the size of a frame, whatever the number of frames.
 */
public final class FramePipeline {
    /** At ten frames a second, half of one processor's time; what does not fit in is tried on the next frame. */
    public static final Duration BUDGET = Duration.ofMillis(50);

    private final SymbolFinder finder;
    private final RecentSymbols recent;
    private final Duration budget;

    public FramePipeline(SymbolFinder finder, RecentSymbols recent, Duration budget) {
        this.finder = finder;
        this.recent = recent;
        this.budget = budget;
    }

    /** The codes of this frame that were not in sight a moment ago. */
    public List<FoundSymbol> next(GreyPicture frame) {
        return finder.find(frame, budget).stream()
                .filter(symbol -> recent.isNew(symbol.raw()))
                .toList();
    }
}
