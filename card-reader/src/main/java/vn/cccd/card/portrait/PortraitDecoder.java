package vn.cccd.card.portrait;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.lds.Portrait.Format;

/**
 * Decodes portraits: JPEG (baseline and progressive, grey or coloured) and JPEG 2000 (JP2 file or bare codestream). May be used by any thread.
 *
 * <p>Whatever the bytes are, the answer is a {@link PortraitOutcome}, within twice the time limit, and at most one thread decodes at any
 * moment: one that does not stop when it is given up is waited for, never joined by a second.
 */
public final class PortraitDecoder {
    /** Twenty times what the slowest kiosk needs for a portrait of 60 KB. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Map<Format, PictureCodec> codecs;
    private final Duration longest;
    private final Semaphore free = new Semaphore(1, true);

    public PortraitDecoder() {
        this(Map.of(Format.JPEG, new JpegCodec(), Format.JPEG2000, new Jpeg2000Codec()), LONGEST);
    }

    PortraitDecoder(Map<Format, PictureCodec> codecs, Duration longest) {
        this.codecs = Map.copyOf(codecs);
        this.longest = longest;
    }

    /** The pixels of {@code portrait}. Blocks until they are there, refused or given up; an interrupted thread gives up at once. */
    public PortraitOutcome decode(Portrait portrait) {
        PictureCodec codec = codecs.get(portrait.format());
        if (codec == null) {
            return new PortraitOutcome.Refused(PictureRefusal.FORMAT_UNKNOWN);
        }
        try {
            if (!free.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                return new PortraitOutcome.Refused(PictureRefusal.DECODER_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PortraitOutcome.Refused(PictureRefusal.DECODER_BUSY);
        }
        Patience patience = new Patience(longest);
        FutureTask<Picture> task = new FutureTask<>(() -> codec.decode(portrait.image(), patience));
        Thread.ofPlatform().daemon().name("portrait-decoding").start(() -> {
            try {
                task.run();
            } finally {
                free.release();
            }
        });
        return outcome(task, patience);
    }

    private PortraitOutcome outcome(FutureTask<Picture> task, Patience patience) {
        try {
            return new PortraitOutcome.Decoded(task.get(longest.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return new PortraitOutcome.Refused(PictureRefusal.TOO_SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PortraitOutcome.Refused(PictureRefusal.TOO_SLOW);
        } catch (ExecutionException e) {
            return new PortraitOutcome.Refused(reason(e.getCause()));
        } finally {
            patience.end();
        }
    }

    /** A library may throw anything at a damaged picture, errors included; what they say may hold what the chip sent. */
    private static PictureRefusal reason(@Nullable Throwable thrown) {
        if (thrown instanceof PictureException refused) {
            return refused.reason();
        }
        return thrown instanceof Patience.Exhausted ? PictureRefusal.TOO_SLOW : PictureRefusal.DAMAGED;
    }
}
