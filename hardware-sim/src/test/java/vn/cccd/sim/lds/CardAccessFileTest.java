package vn.cccd.sim.lds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardAccessFileTest {
    @Test
    void idCardsAnnounceByteForByteWhatRealOnesDo() {
        assertThat(CardAccessFile.ofIdCard().toHex())
                .isEqualTo("3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f00070202"
                        + "04020202010202010d");
    }
}
