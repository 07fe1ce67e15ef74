package vn.cccd.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a health-insurance card with a number and at most a name, or none. */
class InsuranceTextFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of(
                        "GD4999090000123|4e677579e1bb856e2056c4836e2041|01/01/1990|1|48c3a0204ee1bb9969|99 - 001|$",
                        "0123456789|4e677579e1bb856e|x",
                        "DN4999900000001|C3|x")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "100s")
    void anyTextIsAnInsuranceCardOrNot(byte[] bytes) {
        InsuranceText.parse(new String(bytes, StandardCharsets.UTF_8)).ifPresent(card -> {
            assertThat(card.insuranceNumber()).matches("[A-Z]{2}[0-9]{13}|[0-9]{10}");
            assertThat(card.fullName().orElse("")).hasSizeLessThanOrEqualTo(240);
        });
    }
}
