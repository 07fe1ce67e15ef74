package vn.cccd.sim.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;

class SyslogGrammarTest {
    private static SyslogMessage parse(String text) throws SyslogGrammar.Violation {
        return SyslogGrammar.parse(Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The RFC's own examples, 6.5. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 - \uFEFF'su root' failed for lonvick on /dev/pts/8",
                "<165>1 2003-08-24T05:14:15.000003-07:00 192.0.2.1 myproc 8710 - - %% It's time to make the do-nuts.",
                "<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 [exampleSDID@32473 iut=\"3\" eventSource=\"Application\" eventID=\"1011\"] \uFEFFAn application event log entry...",
                "<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 [exampleSDID@32473 iut=\"3\" eventSource=\"Application\" eventID=\"1011\"][examplePriority@32473 class=\"high\"]",
                "<0>1 - - - - - -"
            })
    void theExamplesOfTheRfcAreMessages(String text) throws Exception {
        assertThat(parse(text).severity()).isBetween(0, 7);
    }

    @Test
    void everyPartIsFound() throws Exception {
        SyslogMessage message = parse(
                "<85>1 2026-11-20T01:15:30.123Z kiosk-1 app 7 ID [a@1 x=\"q\\\"b\\\\r\\]c\\n\" y=\"ế\"][meta sequenceId=\"1\"] text");
        assertThat(message.facility()).isEqualTo(10);
        assertThat(message.severity()).isEqualTo(5);
        assertThat(message.host()).isEqualTo(Optional.of("kiosk-1"));
        assertThat(message.process()).isEqualTo(Optional.of("7"));
        assertThat(message.parameter("x")).isEqualTo(Optional.of("q\"b\\r]c\\n"));
        assertThat(message.parameter("y")).isEqualTo(Optional.of("ế"));
        assertThat(message.parameter("z")).isEmpty();
        assertThat(message.text()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<192>1 - - - - - -",
                "<034>1 - - - - - -",
                "<34>2 - - - - - -",
                "<34>1 2003-13-11T22:14:15.003Z - - - - -",
                "<34>1 2003-10-11T22:14:15.0000003Z - - - - -",
                "<34>1 2003-10-11t22:14:15z - - - - -",
                "<34>1 - máy - - - -",
                "<34>1 - - - - ID456789012345678901234567890123456 -",
                "<34>1 - - - - - [a@x b=\"c\"]",
                "<34>1 - - - - - [a b=\"c]\"]",
                "<34>1 - - - - - [a b=\"c\"",
                "<34>1 - - - - - [a b=\"c\"][a b=\"c\"]",
                "<34>1 - - - - - [a b=c]",
                "<34>1 - - - - - [a b=\"c\"]text",
                "<34>1 - - - - - - Nguyễn"
            })
    void whatDoesNotFitIsRefused(String text) {
        assertThatExceptionOfType(SyslogGrammar.Violation.class).isThrownBy(() -> parse(text));
    }

    private static SyslogFrames frames(String stream) {
        return new SyslogFrames(new ByteArrayInputStream(stream.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void framesAreCountedInOctets() throws Exception {
        SyslogFrames frames = frames("3 abc5 a b c");
        assertThat(frames.next().orElseThrow().length()).isEqualTo(3);
        assertThat(frames.next().orElseThrow().length()).isEqualTo(5);
        assertThat(frames.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"03 abc", " abc", "x", "123456 a", "-1 a"})
    void aWrongCountIsRefused(String stream) {
        assertThatExceptionOfType(SyslogGrammar.Violation.class)
                .isThrownBy(() -> frames(stream).next());
    }

    @Test
    void aStreamThatEndsInsideAFrameIsToldApart() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> frames("5 abc").next());
    }
}
