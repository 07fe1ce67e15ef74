package vn.cccd.kiosk.device.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.portrait.PortraitDecoder;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.PictureFormat;

class FaceDecodingTest {
    private final FaceDecoding decoding = new FaceDecoding(new PortraitDecoder());

    @ParameterizedTest
    @EnumSource
    void portraitsOfBothFormatsBecomeFaces(PictureFormat format) {
        AtomicReference<Optional<Face>> heard = new AtomicReference<>(Optional.empty());
        decoding.begin(portrait(format, 1), face -> heard.set(Optional.of(face)));

        Optional<Face> face = decoding.face(Optional.empty());
        assertThat(face.map(shown -> shown.picture().width())).contains(480);
        assertThat(heard.get()).isEqualTo(face);
    }

    @ParameterizedTest
    @EnumSource
    void oneThatNobodyHeardOfIsDecodedAtTheEnd(PictureFormat format) {
        assertThat(decoding.face(Optional.of(portrait(format, 1)))).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void halfAPortraitIsNone(PictureFormat format) {
        AtomicReference<Optional<Face>> heard = new AtomicReference<>(Optional.empty());
        decoding.begin(portrait(format, 2), face -> heard.set(Optional.of(face)));

        assertThat(decoding.face(Optional.empty())).isEmpty();
        assertThat(heard.get()).isEmpty();
    }

    @Test
    void aReadingWithoutPortraitHasNoFace() {
        assertThat(decoding.face(Optional.empty())).isEmpty();
    }

    /** The first {@code 1/part} of a portrait. */
    private static Portrait portrait(PictureFormat format, int part) {
        Bytes image = Bytes.copyOf(vn.cccd.sim.person.Portrait.of(Citizens.NGUYEN_VAN_A, format, 18_000)
                .toArray());
        Portrait.Format form = switch (format) {
            case JPEG -> Portrait.Format.JPEG;
            case JPEG_2000 -> Portrait.Format.JPEG2000;
        };
        return new Portrait(form, image.slice(0, image.length() / part), 480, 640);
    }
}
