package vn.cccd.qr.signed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.sim.qr.content.QrContent.Hostile;
import vn.cccd.sim.qr.content.QrContent.Signed;

/** Any bytes are a VDS-NC, which nobody signed, or a refusal with a name; what has a canonical form has one. */
class JsonSealFuzz {
    private static final KeySet KEYS = SimulatedKeys.keySet();

    static Stream<byte[]> seeds() {
        var codes = SimulatedKeys.codes();
        return Stream.concat(
                Stream.of(Signed.VDS_NC, Hostile.VDS_NC_STRANGER)
                        .map(content ->
                                codes.payload(SimulatedKeys.CITIZEN, content).toArray()),
                Stream.of("{\"b\":[1e21,-0.5,1E-7,null,true,\"\\ud83d\\ude00\\u0001\"],\"a\":{}}")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "100s")
    void anyBytesAreASealOrRefused(byte[] bytes) {
        Bytes code = Bytes.copyOf(bytes);
        assertThat(SignedCodeVerifier.usual(KEYS, SimulatedKeys.CLOCK).verify(new SignedCode(SignedForm.VDS_NC, code)))
                .isNotNull();
        try {
            Bytes canonical = CanonicalJson.of(StrictJson.object(bytes, Refusal.DUPLICATE_CLAIM));
            assertThat(CanonicalJson.of(StrictJson.object(canonical.toArray(), Refusal.DUPLICATE_CLAIM)))
                    .isEqualTo(canonical);
        } catch (RefusedException refused) {
            assertThat(refused.answer().why()).isNotNull();
        }
    }
}
