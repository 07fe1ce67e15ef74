package vn.cccd.qr.signed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.sim.qr.content.QrContent.Hostile;
import vn.cccd.sim.qr.content.QrContent.Signed;

/** Any bytes are a whole seal, which nobody signed, or a refusal with a name. */
class SealFuzz {
    private static final KeySet KEYS = SimulatedKeys.keySet();

    /** Found by fuzzing: a signer's field whose last pair holds fewer characters than it should. */
    private static final String SIGNER_TOO_SHORT =
            "dc03df135819a619d6df13133c133c133c1345ac03f06c135c5bbc57fc133c133c133c133c133c020853561b0d19a52038030f4e677579e1bb856e2056c4836e2041ff4044a7996ffac26b3e31bc3c29707319de6436219e0066e7c822be2c2507d0fc23f25487ee359b587e9ff8f03e7d077983f11a05dff256590ae5f258407c103a0600";

    static Stream<byte[]> seeds() {
        var codes = SimulatedKeys.codes();
        return Stream.concat(
                Stream.of(Signed.SEAL, Signed.SEAL_V3, Hostile.SEAL_CUT, Hostile.SEAL_TRAILING)
                        .map(content ->
                                codes.payload(SimulatedKeys.CITIZEN, content).toArray()),
                Stream.of(SIGNER_TOO_SHORT).map(hex -> Bytes.fromHex(hex).toArray()));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "100s")
    void anyBytesAreASealOrRefused(byte[] bytes) {
        Bytes code = Bytes.copyOf(bytes);
        try {
            DigitalSeal seal = DigitalSeal.parse(code);
            assertThat(seal.signedBytes().length() + seal.signature().length()).isLessThan(code.length());
            assertThat(seal.features()).hasSizeLessThan(256);
            assertThat(PersonReading.ofSeal(seal)).isNotNull();
            seal.features()
                    .values()
                    .forEach(value -> assertThat(SealFeature.text(value)).isNotNull());
        } catch (RefusedException refused) {
            assertThat(refused.answer().why()).isNotNull();
        }
        assertThat(SignedCodeVerifier.usual(KEYS, SimulatedKeys.CLOCK).verify(new SignedCode(SignedForm.SEAL, code)))
                .isNotNull();
        SignedCode.recognise(code);
    }
}
