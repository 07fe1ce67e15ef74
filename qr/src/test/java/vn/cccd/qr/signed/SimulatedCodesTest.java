package vn.cccd.qr.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.qr.signed.SignatureAnswer.Refused;
import vn.cccd.qr.signed.SignatureAnswer.Valid;
import vn.cccd.sim.qr.content.QrCodes;
import vn.cccd.sim.qr.content.QrContent.Hostile;
import vn.cccd.sim.qr.content.QrContent.Signed;

/** The simulator signs, good and bad; the verifier has nothing of it but the public keys. */
class SimulatedCodesTest {
    private static final KeySet KEYS = SimulatedKeys.keySet();

    @ParameterizedTest
    @EnumSource(Signed.class)
    void everyGoodCodeIsBelievedAndNamesItsPerson(Signed content) {
        SignatureAnswer answer = verifier().verify(SimulatedKeys.code(SimulatedKeys.codes(), content));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.statement().person())
                                .contains(new SignedPerson(
                                        SimulatedKeys.CITIZEN.number(),
                                        SimulatedKeys.CITIZEN.fullName(),
                                        Optional.of("1990-01-01"),
                                        Optional.of(Sex.MALE))));
    }

    @ParameterizedTest
    @CsvSource({
        "ALG_NONE, INVALID, ALG_NONE",
        "ALG_NONE_SIGNED, INVALID, ALG_NONE",
        "HMAC_WITH_PUBLIC_KEY, INVALID, ALG_HMAC",
        "UNKNOWN_CRITICAL, INVALID, UNKNOWN_CRITICAL",
        "KEY_ADDRESS, UNKNOWN_KEY, KEY_ADDRESS_NOT_FOLLOWED",
        "CERTIFICATE_ADDRESS, UNKNOWN_KEY, KEY_ADDRESS_NOT_FOLLOWED",
        "EMBEDDED_KEY, UNKNOWN_KEY, EMBEDDED_KEY_NOT_USED",
        "DUPLICATE_CLAIM, INVALID, DUPLICATE_CLAIM",
        "OVERSIZE, INVALID, OVERSIZE",
        "EXPIRED, EXPIRED, EXPIRED",
        "NOT_YET_VALID, NOT_YET_VALID, NOT_YET_VALID",
        "NO_EXPIRY, INVALID, EXPIRY_MISSING",
        "WRONG_KEY, INVALID, SIGNATURE_WRONG",
        "UNKNOWN_KEY, UNKNOWN_KEY, UNKNOWN_KEY",
        "RETIRED_KEY, INVALID, KEY_RETIRED",
        "OTHER_ALGORITHM, INVALID, ALG_NOT_THE_KEYS",
        "CUT_SIGNATURE, INVALID, SIGNATURE_LENGTH",
        "DER_SIGNATURE, INVALID, SIGNATURE_IS_DER",
        "ZERO_SIGNATURE, INVALID, SIGNATURE_ZERO",
        "LOOSE_BASE64, INVALID, LOOSE_BASE64URL",
        "CHANGED_CLAIM, INVALID, SIGNATURE_WRONG",
        "SEAL_CHANGED, INVALID, SIGNATURE_WRONG",
        "SEAL_WRONG_KEY, INVALID, SIGNATURE_WRONG",
        "SEAL_CUT, INVALID, SEAL_CUT",
        "SEAL_TRAILING, INVALID, SEAL_TRAILING",
        "VDS_NC_CHANGED, INVALID, SIGNATURE_WRONG",
        "VDS_NC_STRANGER, UNKNOWN_KEY, SIGNER_NOT_TRUSTED"
    })
    void everyHostileCodeIsRefusedByName(Hostile content, SignatureStatus status, Refusal why) {
        assertThat(verifier().verify(SimulatedKeys.code(SimulatedKeys.codes(), content)))
                .isEqualTo(new Refused(status, why));
    }

    @Test
    void withoutKeysEverySignedCodeIsByAnUnknownOne() {
        SignedCodeVerifier verifier = SignedCodeVerifier.usual(KeySet.none(), SimulatedKeys.CLOCK);
        for (Signed content : Signed.values()) {
            assertThat(verifier.verify(SimulatedKeys.code(SimulatedKeys.codes(), content))
                            .status())
                    .as(content.text())
                    .isEqualTo(SignatureStatus.UNKNOWN_KEY);
        }
    }

    @Test
    void aTokenIsTakenOnceAndASealWheneverItIsShown() {
        SignedCodeVerifier verifier = verifier();
        QrCodes codes = SimulatedKeys.codes();
        SignedCode token = SimulatedKeys.code(codes, Signed.EDDSA);
        SignedCode seal = SimulatedKeys.code(codes, Signed.SEAL);

        assertThat(verifier.verify(token).status()).isEqualTo(SignatureStatus.VALID);
        assertThat(verifier.verify(token)).isEqualTo(new Refused(SignatureStatus.REPLAYED, Refusal.REPLAYED));
        assertThat(verifier.verify(seal).status()).isEqualTo(SignatureStatus.VALID);
        assertThat(verifier.verify(seal).status()).isEqualTo(SignatureStatus.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "-61, NOT_YET_VALID",
        "-60, VALID",
        "0, VALID",
        "60, VALID",
        "119, VALID",
        "120, EXPIRED",
        "86400, EXPIRED"
    })
    void clocksMayDifferByAMinute(int secondsLater, SignatureStatus status) {
        Clock clock = Clock.fixed(SimulatedKeys.NOW.plusSeconds(secondsLater), ZoneOffset.UTC);

        assertThat(SignedCodeVerifier.usual(KEYS, clock)
                        .verify(SimulatedKeys.code(SimulatedKeys.codes(), Signed.ES256))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aSealFromTomorrowIsNotYetValidAndOneWhoseSignerWasTooLateIsInvalid() {
        SignedCode seal = SimulatedKeys.code(SimulatedKeys.codes(), Signed.SEAL);
        Clock before = Clock.fixed(SimulatedKeys.NOW.minus(Duration.ofDays(3)), ZoneOffset.UTC);
        Clock afterTheSigner = Clock.fixed(SimulatedKeys.NOW.plus(Duration.ofDays(365 * 40)), ZoneOffset.UTC);

        assertThat(SignedCodeVerifier.usual(KEYS, before).verify(seal))
                .isEqualTo(new Refused(SignatureStatus.NOT_YET_VALID, Refusal.NOT_YET_VALID));
        assertThat(SignedCodeVerifier.usual(KEYS, afterTheSigner).verify(seal).status())
                .as("signed while the certificate was valid")
                .isEqualTo(SignatureStatus.VALID);
    }

    @Test
    void nothingPersonalIsInToString() {
        SignatureAnswer answer = verifier().verify(SimulatedKeys.code(SimulatedKeys.codes(), Signed.ES384));

        assertThat(answer).asString().doesNotContain("9990", "Nguy", "1990").contains("Valid", "sim-es384-1");
    }

    private static SignedCodeVerifier verifier() {
        return SignedCodeVerifier.usual(KEYS, SimulatedKeys.CLOCK);
    }
}
