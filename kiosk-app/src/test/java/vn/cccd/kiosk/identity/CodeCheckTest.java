package vn.cccd.kiosk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.qr.QrPayload;
import vn.cccd.qr.QrReader;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.KeySet;
import vn.cccd.qr.signed.SignedCodeVerifier;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.content.QrCodes;
import vn.cccd.sim.qr.content.QrContent;

class CodeCheckTest {
    private static final String CARD =
            "999090000123|012345678|Nguyễn Văn A|01011990|Nam|Số 1, Phường Giả, Quận Mẫu, Hà Nội|15032021";

    private static CodeCheck check(String text) {
        return CodeCheck.of(QrReader.parse(text));
    }

    @Test
    void theCodeOnTheCardIsAKey() {
        assertThat(check(CARD)).isInstanceOfSatisfying(CodeCheck.Usable.class, usable -> {
            Person person = usable.key().person();
            assertThat(person.number().digits()).isEqualTo("999090000123");
            assertThat(person.fullName()).isEqualTo("Nguyễn Văn A");
            assertThat(person.birthDate()).contains(new BirthDate("1990-01-01"));
            assertThat(person.sex()).contains(Person.Sex.MALE);
            assertThat(usable.key().details())
                    .isEqualTo(new CodeDetails(
                            Optional.of("012345678"),
                            Optional.of("Số 1, Phường Giả, Quận Mẫu, Hà Nội"),
                            Optional.of("2021-03-15")));
            assertThat(usable.key().details()).hasToString("CodeDetails[…]");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "999090000123||Nguyễn Văn A|01011990|Nam||15032021; ",
                "999090000123||Nguyễn Văn A|01011990|Nam| |15032021; ",
                "999090000123||Nguyễn Văn A|01011990|Nam|Số 1\u0007, Hà Nội|15032021; ",
                "999090000123||Nguyeenx Vawn A|01011990|Nam|Soos 1, Phuwowngf Giar|15032021; ",
                "999090000123||Nguyá»…n VÄƒn A|01011990|Nam|Sá»‘ 1, HÃ\u00a0 Ná»™i|15032021; ",
                "999090000123||Nguyen Van A|01011990|Nam|So 1, Phuong Gia, Ha Noi|15032021; So 1, Phuong Gia, Ha Noi",
                "999090000123||Nguyễn Văn A|01011990|Nam|Hà Nội, so\u0302\u0301 1|; Hà Nội, số 1"
            })
    void aResidenceIsTakenAsItIsPrintedOrNotAtAll(String text, @Nullable String residence) {
        assertThat(check(text))
                .isInstanceOfSatisfying(
                        CodeCheck.Usable.class,
                        usable -> assertThat(usable.key().details().residence())
                                .isEqualTo(Optional.ofNullable(residence)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.vn",
                "HT4790000000001|4e677579e1bb856e2056c4836e2041|01/01/1990|1",
                "",
                "0a1b2c3d4e5f60718293a4b5"
            })
    void whatIsNoIdentityCodeIsCalledThat(String text) {
        assertThat(check(text)).isEqualTo(new CodeCheck.Useless(FailureCode.QR_NOT_AN_ID));
    }

    @Test
    void aSignedCodeIsNotTakenUnverified() {
        assertThat(check("eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiI5OTkwOTAwMDAxMjMifQ.c2lnbmF0dXJl"))
                .isEqualTo(new CodeCheck.Useless(FailureCode.QR_SIGNATURE_INVALID));
    }

    @Nested
    class WithKeysForCodes {
        private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

        @TempDir
        private Path directory = Path.of("");

        private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        private final QrCodes codes = QrCodes.seeded(9, clock);

        @ParameterizedTest
        @ValueSource(strings = {"signed:es256", "signed:eddsa", "signed:seal", "signed:vds-nc"})
        void aSignedCodeIsAKeyThatCountsMoreThanAPrintedOne(String content) throws Exception {
            assertThat(scanned(content, verifier(clock))).isInstanceOfSatisfying(CodeCheck.Usable.class, usable -> {
                assertThat(usable.key().person().fullName()).isEqualTo("Nguyễn Văn A");
                assertThat(usable.key().person().birthDate()).contains(new BirthDate("1990-01-01"));
                Identity identity = IdentityCheck.ofCode(usable.key(), LocalTime.NOON);
                assertThat(identity.assurance()).isEqualTo(Assurance.QR_SIGNED);
                assertThat(identity.proof()).isEqualTo(Proof.QR_SIGNED);
            });
        }

        @ParameterizedTest
        @CsvSource({
            "hostile:alg-none, QR_SIGNATURE_INVALID",
            "hostile:unknown-key, QR_SIGNATURE_INVALID",
            "hostile:expired, QR_EXPIRED",
            "hostile:not-yet-valid, QR_SIGNATURE_INVALID",
            "hostile:seal-changed, QR_SIGNATURE_INVALID"
        })
        void aHostileOneIsRefusedWithAReasonForThePerson(String content, FailureCode why) throws Exception {
            assertThat(scanned(content, verifier(clock))).isEqualTo(new CodeCheck.Useless(why));
        }

        @Test
        void aTokenShownAgainIsAReplay() throws Exception {
            SignedCodeVerifier verifier = verifier(clock);
            QrPayload token = payload("signed:es256");

            assertThat(CodeCheck.of(token, verifier)).isInstanceOf(CodeCheck.Usable.class);
            assertThat(CodeCheck.of(token, verifier)).isEqualTo(new CodeCheck.Useless(FailureCode.QR_REPLAYED));
        }

        @Test
        void aPrintedCodeStaysUnsigned() throws Exception {
            assertThat(scanned("card-2021", verifier(clock)))
                    .isInstanceOfSatisfying(
                            CodeCheck.Usable.class,
                            usable -> assertThat(IdentityCheck.ofCode(usable.key(), LocalTime.NOON)
                                            .assurance())
                                    .isEqualTo(Assurance.QR_UNSIGNED));
        }

        private CodeCheck scanned(String content, SignedCodeVerifier verifier) {
            return CodeCheck.of(payload(content), verifier);
        }

        private QrPayload payload(String content) {
            return QrReader.parse(Bytes.copyOf(codes.payload(Citizens.NGUYEN_VAN_A, QrContent.named(content))
                    .toArray()));
        }

        private SignedCodeVerifier verifier(Clock at) throws Exception {
            codes.writeKeys(directory);
            return SignedCodeVerifier.usual(KeySet.load(directory), at);
        }
    }

    @Test
    void anyTextIsEitherAKeyOrRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(CARD);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x1ef9));
            }
            assertThat(check(text.toString())).isNotNull();
        }
    }

    @Test
    void aDateOfBirthMustExist() {
        assertThat(BirthDate.parse("1990-02-31")).isEmpty();
        assertThat(BirthDate.parse("1990-00")).isEmpty();
        assertThat(BirthDate.parse("2000-02-29").map(BirthDate::display)).contains("29/02/2000");
        assertThat(BirthDate.parse("1990-01").map(BirthDate::display)).contains("01/1990");
        assertThat(BirthDate.parse("1990").map(BirthDate::display)).contains("1990");
        assertThat(IdNumber.parse("99909000012x")).isEqualTo(Optional.empty());
    }
}
