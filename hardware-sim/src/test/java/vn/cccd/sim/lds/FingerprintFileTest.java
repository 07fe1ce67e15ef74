package vn.cccd.sim.lds;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jmrtd.lds.icao.DG3File;
import org.jmrtd.lds.iso19794.FingerImageInfo;
import org.jmrtd.lds.iso19794.FingerInfo;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.Finger;

class FingerprintFileTest {
    @Test
    void anotherLibraryFindsTheFingersAndTheirPictures() throws IOException {
        Bytes file = FingerprintFile.of(Citizens.NGUYEN_VAN_A, List.of(Finger.RIGHT_INDEX, Finger.LEFT_THUMB));
        List<FingerInfo> fingers = fingers(file);

        assertThat(fingers).hasSize(2);
        assertThat(fingers.getFirst().getStandardBiometricHeader().getElements().get(0x82))
                .containsExactly(0x09);
        FingerImageInfo first = fingers.getFirst().getFingerImageInfos().getFirst();
        assertThat(first.getPosition()).isEqualTo(FingerImageInfo.POSITION_RIGHT_INDEX_FINGER);
        assertThat(fingers.getLast().getFingerImageInfos().getFirst().getPosition())
                .isEqualTo(FingerImageInfo.POSITION_LEFT_THUMB);
        BufferedImage picture = ImageIO.read(first.getImageInputStream());
        assertThat(picture.getWidth()).isEqualTo(first.getWidth()).isEqualTo(192);
        assertThat(picture.getHeight()).isEqualTo(first.getHeight()).isEqualTo(256);
    }

    @Test
    void everybodyHasOtherFingersAndAlwaysTheSame() {
        var finger = List.of(Finger.RIGHT_INDEX);
        Bytes file = FingerprintFile.of(Citizens.NGUYEN_VAN_A, finger);

        assertThat(FingerprintFile.of(Citizens.NGUYEN_VAN_A, finger)).isEqualTo(file);
        assertThat(FingerprintFile.of(Citizens.NGUYEN_VAN_A, List.of(Finger.LEFT_INDEX)))
                .isNotEqualTo(file);
        assertThat(FingerprintFile.of(Citizens.all().getLast(), finger)).isNotEqualTo(file);
    }

    @Test
    void aFileWithoutFingersIsReadAsOne() throws IOException {
        Bytes file = FingerprintFile.empty("0123456789abcdef");

        assertThat(fingers(file)).isEmpty();
    }

    private static List<FingerInfo> fingers(Bytes file) throws IOException {
        return new DG3File(new ByteArrayInputStream(file.toArray()))
                .getSubRecords().stream().map(FingerInfo.class::cast).toList();
    }
}
