package vn.cccd.sim.qr.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDamageTest {
    @ParameterizedTest
    @EnumSource(DamageKind.class)
    void everyKindHasATextThatIsReadBack(DamageKind kind) {
        var damage = new PictureDamage(kind, kind.strongest() / 4);

        assertThat(PictureDamage.parse(damage.text())).isEqualTo(damage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "blur", "blur:", "blur:-1", "blur:1e3", "blurred:1", "covered:1.2", "noise:256", "blur:1,"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> PictureDamage.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalAreSeparatedByCommas() {
        assertThat(PictureDamage.parseAll("blur:1.5,tilt:12"))
                .extracting(PictureDamage::text)
                .containsExactly("blur:1.5", "tilt:12");
        assertThat(PictureDamage.parseAll("")).isEmpty();
    }

    @Test
    void aMapAndItsInverseCancel() {
        Homography map = Homography.tilt(30, 400)
                .then(Homography.recession(0.4, 200))
                .then(Homography.rotation(17))
                .then(Homography.shift(12, -7));
        double x = map.x(35, 60);
        double y = map.y(35, 60);

        assertThat(map.inverse().x(x, y)).isCloseTo(35, offset(1e-9));
        assertThat(map.inverse().y(x, y)).isCloseTo(60, offset(1e-9));
    }
}
