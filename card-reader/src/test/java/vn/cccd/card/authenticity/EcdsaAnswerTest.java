package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;

class EcdsaAnswerTest {
    /** An order that two or three divides: what the chip calls a group is none, and not every signature can be inverted. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aKeyOverWhatIsNoGroupProvesNothing(int divisor) {
        var curve = TeleTrusTNamedCurves.getByName("brainpoolP256r1");
        var domain = new ECDomainParameters(
                curve.getCurve(), curve.getG(), orderDividedBy(divisor, curve.getN()), BigInteger.ONE);
        var key = EcdsaAnswer.of(new ECPublicKeyParameters(curve.getG(), domain), Optional.empty())
                .orElseThrow();

        byte[] answer = new byte[64];
        answer[31] = 5;
        answer[63] = 3;

        assertThat(key.verify(Bytes.copyOf(new byte[8]), Bytes.copyOf(answer))).isFalse();
    }

    private static BigInteger orderDividedBy(int divisor, BigInteger prime) {
        BigInteger multiple = prime.subtract(prime.mod(BigInteger.valueOf(divisor)));
        // For three the order has to stay odd, or it is the case of two again.
        return divisor == 3 && !multiple.testBit(0) ? multiple.subtract(BigInteger.valueOf(3)) : multiple;
    }
}
