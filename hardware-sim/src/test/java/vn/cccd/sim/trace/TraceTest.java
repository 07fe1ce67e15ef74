package vn.cccd.sim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;

class TraceTest {
    private static final String TEXT = """
            # cccd-trace 1
            # reader Virtual PCD
            # ATR 3b80800101
            > 00a4020c02011c  # +118 us SELECT
            < 9000  # +1205 us
            # reset  # +1300 us
            > 0cb09c000d97010f8e08585858585858585800  # +1302 us READ BINARY (secured)
            < -  # +2410 us
            > 00b0000000  # +2504 us READ BINARY
            ! SCARD_W_REMOVED_CARD  # +2977 us
            """;

    @Test
    void aFileIsReadAndWrittenAsItIs() throws TraceFormatException {
        Trace trace = Trace.parse(TEXT);

        assertThat(trace.text()).isEqualTo(TEXT);
        assertThat(trace.reader()).isEqualTo("Virtual PCD");
        assertThat(trace.atr()).isEqualTo(Bytes.fromHex("3b80800101"));
        assertThat(trace.entries().getFirst())
                .isEqualTo(new TraceEntry(4, micros(118), new TraceEvent.Command(Bytes.fromHex("00a4020c02011c"))));
        assertThat(trace.entries())
                .extracting(TraceEntry::event)
                .contains(new TraceEvent.Reset(), new TraceEvent.Answer(Bytes.empty()))
                .endsWith(new TraceEvent.Failure("SCARD_W_REMOVED_CARD"));
    }

    @Test
    void longBytesGoOnInIndentedLines() throws TraceFormatException {
        Bytes answer = Bytes.copyOf(new byte[258]);
        Trace trace = new Trace(
                "",
                Bytes.empty(),
                List.of(
                        new TraceEntry(2, Duration.ZERO, new TraceEvent.Command(Bytes.fromHex("00b0000000"))),
                        new TraceEntry(3, micros(9), new TraceEvent.Answer(answer))));

        assertThat(trace.text().lines().skip(2)).hasSize(5).allMatch(line -> line.length() < 150);
        assertThat(Trace.parse(trace.text())).isEqualTo(trace);
    }

    /** As {@code kiosk read --trace} writes it. */
    @Test
    void theTraceOfTheCardReaderIsUnderstood() throws TraceFormatException {
        Trace trace = Trace.parse("""
                # reader ACME Reader 01 00
                # ATR 3b80800101
                > 00a4020c02011c
                < 9000  # 1.2 ms
                # reset
                > 00b0000000
                < 019000  # 12.3 ms
                ! CARD_GONE
                """);

        assertThat(trace.entries())
                .extracting(TraceEntry::at)
                .containsExactly(
                        micros(0), micros(1_200), micros(1_200), micros(1_200), micros(13_500), micros(13_500));
        assertThat(trace.text()).contains("# reader ACME Reader\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACME Dual Reader [PICC 2]",
                "ACME Dual Reader [PICC 2] (0123456789) 00 01",
                "ACME Dual Reader [PICC 2] 01 00"
            })
    void aReadersSerialNumberIsNotWritten(String name) {
        assertThat(new Trace(name, Bytes.empty(), List.of()).text())
                .isEqualTo("# cccd-trace 1\n# reader ACME Dual Reader [PICC 2]\n");
    }

    @Test
    void aLastLineThatWasCutOffDoesNotCount() throws TraceFormatException {
        for (int cut = 1; cut < TEXT.length(); cut++) {
            Trace trace = Trace.parse(TEXT.substring(0, TEXT.length() - cut));
            int whole = trace.entries().size();
            assertThat(whole).isLessThan(7);
            assertThat(trace.entries()).isEqualTo(Trace.parse(TEXT).entries().subList(0, whole));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "> 0",
                ">",
                "> 00x4",
                "< 9000",
                "> 00b0000000\n< 9000\n< 9000",
                "> 00b0000000\n  zz",
                "! two words",
                "!",
                "# cccd-trace 2",
                "# ATR 3",
                "  00"
            })
    void whatIsNoTraceIsRefusedWithItsLine(String wrong) {
        String before = "# cccd-trace 1\n\n";
        int line = 2 + (int) wrong.lines().count();

        var refused = catchThrowableOfType(TraceFormatException.class, () -> Trace.parse(before + wrong + "\n"));
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused).hasMessageStartingWith("line " + line + ": ");
    }

    @Test
    void moreBytesThanAnApduHasAreRefused() {
        String line = "  " + "00".repeat(1_000) + "\n";
        assertThatThrownBy(() -> Trace.parse("> 00\n" + line.repeat(70))).isInstanceOf(TraceFormatException.class);
        assertThatThrownBy(() -> Trace.parse("> " + "00".repeat(70_001) + "\n"))
                .isInstanceOf(TraceFormatException.class);
        assertThatThrownBy(() -> Trace.parse("#" + " ".repeat(300_000) + "x\n"))
                .isInstanceOf(TraceFormatException.class);
    }

    @Test
    void anyTextIsATraceOrARefusal() {
        long seed = Long.getLong("cccd.seed", 20_260_822);
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(TEXT);
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(128));
                    case 1 -> text.deleteCharAt(at);
                    case 2 -> text.insert(at, "\n><!# 0a+us".charAt(random.nextInt(11)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
                }
            }
            try {
                Trace trace = Trace.parse(text.toString());
                assertThat(Trace.parse(trace.redacted().text()).entries())
                        .as("seed %d, round %d", seed, round)
                        .hasSameSizeAs(trace.entries());
            } catch (TraceFormatException refused) {
                assertThat(refused.line()).as("seed %d, round %d", seed, round).isPositive();
            }
        }
    }

    private static Duration micros(long count) {
        return Duration.of(count, ChronoUnit.MICROS);
    }
}
