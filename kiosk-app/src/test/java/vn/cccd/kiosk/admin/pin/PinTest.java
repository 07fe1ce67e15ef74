package vn.cccd.kiosk.admin.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PINs are kept as hashes, and guessing them takes ever longer, through restarts too. */
class PinTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 8, 15);

    private final SecureRandom random = new SecureRandom();

    private static Pin pin(String digits) {
        return Pin.of(digits.toCharArray());
    }

    @Test
    void aHashKnowsItsPinAndNoOther() {
        PinHash hash = PinHash.of(pin("250725"), random);
        assertThat(hash.fits(pin("250725"))).isTrue();
        assertThat(hash.fits(pin("250726"))).isFalse();
        assertThat(hash.fits(pin("2507250"))).isFalse();
        PinHash read = PinHash.parse(hash.text()).orElseThrow();
        assertThat(read.fits(pin("250725"))).isTrue();
        assertThat(hash.text()).doesNotContain("250725");
    }

    @Test
    void theSamePinHasAnotherHashEachTime() {
        assertThat(PinHash.of(pin("250725"), random).text())
                .isNotEqualTo(PinHash.of(pin("250725"), random).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "250725",
                "pbkdf2-sha256:1:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha256:600000:AAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha256:99999999:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha256:600000:====:===="
            })
    void whatIsNoHashIsRefused(String text) {
        assertThat(PinHash.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567890123", "12345a", "１２３４５６"})
    void whatIsNoPinIsUnusable(String typed) {
        assertThat(pin(typed).usable()).isFalse();
    }

    @Test
    void aClosedPinIsEmpty() {
        Pin pin = pin("250725");
        pin.close();
        assertThat(pin.usable()).isFalse();
        assertThat(pin.copy()).isEmpty();
    }

    @Test
    void eachHolderHasTheirOwn() {
        AdminPins pins = new AdminPins(
                Optional.of(PinHash.of(pin("111111"), random)), Optional.of(PinHash.of(pin("222222"), random)));
        assertThat(pins.holder(pin("111111"))).isEqualTo(AdminPins.Holder.ATTENDANT);
        assertThat(pins.holder(pin("222222"))).isEqualTo(AdminPins.Holder.TECHNICIAN);
        assertThat(pins.holder(pin("333333"))).isEqualTo(AdminPins.Holder.NOBODY);
        assertThat(AdminPins.NONE.set()).isFalse();
    }

    @Test
    void thePauseDoublesUpToFiveMinutes() {
        WrongPins wrong = WrongPins.NONE;
        assertThat(wrong.pause()).isZero();
        for (Duration expected : new Duration[] {Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8)}) {
            wrong = wrong.oneMore(MORNING);
            assertThat(wrong.pause()).isEqualTo(expected);
        }
        for (int i = 0; i < 100; i++) {
            wrong = wrong.oneMore(MORNING);
        }
        assertThat(wrong.pause()).isEqualTo(Duration.ofMinutes(5));
        assertThat(wrong.left(MORNING.plusMinutes(4))).isEqualTo(Duration.ofMinutes(1));
        assertThat(wrong.left(MORNING.plusMinutes(6))).isZero();
    }

    @Test
    void wrongPinsSurviveARestartAndARightOneEndsThem(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("wrong-pins");
        WrongPins wrong = new WrongPins(4, MORNING);
        new WrongPinFile(file).write(wrong);
        assertThat(new WrongPinFile(file).read(MORNING)).isEqualTo(wrong);
        new WrongPinFile(file).write(WrongPins.NONE);
        assertThat(new WrongPinFile(file).read(MORNING)).isEqualTo(WrongPins.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "wrong 1 yesterday", "wrong 1 2026-99-99T00:00"})
    void aDamagedFileCountsAsManyWrongPins(String content, @TempDir Path directory) throws IOException {
        Path file = directory.resolve("wrong-pins");
        Files.writeString(file, content);
        assertThat(new WrongPinFile(file).read(MORNING).left(MORNING)).isGreaterThan(Duration.ofMinutes(4));
    }
}
