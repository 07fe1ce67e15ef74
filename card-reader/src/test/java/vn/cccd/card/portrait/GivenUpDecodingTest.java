package vn.cccd.card.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.lds.Portrait.Format;

class GivenUpDecodingTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Portrait ANY = new Portrait(Format.JPEG, Bytes.empty(), 1, 1);
    private static final Picture DOT = new Picture(1, 1, new int[] {7});

    @Test
    void whateverALibraryThrowsIsARefusal() {
        Throwable[] thrown = {
            new ArrayIndexOutOfBoundsException(), new StackOverflowError(), new OutOfMemoryError(), new AssertionError()
        };
        for (Throwable each : thrown) {
            PortraitDecoder decoder = decoder((encoded, patience) -> {
                throw sneaky(each);
            });
            assertThat(decoder.decode(ANY)).isEqualTo(new PortraitOutcome.Refused(PictureRefusal.DAMAGED));
        }
    }

    @Test
    void aDecodingThatAsksForPatienceEndsByItself() {
        AtomicInteger asked = new AtomicInteger();
        PortraitDecoder decoder = decoder((encoded, patience) -> {
            while (true) {
                patience.check();
                asked.incrementAndGet();
                Thread.onSpinWait();
            }
        });

        assertThat(decoder.decode(ANY)).isEqualTo(new PortraitOutcome.Refused(PictureRefusal.TOO_SLOW));
        assertThat(decoder.decode(ANY)).isEqualTo(new PortraitOutcome.Refused(PictureRefusal.TOO_SLOW));
        assertThat(asked).hasPositiveValue();
    }

    @Test
    void oneThatHangsIsTheOnlyOneUntilItEnds() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        PortraitDecoder decoder = decoder((encoded, patience) -> {
            running.incrementAndGet();
            awaitQuietly(end);
            return DOT;
        });

        assertThat(decoder.decode(ANY)).isEqualTo(new PortraitOutcome.Refused(PictureRefusal.TOO_SLOW));
        assertThat(decoder.decode(ANY)).isEqualTo(new PortraitOutcome.Refused(PictureRefusal.DECODER_BUSY));
        assertThat(running).hasValue(1);

        end.countDown();
        assertThat(decoder.decode(ANY)).isEqualTo(new PortraitOutcome.Decoded(DOT));
    }

    @Test
    void anInterruptedVisitorOfTheDecoderDoesNotWait() {
        Thread.currentThread().interrupt();

        assertThat(decoder((encoded, patience) -> DOT).decode(ANY)).isInstanceOf(PortraitOutcome.Refused.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static PortraitDecoder decoder(PictureCodec codec) {
        return new PortraitDecoder(Map.of(Format.JPEG, codec), SHORT);
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Errors as they are, everything else in a disguise that no compiler asks about. */
    private static RuntimeException sneaky(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }
}
