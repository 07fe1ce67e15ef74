package vn.cccd.sim.qr.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedPicturesTest {
    /** More with {@code -Dcccd.damaged.pictures=2400}. */
    private static final int PICTURES = Integer.getInteger("cccd.damaged.pictures", 48);

    private final DamagedPictures set = DamagedPictures.seeded(5);

    @Test
    void twelveKindsTakeTurns() {
        assertThat(DamagedPictures.KINDS).hasSize(12).doesNotHaveDuplicates();
        assertThat(set.picture(14).kind()).isEqualTo(DamagedPictures.KINDS.get(2));
    }

    @Test
    void aPictureFollowsFromSeedAndNumberAlone() {
        DamagedPicture late = DamagedPictures.seeded(5).picture(7);
        set.picture(3);
        DamagedPicture again = set.picture(7);

        assertThat(again.damages()).isEqualTo(late.damages());
        assertThat(pixels(again.image())).isEqualTo(pixels(late.image()));
        assertThat(pixels(DamagedPictures.seeded(6).picture(7).image())).isNotEqualTo(pixels(late.image()));
    }

    @Test
    void aCommonDecoderReadsSomeAndFailsAtSome() {
        long read = IntStream.range(0, PICTURES)
                .mapToObj(set::picture)
                .filter(picture -> ZxingJudge.read(picture.image())
                        .filter(picture.text()::equals)
                        .isPresent())
                .count();

        System.out.printf("%d of %d damaged pictures read by ZXing%n", read, PICTURES);
        assertThat(read).isBetween(PICTURES / 5L, PICTURES * 4L / 5);
    }

    @Test
    void aSetIsWrittenWithAListOfWhatItSays(@TempDir Path directory) throws Exception {
        set.write(3, directory);

        assertThat(Files.readAllLines(directory.resolve("pictures.tsv")))
                .hasSize(3)
                .allMatch(line -> line.matches("0000\\d-[a-z-]+\\.png\t[a-z-]+:[^\t]+\t999.+"));
        Path first = directory.resolve(set.picture(0).name() + ".png");
        assertThat(pixels(Objects.requireNonNull(ImageIO.read(first.toFile()))))
                .isEqualTo(pixels(set.picture(0).image()));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
