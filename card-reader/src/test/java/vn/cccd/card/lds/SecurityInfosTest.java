package vn.cccd.card.lds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.card.Fuzz;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.TlvException;

class SecurityInfosTest {
    private static final Bytes CARD_ACCESS =
            Bytes.fromHex("3134300d060804007f0007020202020101300f060a04007f000702020302"
                    + "020201013012060a04007f0007020204020202010202010d");

    @Test
    void theVietnameseCardAnnouncesPaceOnBrainpool() throws TlvException {
        SecurityInfos infos = SecurityInfos.parse(CARD_ACCESS);

        assertThat(infos.pace()).containsExactly(new SecurityInfos.PaceOffer("0.4.0.127.0.7.2.2.4.2.2", 2, 13));
        assertThat(infos.chipAuthentication())
                .containsExactly(
                        new SecurityInfos.ChipAuthenticationOffer("0.4.0.127.0.7.2.2.3.2.2", 1, Optional.empty()));
        assertThat(infos.chipKeys()).isEmpty();
    }

    @Test
    void anyBytesAreInfosOrARefusal() {
        Fuzz fuzz = new Fuzz(2);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            try {
                SecurityInfos.parse(fuzz.mutated(CARD_ACCESS));
            } catch (TlvException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
