package vn.cccd.card.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.access.crypto.Padding;
import vn.cccd.card.access.crypto.SessionCipher;
import vn.cccd.card.access.crypto.SessionKeys;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.bytes.Bytes;

class ProtectedMessagesTest {
    @Test
    void theCounterGoesUpAndDownOverAllItsBytes() {
        byte[] value = {0, (byte) 0xFF, (byte) 0xFF};
        SendSequenceCounter counter = new SendSequenceCounter(value);

        counter.up();
        assertThat(value).containsExactly(1, 0, 0);
        counter.down();
        assertThat(value).containsExactly(0, 0xFF, 0xFF);
    }

    @Test
    void theCounterStartsOverAfterTheLastNumber() {
        byte[] value = {(byte) 0xFF, (byte) 0xFF};

        new SendSequenceCounter(value).up();

        assertThat(value).containsExactly(0, 0);
    }

    @ParameterizedTest
    @EnumSource(SessionCipher.class)
    void anExtendedExpectationMakesAnExtendedCommand(SessionCipher cipher) {
        SessionKeys keys = SessionKeys.derive(cipher, new byte[] {1});
        byte[] counter = new byte[keys.blockLength()];

        CardCommand wrapped = ProtectedCommand.of(new CardCommand(0, 0xB0, 0, 0, Bytes.empty(), 2_048), keys, counter);

        assertThat(wrapped.extended()).isTrue();
        assertThat(wrapped.data().toHex()).startsWith("97020800").contains("8e08");
    }

    @ParameterizedTest
    @EnumSource(SessionCipher.class)
    void aCommandOfAnOddInstructionCarriesItsDataWithoutAPaddingByte(SessionCipher cipher) {
        SessionKeys keys = SessionKeys.derive(cipher, new byte[] {1});
        byte[] counter = new byte[keys.blockLength()];

        CardCommand wrapped =
                ProtectedCommand.of(new CardCommand(0, 0xB1, 0, 0, Bytes.fromHex("54020000"), 0), keys, counter);

        assertThat(wrapped.data().toHex()).startsWith(String.format("85%02x", keys.blockLength()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "0000000000000000", "0102030405060708", "8000000000000000000000"})
    void paddingThatIsNoneIsRefused(String padded) {
        assertThat(Padding.remove(Bytes.fromHex(padded).toArray(), 8)).isEmpty();
    }

    @Test
    void aWipedPasswordDerivesNothing() {
        Password password = Password.of(new AccessKey.Can("123456"));

        password.close();

        assertThatIllegalStateException().isThrownBy(() -> password.nonceKey(SessionCipher.AES_128));
        assertThat(password).hasToString("Password[CAN]");
    }
}
