package vn.cccd.card.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import vn.cccd.card.Fuzz;
import vn.cccd.card.bytes.Bytes;

/** Changed pictures in the codecs themselves. More of them with {@code -Dcccd.mutated.pictures=100000}. */
class MutatedPicturesTest {
    private static final int PICTURES = Integer.getInteger("cccd.mutated.pictures", 10_000);
    private static final long SEED = Long.getLong("cccd.seed", 20_261_121L);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** Everything that one decoding may ask for; what is held at any moment is less. */
    private static final long MOST_BYTES = 300_000_000;

    @Test
    void noChangedJpegDoesHarm() {
        mutate(new JpegCodec(), SmallPictures.jpeg(SmallPictures.drawn(BufferedImage.TYPE_3BYTE_BGR), true));
    }

    @Test
    void noChangedJpeg2000DoesHarm() {
        mutate(new Jpeg2000Codec(), SmallPictures.jpeg2000());
    }

    private static void mutate(PictureCodec codec, Bytes original) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int shown = 0;
        int thrown = 0;
        for (int i = 0; i < PICTURES / 2; i++) {
            Bytes changed = new Fuzz(SEED + i).mutated(original);
            long before = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            FutureTask<Picture> task = new FutureTask<>(() -> codec.decode(changed, new Patience(LONGEST)));
            task.run();
            try {
                Picture picture = task.get();
                shown++;
                assertThat((long) picture.width() * picture.height()).isLessThanOrEqualTo(PictureLimits.PIXELS);
            } catch (ExecutionException e) {
                thrown += e.getCause() instanceof PictureException ? 0 : 1;
                assertThat(e.getCause()).as("seed %s", SEED + i).isNotInstanceOf(VirtualMachineError.class);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("seed %s", SEED + i)
                    .isLessThan(MOST_BYTES);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("seed %s", SEED + i)
                    .isLessThan(LONGEST.multipliedBy(2));
        }
        assertThat(shown).as("pictures that can still be shown").isBetween(1, PICTURES / 2 - 1);
        System.out.printf(
                "%s: %d pictures from seed %d, %d shown, %d library exceptions%n",
                codec.getClass().getSimpleName(), PICTURES / 2, SEED, shown, thrown);
    }
}
