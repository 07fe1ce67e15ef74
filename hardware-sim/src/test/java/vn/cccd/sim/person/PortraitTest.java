package vn.cccd.sim.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortraitTest {
    @ParameterizedTest
    @MethodSource("vn.cccd.sim.person.Citizens#all")
    void everyPortraitIsAJpegOfARealisticSize(Citizen citizen) throws IOException {
        byte[] jpeg = Portrait.jpeg(citizen).toArray();

        assertThat(jpeg.length).isBetween(15_000, 20_000);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(picture.getHeight()).isEqualTo(640);
    }

    @Test
    void thePortraitOfAPersonIsAlwaysTheSame() {
        assertThat(Portrait.jpeg(Citizens.DUOM)).isEqualTo(Portrait.jpeg(Citizens.DUOM));
    }

    @Test
    void noTwoPeopleLookTheSame() {
        assertThat(Citizens.all().stream().map(Features::of).collect(Collectors.toSet()))
                .hasSameSizeAs(Citizens.all());
    }
}
