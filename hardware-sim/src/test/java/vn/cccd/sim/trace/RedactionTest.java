package vn.cccd.sim.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipAccess;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.Portrait;
import vn.cccd.sim.pki.IssuingAuthority;

class RedactionTest {
    private static final Citizen PERSON = Citizens.NGUYEN_VAN_A;
    private static final ChipContents CARD = new CardIssuer(IssuingAuthority.seeded(1, Clock.systemUTC()))
            .issue(PERSON, CardProfile.CCCD_2021)
            .with(new ChipAccess(Optional.empty(), Optional.empty(), List.of(), false));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {7, 223, 2_048})
    void nothingOfThePersonRemainsOfACardReadInPlain(int block) throws Exception {
        Trace trace = wholeReading(block);
        Set<String> secrets = windows(personal());
        secrets.removeAll(windows(harmless(trace)));

        assertThat(shared(trace, secrets))
                .as("what there is to be found, of which short blocks cut a part")
                .hasSizeGreaterThan(5_000);
        assertThat(shared(trace.redacted(), secrets)).isEmpty();
    }

    @Test
    void noKeyOfTheCardRemains() throws Exception {
        List<Bytes> keys = new ArrayList<>();
        CARD.files().application().forEach((identifier, file) -> {
            if (identifier == 0x010E || identifier == 0x010F) {
                keys.addAll(publicKeys(DataObject.parseAll(file).orElseThrow()));
            }
        });
        Trace trace = wholeReading(223);

        assertThat(keys).hasSizeGreaterThanOrEqualTo(2);
        assertThat(shared(trace, windows(keys))).hasSizeGreaterThan(100);
        assertThat(shared(trace.redacted(), windows(keys))).isEmpty();
    }

    /** Bit strings of a key's length. */
    private static List<Bytes> publicKeys(List<DataObject> objects) {
        List<Bytes> keys = new ArrayList<>();
        for (DataObject object : objects) {
            if (object.tag() == 0x03 && object.value().length() > 32) {
                keys.add(object.value());
            } else {
                keys.addAll(publicKeys(object.children()));
            }
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 223, 2_048})
    void lengthsTagsStatusWordsAndTimesStay(int block) throws Exception {
        Trace trace = wholeReading(block);
        Trace redacted = Trace.parse(trace.redacted().text());

        assertThat(redacted.atr()).isEqualTo(trace.atr());
        assertThat(redacted.reader()).isEqualTo(trace.reader());
        assertThat(redacted.entries()).hasSameSizeAs(trace.entries());
        for (int i = 0; i < trace.entries().size(); i++) {
            TraceEntry before = trace.entries().get(i);
            TraceEntry after = redacted.entries().get(i);
            assertThat(after.line()).isEqualTo(before.line());
            assertThat(after.at()).isEqualTo(before.at());
            if (before.event() instanceof TraceEvent.Answer answer && after.event() instanceof TraceEvent.Answer kept) {
                int data = answer.bytes().length() - 2;
                assertThat(kept.bytes().length()).isEqualTo(answer.bytes().length());
                assertThat(kept.bytes().from(data)).isEqualTo(answer.bytes().from(data));
            } else {
                assertThat(after.event()).as("plain reading commands").isEqualTo(before.event());
            }
        }
        for (int file : CARD.files().application().keySet()) {
            assertThat(shape(file(redacted, file))).as("%04x", file).isEqualTo(shape(file(trace, file)));
        }
    }

    @Test
    void algorithmsAndTheListOfFilesStay() throws Exception {
        Trace trace = wholeReading(223);
        Trace redacted = trace.redacted();

        assertThat(answerTo(redacted, "00b09c0000")).isEqualTo(answerTo(trace, "00b09c0000"));
        assertThat(file(redacted, 0x011E)).isEqualTo(file(trace, 0x011E));
        assertThat(file(redacted, 0x010E).toHex())
                .contains("060a04007f00070202030202")
                .isNotEqualTo(file(trace, 0x010E).toHex());
    }

    @Test
    void theSameTraceIsRedactedToTheSameAndOnceIsEnough() throws Exception {
        Trace redacted = wholeReading(223).redacted();
        assertThat(wholeReading(223).redacted()).isEqualTo(redacted);
        assertThat(redacted.redacted()).isEqualTo(redacted);
    }

    @Test
    void challengesNoncesPointsCryptogramsAndChecksumsAreReplacedAndTheirFramesStay() throws Exception {
        Trace redacted = Trace.parse("""
                        > 0084000008
                        < 11223344556677889000
                        > 0082000004aabbccdd04
                        < 112233449000
                        > 0088000008a1a2a3a4a5a6a7a800
                        < 112233449000
                        > 0022c1a40f800a04007f00070202040202830102
                        < 9000
                        > 002241a606910411223344
                        < 9000
                        > 10860000087c068104112233440000
                        > 10860000087c0681041122334400
                        < 7c068204112233449000
                        > 0cb09c000d97010f8e08112233445566778800
                        < 870901aabbccddeeff0011990290008e0811223344556677889000
                        > 00b1000004540200000a
                        < 5304112233449000
                        > 00c0000004
                        < 112233449000
                        > 00200080083132333435363738
                        < 63c1
                        > 112233
                        < 67
                        """).redacted();

        assertThat(redacted.entries().stream().map(RedactionTest::hex))
                .containsExactly(
                        "0084000008",
                        "58585858585858589000",
                        "00820000045858585804",
                        "585858589000",
                        "0088000008585858585858585800",
                        "585858589000",
                        "0022c1a40f800a04007f00070202040202830102",
                        "9000",
                        "002241a606910458585858",
                        "9000",
                        "58".repeat(15),
                        "10860000087c0681045858585800",
                        "7c068204585858589000",
                        "0cb09c000d97010f8e08585858585858585800",
                        "8709015858585858585858990290008e0858585858585858589000",
                        "00b1000004585858580a",
                        "5304585858589000",
                        "00c0000004",
                        "585858589000",
                        "00200080085858585858585858",
                        "63c1",
                        "585858",
                        "58");
    }

    @Test
    void aFileThatIsNotKnownOrContradictsItselfIsReplacedAltogether() throws Exception {
        Trace redacted = Trace.parse("""
                        > 00a4020c02ab01
                        < 9000
                        > 00b0000004
                        < 61020a0b9000
                        > 00a4020c020101
                        < 9000
                        > 00b0000004
                        < 61020a0b9000
                        > 00b0000004
                        < 75020a0b9000
                        > 00a4020c020102
                        < 6a82
                        > 00b0000004
                        < 75020a0b9000
                        """).redacted();

        assertThat(redacted.entries().stream().map(RedactionTest::hex).filter(hex -> hex.length() == 12))
                .hasSize(4)
                .containsOnly("585858589000");
    }

    private static String hex(TraceEntry entry) {
        return switch (entry.event()) {
            case TraceEvent.Command command -> command.bytes().toHex();
            case TraceEvent.Answer answer -> answer.bytes().toHex();
            case TraceEvent.Failure failure -> failure.code();
            case TraceEvent.Reset reset -> "reset";
        };
    }

    private Trace wholeReading(int block) throws IOException, TraceFormatException, ChipGone {
        var chip = new SimulatedChip(CARD, List.of(), new SecureRandom());
        List<Bytes> commands = Conversation.readingAllOf(chip, block);
        Path file = directory.resolve(System.nanoTime() + ".trace");
        return Conversation.recorded(file, chip, commands);
    }

    /** Plain reading commands and EF.COM are the same for everyone; digits in them may occur in a number, too. */
    private static List<Bytes> harmless(Trace trace) {
        List<Bytes> harmless = new ArrayList<>(List.of(file(trace, 0x011E)));
        trace.entries().forEach(entry -> {
            if (entry.event() instanceof TraceEvent.Command command) {
                harmless.add(command.bytes());
            }
        });
        return harmless;
    }

    private static List<Bytes> personal() {
        List<String> texts = new ArrayList<>(PERSON.mrz().lines());
        texts.addAll(List.of(PERSON.number(), PERSON.fullName(), PERSON.can(), PERSON.documentNumber()));
        texts.addAll(List.of(PERSON.cardQrText().split("\\|", -1)));
        List<Bytes> personal = new ArrayList<>();
        texts.forEach(text -> personal.add(Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8))));
        personal.add(Portrait.jpeg(PERSON));
        personal.add(Bytes.fromHex(PERSON.chipSerial()));
        return personal;
    }

    /** The windows that occur in the conversation, too. */
    private static Set<String> shared(Trace trace, Set<String> windows) {
        List<Bytes> said = new ArrayList<>();
        trace.entries().forEach(entry -> {
            if (entry.event() instanceof TraceEvent.Command command) {
                said.add(command.bytes());
            } else if (entry.event() instanceof TraceEvent.Answer answer) {
                said.add(answer.bytes());
            }
        });
        Set<String> shared = windows(said);
        shared.retainAll(windows);
        return shared;
    }

    /** Every four neighbouring bytes. */
    private static Set<String> windows(List<Bytes> all) {
        Set<String> windows = new HashSet<>();
        for (Bytes each : all) {
            for (int from = 0; from + 4 <= each.length(); from++) {
                windows.add(each.slice(from, from + 4).toHex());
            }
        }
        return windows;
    }

    /** The file as the conversation shows it, put together again. */
    private static Bytes file(Trace trace, int identifier) {
        BigInteger select = BigInteger.valueOf(0x00A4020C02L).shiftLeft(16).or(BigInteger.valueOf(identifier));
        var bytes = new byte[0];
        boolean selected = false;
        int offset = -1;
        for (TraceEntry entry : trace.entries()) {
            if (entry.event() instanceof TraceEvent.Command command) {
                Bytes sent = command.bytes();
                if (sent.at(1) == 0xA4) {
                    selected = sent.toUnsigned().equals(select);
                }
                offset = selected && sent.at(1) == 0xB0 ? sent.at(2) << 8 | sent.at(3) : -1;
            } else if (entry.event() instanceof TraceEvent.Answer answer && offset >= 0) {
                byte[] data = answer.bytes().first(answer.bytes().length() - 2).toArray();
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length, offset + data.length));
                System.arraycopy(data, 0, bytes, offset, data.length);
            }
        }
        return Bytes.copyOf(bytes);
    }

    private static Bytes answerTo(Trace trace, String command) {
        for (int i = 0; i < trace.entries().size(); i++) {
            if (hex(trace.entries().get(i)).equals(command)
                    && trace.entries().get(i + 1).event() instanceof TraceEvent.Answer answer) {
                return answer.bytes();
            }
        }
        throw new AssertionError("not asked: " + command);
    }

    /** Tags and lengths, as deep as they go. */
    private static String shape(Bytes encoded) {
        var shape = new StringBuilder();
        for (DataObject object : DataObject.parseAll(encoded).orElse(List.of())) {
            boolean constructed = (object.encoded().at(0) & 0x20) != 0;
            shape.append(Integer.toHexString(object.tag()))
                    .append(':')
                    .append(object.value().length())
                    .append(constructed ? "(" + shape(object.value()) + ")" : " ");
        }
        return shape.toString();
    }
}
