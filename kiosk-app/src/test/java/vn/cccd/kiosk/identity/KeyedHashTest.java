package vn.cccd.kiosk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.cccd.card.bytes.Bytes;

class KeyedHashTest {
    private static final String NUMBER = "999090000123";

    /** RFC 4231, test case 2. */
    @Test
    void itIsTheHashOfTheStandard() {
        KeyedHash hash = new KeyedHash(Bytes.copyOf("Jefe".getBytes(StandardCharsets.US_ASCII)));

        assertThat(hash.of("what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void anotherKeyGivesAnotherHash() {
        Bytes zeros = Bytes.copyOf(new byte[32]);
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(new KeyedHash(zeros).of(NUMBER))
                .isEqualTo(new KeyedHash(zeros).of(NUMBER))
                .isNotEqualTo(new KeyedHash(Bytes.copyOf(other)).of(NUMBER))
                .doesNotContain(NUMBER);
    }
}
