package vn.cccd.sim.chip;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cccd.sim.bytes.Durations;

/** Every part of {@link ChipBehaviour} that can be set by name. */
public enum ChipKnob implements Labelled {
    COMMAND_MAX(
            "command-max",
            "261 to 65544: longest command in bytes; at 261 there is no extended length",
            (chip, value) -> chip.with(chip.lengths().withMaximumCommand(number(value))),
            chip -> Integer.toString(chip.lengths().maximumCommand())),
    RESPONSE_MAX(
            "response-max",
            "1 to 65536: most bytes of data in one answer",
            (chip, value) -> chip.with(chip.lengths().withMaximumResponse(number(value))),
            chip -> Integer.toString(chip.lengths().maximumResponse())),
    LONG_READ(
            "long-read",
            "less, 6282, 6700, 6700-strict or 6cxx: the answer to a read of more than response-max",
            (chip, value) -> chip.with(chip.lengths().with(Labelled.named(value, LongRead.values()))),
            chip -> chip.lengths().longRead().label()),
    END_OF_FILE(
            "end-of-file",
            "6282, 9000, 6cxx or 6b00: the answer to a read over the end of a file",
            (chip, value) -> chip.with(chip.lengths().with(Labelled.named(value, EndOfFile.values()))),
            chip -> chip.lengths().endOfFile().label()),
    GET_RESPONSE(
            "get-response",
            "plain, protected or every: which answers stop with 61xx and are fetched with GET RESPONSE",
            (chip, value) -> chip.with(chip.lengths().with(Labelled.named(value, LongAnswers.values()))),
            chip -> chip.lengths().longAnswers().label()),
    CHAINING(
            "chaining",
            "protocols, every or none: which commands may come in parts",
            (chip, value) -> chip.with(chip.lengths().with(Labelled.named(value, CommandChaining.values()))),
            chip -> chip.lengths().chaining().label()),
    SELECT_MF(
            "select-mf",
            "a status word: the answer to SELECT of the master file",
            (chip, value) -> chip.with(chip.selection().withMasterFileStatus(status(value))),
            chip -> hex(chip.selection().masterFileStatus())),
    CARD_ACCESS(
            "card-access",
            "9000, or the status word that all that names EF.CardAccess ends with",
            (chip, value) -> chip.with(chip.selection().withCardAccessStatus(status(value))),
            chip -> hex(chip.selection().cardAccessStatus())),
    SHORT_IDENTIFIERS(
            "sfi",
            "9000, or the status word that READ BINARY with a short identifier ends with",
            (chip, value) -> chip.with(chip.selection().withShortIdentifierStatus(status(value))),
            chip -> hex(chip.selection().shortIdentifierStatus())),
    ODD_READS(
            "odd-read",
            "on, required or off: READ BINARY with odd instruction",
            (chip, value) -> chip.with(chip.selection().with(Labelled.named(value, OddReads.values()))),
            chip -> chip.selection().oddReads().label()),
    MISSING_FILE(
            "missing-file",
            "6a82 or ends-session: what SELECT of a file that is not there does",
            (chip, value) ->
                    chip.with(chip.selection().with(Labelled.named(value, FileSelection.MissingFile.values()))),
            chip -> chip.selection().missingFile().label()),
    STATUS_PROTECTION(
            "status-protection",
            "always, not-for-errors or only-for-data: which answers to protected commands are protected",
            (chip, value) -> chip.with(Labelled.named(value, StatusProtection.values())),
            chip -> chip.protection().label()),
    WRONG_KEY_DELAY(
            "wrong-key-delay",
            "durations such as 1s+3s+10s: how long the attempt after the first, second … wrong key takes; 0ms for none",
            (chip, value) -> chip.with(chip.wrongKeys().withDelays(delays(value))),
            chip -> delays(chip.wrongKeys().delays())),
    WRONG_KEY_LIMIT(
            "wrong-key-limit",
            "a number, or never: after how many wrong keys in a row the chip is blocked",
            (chip, value) -> chip.with(chip.wrongKeys()
                    .withLimit(value.equals("never") ? OptionalInt.empty() : OptionalInt.of(number(value)))),
            chip -> chip.wrongKeys().limit().isPresent()
                    ? Integer.toString(chip.wrongKeys().limit().getAsInt())
                    : "never"),
    ATR(
            "atr",
            "capabilities, extended, short, bare, type-b or storage-card: the answer to reset",
            (chip, value) -> chip.with(Labelled.named(value, AtrForm.values())),
            chip -> chip.answerToReset().label()),
    ANSWER_DELAY(
            "answer-delay",
            "a duration such as 1s: how long every answer takes beyond its computing",
            (chip, value) -> chip.withAnswerDelay(Durations.parse(value)),
            chip -> Durations.text(chip.answerDelay()));

    private final String label;
    private final String about;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final BiFunction<ChipBehaviour, String, ChipBehaviour> setting;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Function<ChipBehaviour, String> value;

    ChipKnob(
            String label,
            String about,
            BiFunction<ChipBehaviour, String, ChipBehaviour> setting,
            Function<ChipBehaviour, String> value) {
        this.label = label;
        this.about = about;
        this.setting = setting;
        this.value = value;
    }

    /** The knob with this name, in lower case with hyphens. */
    public static ChipKnob named(String label) {
        return Arrays.stream(values())
                .filter(knob -> knob.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such knob: " + label + " (there are "
                        + Arrays.stream(values()).map(ChipKnob::label).collect(Collectors.joining(", ")) + ")"));
    }

    /** The name in text, such as {@code wrong-key-delay}. */
    @Override
    public String label() {
        return label;
    }

    /** Which values it takes and what they mean, in one English phrase. */
    public String about() {
        return about;
    }

    /** The value that {@code behaviour} has, in the form that can be set. */
    public String value(ChipBehaviour behaviour) {
        return value.apply(behaviour);
    }

    ChipBehaviour set(ChipBehaviour behaviour, String text) {
        try {
            return setting.apply(behaviour, text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(label + "=" + text + ": " + about, wrong);
        }
    }

    private static int number(String value) {
        return Integer.parseInt(value);
    }

    private static int status(String hex) {
        return Status.parse(hex);
    }

    private static String hex(int status) {
        return String.format(Locale.ROOT, "%04x", status);
    }

    private static List<Duration> delays(String value) {
        List<Duration> all =
                Arrays.stream(value.split("\\+", -1)).map(Durations::parse).toList();
        return all.equals(List.of(Duration.ZERO)) ? List.of() : all;
    }

    private static String delays(List<Duration> all) {
        return all.isEmpty()
                ? Durations.text(Duration.ZERO)
                : all.stream().map(Durations::text).collect(Collectors.joining("+"));
    }
}
