package vn.cccd.sim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;
import vn.cccd.sim.trace.ReplayedChip.Matching;
import vn.cccd.sim.trace.ReplayedChip.Outcome;

class ReplayedChipTest {
    private static final Bytes SELECT = Bytes.fromHex("00a4020c020101");
    private static final Bytes CHALLENGE = Bytes.fromHex("0084000008");
    private static final Bytes FAILURE = Bytes.fromHex("6f00");
    private static final String TEXT = """
            # ATR 3b80800101
            > 00a4020c020101  # +0 us
            < 9000  # +1500 us
            # reset  # +1600 us
            > 0084000008  # +2000 us
            < 11223344556677889000  # +5000 us
            > 0082000004aabbccdd04  # +6000 us
            ! SCARD_W_REMOVED_CARD  # +7000 us
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void aRecordedReadingIsPlayedBack(Matching matching) throws Exception {
        var chip = new SimulatedChip(
                TestDocument.open(TestDocument.cccd2021(new SecureRandom())), List.of(), new SecureRandom());
        List<Bytes> commands = Conversation.readingAllOf(chip, 2_048);
        Trace trace = Conversation.recorded(directory.resolve("a.trace"), chip, commands);
        chip.reset();

        ReplayedChip replayed = trace.replay(matching);
        replayed.reset();

        assertThat(replayed.atr()).isEqualTo(chip.atr());
        assertThat(Conversation.send(replayed, commands)).isEqualTo(Conversation.send(chip, commands));
        assertThat(replayed.outcome()).isEqualTo(new Outcome.Complete());
    }

    @Test
    void otherRandomDataIsTheSameInOrderOnly() throws Exception {
        Bytes other = Bytes.fromHex("00820000041122334404");
        ReplayedChip inOrder = Trace.parse(TEXT).replay(Matching.IN_ORDER);
        ReplayedChip exact = Trace.parse(TEXT).replay(Matching.EXACT);

        assertThat(Conversation.send(inOrder, List.of(SELECT, CHALLENGE))).hasSize(2);
        assertThat(inOrder.outcome()).isEqualTo(new Outcome.Unfinished(7));
        assertThatThrownBy(() -> inOrder.transmit(other)).isInstanceOf(ChipGone.class);
        assertThat(inOrder.outcome()).isEqualTo(new Outcome.Complete());

        exact.transmit(SELECT);
        exact.reset();
        exact.transmit(CHALLENGE);
        assertThat(exact.transmit(other)).isEqualTo(FAILURE);
        assertThat(exact.outcome())
                .isEqualTo(new Outcome.Departed(
                        7, "00820000 (EXTERNAL AUTHENTICATE, 10 bytes)", "00820000 (EXTERNAL AUTHENTICATE, 10 bytes)"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotRecordedDepartsForGoodAtItsLine(Matching matching) throws Exception {
        ReplayedChip chip = Trace.parse(TEXT).replay(matching);

        assertThat(chip.transmit(Bytes.fromHex("00a4020c020102"))).isEqualTo(FAILURE);
        assertThat(chip.transmit(SELECT)).isEqualTo(FAILURE);

        assertThat(chip.outcome())
                .isEqualTo(new Outcome.Departed(2, "00a4020c (SELECT, 7 bytes)", "00a4020c (SELECT, 7 bytes)"));
    }

    @Test
    void resetsCountWhenEverythingHasToBeTheSame() throws Exception {
        ReplayedChip withoutReset = Trace.parse(TEXT).replay(Matching.EXACT);
        withoutReset.transmit(SELECT);
        assertThat(withoutReset.transmit(CHALLENGE)).isEqualTo(FAILURE);
        assertThat(withoutReset.outcome())
                .isEqualTo(new Outcome.Departed(4, "reset", "00840000 (GET CHALLENGE, 5 bytes)"));

        ReplayedChip twice = Trace.parse(TEXT).replay(Matching.EXACT);
        twice.reset();
        twice.transmit(SELECT);
        twice.reset();
        twice.reset();
        assertThat(twice.outcome()).isEqualTo(new Outcome.Departed(5, "00840000 (GET CHALLENGE, 5 bytes)", "reset"));
    }

    @Test
    void moreThanWasRecordedDepartsAtTheEnd() throws Exception {
        ReplayedChip chip = Trace.parse("> 00\n< 6700\n").replay(Matching.EXACT);
        chip.transmit(Bytes.of(0));
        chip.reset();
        assertThat(chip.outcome()).isEqualTo(new Outcome.Complete());

        assertThat(chip.transmit(SELECT)).isEqualTo(FAILURE);
        assertThat(chip.outcome()).isEqualTo(new Outcome.Departed(2, "nothing more", "00a4020c (SELECT, 7 bytes)"));
    }

    @Test
    void aRecordingThatEndsBeforeAnAnswerStaysMute() throws Exception {
        ReplayedChip chip = Trace.parse("> 00\n").replay(Matching.EXACT);
        assertThat(chip.transmit(Bytes.of(0))).isEqualTo(Bytes.empty());
        assertThat(chip.outcome()).isEqualTo(new Outcome.Complete());
    }

    @Test
    void theTimesOfTheRecordingAreAskedForOneByOne() throws Exception {
        List<Duration> pauses = new ArrayList<>();
        ReplayedChip chip = Trace.parse(TEXT).replay(Matching.IN_ORDER, pauses::add);
        Conversation.send(chip, List.of(SELECT, CHALLENGE, Bytes.fromHex("0082000004aabbccdd04")));

        assertThat(pauses).extracting(Duration::toMillis).containsExactly(1L, 3L, 1L);
    }

    @Test
    void aRedactedRecordingIsPlayedBackInOrder() throws Exception {
        var chip = new SimulatedChip(
                TestDocument.open(TestDocument.cccd2021(new SecureRandom())), List.of(), new SecureRandom());
        List<Bytes> commands = new ArrayList<>(Conversation.readingAllOf(chip, 223));
        commands.add(Bytes.fromHex("00880000081122334455667788" + "00"));
        Trace redacted = Conversation.recorded(directory.resolve("a.trace"), chip, commands)
                .redacted();

        ReplayedChip replayed = redacted.replay(Matching.IN_ORDER);
        assertThat(Conversation.send(replayed, commands)).hasSameSizeAs(commands);
        assertThat(replayed.outcome()).isEqualTo(new Outcome.Complete());
    }
}
