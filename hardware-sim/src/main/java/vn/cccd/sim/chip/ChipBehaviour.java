package vn.cccd.sim.chip;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a chip behaves where documents differ without saying so. Every part can be set on its own; {@link ChipKnob} names each of them
 * for a command line or a file.
 *
 * @param lengths how much fits into one command and one answer
 * @param selection how files are chosen
 * @param protection what errors look like while secure messaging is on
 * @param wrongKeys what a wrong key costs
 * @param answerToReset what a reader makes of the chip before it says anything
 * @param answerDelay how long every answer takes beyond its computing; the chip asks for waiting time meanwhile
 */
public record ChipBehaviour(
        ChipLengths lengths,
        FileSelection selection,
        StatusProtection protection,
        WrongKeyReaction wrongKeys,
        AtrForm answerToReset,
        Duration answerDelay) {

    /** The Vietnamese card of 2021: no SELECT of the master file, reads of 2,048 bytes. */
    public static ChipBehaviour cccd2021() {
        return usual(
                ChipLengths.of(2_100, 2_048), FileSelection.usual().withMasterFileStatus(Status.UNKNOWN_INSTRUCTION));
    }

    /** A passport as Doc 9303 describes it: the master file can be selected. */
    public static ChipBehaviour passport() {
        return usual(ChipLengths.of(32_767, 32_767), FileSelection.usual());
    }

    private static ChipBehaviour usual(ChipLengths lengths, FileSelection selection) {
        return new ChipBehaviour(
                lengths,
                selection,
                StatusProtection.ALWAYS,
                WrongKeyReaction.none(),
                AtrForm.CAPABILITIES,
                Duration.ZERO);
    }

    /** Extended length, but reads of more than {@code maximumResponseLength} bytes are refused. */
    public ChipBehaviour refusingReadsBeyond(int maximumResponseLength) {
        return with(lengths.withMaximumResponse(maximumResponseLength).with(LongRead.REFUSED));
    }

    /** No extended length, and reads of more than {@code maximumResponseLength} bytes, at most 256, are refused. */
    public ChipBehaviour withShortLength(int maximumResponseLength) {
        return refusingReadsBeyond(maximumResponseLength).with(ChipKnob.COMMAND_MAX, "261");
    }

    public ChipBehaviour with(ChipLengths other) {
        return new ChipBehaviour(other, selection, protection, wrongKeys, answerToReset, answerDelay);
    }

    public ChipBehaviour with(FileSelection other) {
        return new ChipBehaviour(lengths, other, protection, wrongKeys, answerToReset, answerDelay);
    }

    public ChipBehaviour with(StatusProtection other) {
        return new ChipBehaviour(lengths, selection, other, wrongKeys, answerToReset, answerDelay);
    }

    public ChipBehaviour with(WrongKeyReaction other) {
        return new ChipBehaviour(lengths, selection, protection, other, answerToReset, answerDelay);
    }

    public ChipBehaviour with(AtrForm other) {
        return new ChipBehaviour(lengths, selection, protection, wrongKeys, other, answerDelay);
    }

    public ChipBehaviour withAnswerDelay(Duration other) {
        return new ChipBehaviour(lengths, selection, protection, wrongKeys, answerToReset, other);
    }

    /**
     * The same with one knob turned.
     *
     * @throws IllegalArgumentException when the knob knows no such value; the message says which it knows
     */
    public ChipBehaviour with(ChipKnob knob, String value) {
        return knob.set(this, value);
    }

    /**
     * The same with some knobs turned.
     *
     * @param settings for example {@code sfi=off,select-mf=6a82}; nothing at all changes nothing
     */
    public ChipBehaviour with(String settings) {
        ChipBehaviour changed = this;
        for (String setting : settings.isBlank() ? new String[0] : settings.split(",", -1)) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a setting is knob=value: " + setting.strip());
            }
            changed = ChipKnob.named(setting.substring(0, equals).strip())
                    .set(changed, setting.substring(equals + 1).strip());
        }
        return changed;
    }

    /** Every knob with its value; {@link #with(String)} reads it. */
    public String text() {
        return Arrays.stream(ChipKnob.values())
                .map(knob -> knob.label() + "=" + knob.value(this))
                .collect(Collectors.joining(","));
    }

    /** The knobs in which this behaviour differs from {@code other}; nothing when in none. */
    public String differenceTo(ChipBehaviour other) {
        return Arrays.stream(ChipKnob.values())
                .filter(knob -> !knob.value(this).equals(knob.value(other)))
                .map(knob -> knob.label() + "=" + knob.value(this))
                .collect(Collectors.joining(","));
    }
}
