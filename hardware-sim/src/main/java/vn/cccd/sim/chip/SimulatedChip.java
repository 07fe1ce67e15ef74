package vn.cccd.sim.chip;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import vn.cccd.sim.bytes.Bytes;

/**
 * A chip in software. Any bytes may be sent to it: what is no command is answered with a status word.
 *
 * <p>It knows no clock: what it holds back on purpose it only reports, as {@link #hesitation}. Commands are carried out one at a time,
 * whatever thread they come from.
 */
public final class SimulatedChip implements Chip {
    private final ChipBehaviour behaviour;
    private final Instructions instructions;
    private final KeyAttempts attempts;
    private final MishapPlan mishaps;
    private final Map<String, Chip> otherCards;
    private final SecureRandom random;
    private BinaryOperator<Bytes> falsifier = (command, answer) -> answer;
    private Dialogue dialogue;
    private Surroundings surroundings = Surroundings.none();
    private Duration hesitation = Duration.ZERO;
    private boolean mute;

    /** A chip that has never been used. */
    public SimulatedChip(ChipContents contents, List<Mishap> mishaps, SecureRandom random) {
        this(contents, mishaps, random, name -> {
            throw new IllegalArgumentException("nobody knows another card named " + name);
        });
    }

    /**
     * A chip that has never been used.
     *
     * @param otherCards makes the card that {@link Mishap.AnotherCard} names; asked now, for each name once
     * @throws IllegalArgumentException when there is no such card, or a mishap spoils a file that is not there
     */
    public SimulatedChip(
            ChipContents contents, List<Mishap> mishaps, SecureRandom random, Function<String, Chip> otherCards) {
        this.behaviour = contents.behaviour();
        this.instructions = new Instructions(spoiled(contents, mishaps), random);
        this.attempts = new KeyAttempts(behaviour.wrongKeys());
        this.mishaps = new MishapPlan(mishaps);
        this.random = random;
        this.dialogue = newDialogue();
        var others = new HashMap<String, Chip>();
        for (Mishap mishap : mishaps) {
            if (mishap instanceof Mishap.AnotherCard another) {
                others.computeIfAbsent(another.name(), otherCards);
            }
        }
        this.otherCards = Map.copyOf(others);
    }

    private static ChipContents spoiled(ChipContents contents, List<Mishap> mishaps) {
        ChipContents spoiled = contents;
        for (Mishap mishap : mishaps) {
            if (mishap instanceof Mishap.HostileFile hostile) {
                spoiled = spoiled.withFiles(files -> files.changed(hostile.at().file(), hostile.form()::applyTo));
            }
        }
        return spoiled;
    }

    @Override
    public Bytes atr() {
        return AnswerToReset.of(behaviour);
    }

    @Override
    public synchronized void reset() {
        dialogue = newDialogue();
        mute = false;
    }

    private Dialogue newDialogue() {
        return new Dialogue(behaviour, instructions, attempts, (command, answer) -> falsifier.apply(command, answer));
    }

    /**
     * Makes it a chip that lies although it holds all keys: what it says from now on is what {@code falsifier} makes of the command and the
     * honest answer, both without protection, the status word at the end of the answer.
     */
    public synchronized void falsify(BinaryOperator<Bytes> other) {
        falsifier = other;
    }

    @Override
    public synchronized void laidOn(Surroundings place) {
        surroundings = place;
    }

    @Override
    public synchronized Bytes transmit(Bytes command) throws ChipGone {
        hesitation = Duration.ZERO;
        if (mute) {
            return Bytes.empty();
        }
        var misfortune = new Misfortune(mishaps, otherCards, surroundings, random);
        try {
            misfortune.begin(command.length() > 1 ? command.at(1) : 0);
            Bytes answer = misfortune.spoiled(dialogue.answer(command, misfortune));
            mute = misfortune.has(Mishap.Silent.class);
            return answer;
        } finally {
            hesitation = behaviour.answerDelay().plus(dialogue.held()).plus(misfortune.delay());
        }
    }

    @Override
    public synchronized Duration hesitation() {
        return hesitation;
    }

    /** The mishaps that have not happened yet. */
    public synchronized List<Mishap> pendingMishaps() {
        return mishaps.pending();
    }
}
