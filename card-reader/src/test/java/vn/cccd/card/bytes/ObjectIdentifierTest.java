package vn.cccd.card.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectIdentifierTest {
    @ParameterizedTest
    @CsvSource({
        "04007f00070202040202, 0.4.0.127.0.7.2.2.4.2.2",
        "28d316010008, 1.0.10646.1.0.8",
        "678108010105, 2.23.136.1.1.5",
        "883703, 2.999.3"
    })
    void theDottedFormIsTheStandards(String hex, String dotted) throws TlvException {
        assertThat(ObjectIdentifier.dotted(Bytes.fromHex(hex))).isEqualTo(dotted);
    }

    @Test
    void endlessArcsAreRefused() {
        assertThatThrownBy(() -> ObjectIdentifier.dotted(Bytes.fromHex("2affffffffffffffffffff01")))
                .isInstanceOf(TlvException.class);
        assertThatThrownBy(() -> ObjectIdentifier.dotted(Bytes.fromHex("2a86"))).isInstanceOf(TlvException.class);
    }
}
